import type { Fault } from "../units/index.ts";
import type { YamlDocument } from "./read-yaml.ts";
import { formatPath, type PathStep } from "./yaml-nodes.ts";

/** Notes one fault of a document at a path; `what` says what was expected and what was got. */
export type Report = (path: readonly PathStep[], what: string, of?: "key" | "value") => void;

/** A `Report` for one document that collects into `faults`. */
export function reportInto(faults: Fault[], document: YamlDocument): Report {
  return (path, what, of) => {
    faults.push({ where: document.where(path, of), path: formatPath(path), what });
  };
}

/** Where an entry stands in its document. */
interface Placed {
  readonly document: Pick<YamlDocument, "where">;
  readonly path: readonly PathStep[];
}

/** A `Report` for one entry of a document: paths start at the entry. */
export function reportEntry(faults: Fault[], entry: Placed): Report {
  return (path, what, of) => {
    const full = [...entry.path, ...path];
    faults.push({ where: entry.document.where(full, of), path: formatPath(full), what });
  };
}

/** A value as a message shows it: quoted and shortened text, a bare number, `a list`, `a map`, `nothing`. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "a map" : String(value);
}

/** Orders faults by file, then line, then column, so that a person reads a file from its top. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => {
    const [left, right] = [splitPlace(a.where), splitPlace(b.where)];
    if (left.file !== right.file) return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
  });
}

function splitPlace(where: string): { file: string; line: number; column: number } {
  const match = /^(.*):(\d+):(\d+)$/.exec(where);
  if (!match) return { file: where, line: 0, column: 0 };
  return { file: match[1] as string, line: Number(match[2]), column: Number(match[3]) };
}
