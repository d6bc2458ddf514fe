import type { EnsembleResult } from "../result.ts";
import { encodePlan } from "./encode-plan.ts";
import { ARRAYS, type NumberArray, toBytes } from "./little-endian.ts";
import { type About, BUNDLE_FORMAT, FILES, MANIFEST, type Manifest, type PartEntry } from "./manifest.ts";
import { digestOf, jsonOf, type Part, partsOf } from "./parts.ts";
import type { BundleTools } from "./tools.ts";
import { type TableColumn, type TableRows, worldColumns, writeTable } from "./write-table.ts";

export interface BundleInput {
  readonly result: EnsembleResult;
  readonly about: About;
  /** With what it is made: versions of the machine's parts. No digest depends on it. */
  readonly made: Readonly<Record<string, string>>;
  /** The answer as printed: JSON text. */
  readonly answer: string;
}

/** Files of a bundle, the manifest last, made one by one so that each can be written and let go. */
export function* bundleFiles(
  { result, about, made, answer }: BundleInput,
  tools: BundleTools,
): Generator<readonly [name: string, bytes: Uint8Array]> {
  const files: Record<string, { bytes: number; sha256: string }> = {};
  const listed = (name: string, bytes: Uint8Array): readonly [string, Uint8Array] => {
    files[name] = { bytes: bytes.length, sha256: tools.digest(bytes) };
    return [name, bytes];
  };
  const text = (value: string) => new TextEncoder().encode(value);
  const parts = partsOf(result, about.start);
  const entries = entriesOf(parts, result.worlds, tools);
  yield listed(FILES.plan, tools.compress(text(encodePlan(result.plan))));
  yield listed(FILES.answer, text(answer));
  const inFile = (file: string) => parts.filter((_, index) => entries[index]!.file === file);
  const values = inFile(FILES.values).map(({ name, value }) => `${JSON.stringify(name)}: ${jsonOf(value)}`);
  yield listed(FILES.values, text(`{\n${values.join(",\n")}\n}\n`));
  const summaries = inFile(FILES.summaries);
  if (summaries.length > 0) yield listed(FILES.summaries, tools.compress(joined(summaries)));
  const table: TableRows = {
    worlds: result.worlds,
    worldsPerReplicate: result.worldsPerReplicate,
    firstReplicate: result.plan.firstReplicate ?? 0,
  };
  const tables = new Set(entries.filter(({ column }) => column !== undefined).map(({ file }) => file));
  const words = { run: about.runHash, question: about.question, version: about.version };
  for (const file of tables) {
    const columns = parts.flatMap(({ value }, index): TableColumn[] => {
      const entry = entries[index]!;
      return entry.file === file ? [{ name: entry.column!, values: value as Float64Array }] : [];
    });
    yield listed(file, writeTable([...worldColumns(table), ...columns], words));
  }
  const manifest: Manifest = {
    kind: "ssylka run bundle",
    format: BUNDLE_FORMAT,
    about,
    made,
    table,
    files,
    result: resultDigest(entries, tools),
    parts: entries,
  };
  yield [MANIFEST, text(manifestText(manifest))];
}

/** SHA-256 over names and digests: of two bundles with the same one every number is the same. */
export function resultDigest(
  parts: readonly Pick<PartEntry, "name" | "sha256">[],
  tools: Pick<BundleTools, "digest">,
): string {
  const lines = parts.map(({ name, sha256 }) => `${sha256} ${name}\n`);
  return tools.digest(new TextEncoder().encode(lines.join("")));
}

/** Where each part goes and its digest. */
export function entriesOf(
  parts: readonly Part[],
  worlds: number,
  tools: Pick<BundleTools, "digest">,
): PartEntry[] {
  let offset = 0;
  return parts.map((part) => {
    const { name, type, value } = part;
    const sha256 = digestOf(part, tools);
    if (type === "json") return { name, type, length: 1, file: FILES.values, sha256 };
    const { length } = value as NumberArray;
    const column = type === "float64" && length === worlds ? columnOf(name) : undefined;
    if (column) return { name, type, length, ...column, sha256 };
    const entry = { name, type, length, file: FILES.summaries, offset, sha256 };
    offset += length * ARRAYS[type].bytes;
    return entry;
  });
}

/** `scenarios/no-rules/table/lag_match@2028-12-31`: column `lag_match@2028-12-31` of `worlds-no-rules.parquet`. */
function columnOf(name: string): { file: string; column: string } | undefined {
  const [first, ...rest] = name.split("/");
  if (first === "parameters" && rest.length === 1) return { file: FILES.parameters, column: rest[0]! };
  const [scenario, kind, ...key] = rest;
  if (first !== "scenarios" || kind === undefined || key.length === 0) return undefined;
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(scenario!)) return undefined;
  const of = kind === "table" ? "" : kind === "events" ? "event:" : `${kind}:`;
  return { file: `worlds-${scenario}.parquet`, column: of + key.join("/") };
}

function joined(parts: readonly Part[]): Uint8Array {
  const arrays = parts.map(({ value }) => toBytes(value as NumberArray));
  const whole = new Uint8Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of arrays) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** One line a part and a file, so that two manifests can be compared by eye and by `diff`. */
function manifestText({ files, parts, ...head }: Manifest): string {
  const lines = (all: readonly string[], [open, close]: readonly [string, string]) =>
    `${open}\n    ${all.join(",\n    ")}\n  ${close}`;
  const fileLines = Object.entries(files).map(
    ([name, file]) => `${JSON.stringify(name)}: ${JSON.stringify(file)}`,
  );
  const start = JSON.stringify(head, null, 2).slice(0, -2);
  return `${start},\n  "files": ${lines(fileLines, ["{", "}"])},\n  "parts": ${lines(
    parts.map((part) => JSON.stringify(part)),
    ["[", "]"],
  )}\n}\n`;
}
