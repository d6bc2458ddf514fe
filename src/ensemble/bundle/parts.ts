import { canonicalJson } from "../../catalog/index.ts";
import type { EnsembleResult } from "../result.ts";
import { columnDates } from "./column-names.ts";
import { type ArrayType, arrayType, type NumberArray, toBytes } from "./little-endian.ts";
import { writeNumbers } from "./special-numbers.ts";
import type { BundleTools } from "./tools.ts";

/** One named part of a result: what a digest is taken of, and what a difference is named by. */
export interface Part {
  /** `scenarios/as-it-was/histograms/lag_match`: the way to it in the result, with names instead of numbers. */
  readonly name: string;
  readonly type: ArrayType | "json";
  /** An array of numbers, or plain values. */
  readonly value: NumberArray | unknown;
}

/**
 * Every part of a result in the order of its fields: arrays of numbers one by one, whatever else it holds as plain
 * values. What a result gains later is found without being named here.
 *
 * @param start first month of the run, YYYY-MM: columns of the world table are named by dates
 */
export function partsOf({ plan, ...result }: EnsembleResult, start: string): Part[] {
  const names: Names = { histograms: plan.outputs.fans.map(({ id }) => id) };
  const nameColumn = columnDates(start);
  const parts: Part[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const type = arrayType(value);
    const name = path.map(nameColumn).join("/");
    if (type !== undefined) parts.push({ name, type, value });
    else if (!holdsArrays(value)) parts.push({ name, type: "json", value });
    else for (const [key, inner] of entriesOf(value, names[path.at(-1)!])) visit(inner, [...path, key]);
  };
  for (const [key, value] of Object.entries(result)) visit(value, [key]);
  return parts;
}

/** SHA-256 of a part's type, length and content; the same on every machine. */
export function digestOf({ type, value }: Part, tools: Pick<BundleTools, "digest">): string {
  if (type === "json") return tools.digest(new TextEncoder().encode(`json\n${jsonOf(value)}`));
  const content = toBytes(value as NumberArray);
  const head = new TextEncoder().encode(`${type} ${(value as NumberArray).length}\n`);
  const bytes = new Uint8Array(head.length + content.length);
  bytes.set(head);
  bytes.set(content, head.length);
  return tools.digest(bytes);
}

/** Plain values in the one form in which they are compared. */
export function jsonOf(value: unknown): string {
  return canonicalJson(writeNumbers(value));
}

/** Names of the members of an array by the field that holds it; others have numbers. */
type Names = Readonly<Record<string, readonly string[]>>;

function entriesOf(value: unknown, names: readonly string[] = []): Iterable<readonly [string, unknown]> {
  if (value instanceof Map) return value as Map<string, unknown>;
  if (!Array.isArray(value)) return Object.entries(value as object);
  return value.map((inner, index): [string, unknown] => [names[index] ?? String(index), inner]);
}

/** Whether there is an array of numbers anywhere in it; a map is always taken apart. */
function holdsArrays(value: unknown): boolean {
  if (arrayType(value) !== undefined || value instanceof Map) return true;
  if (Array.isArray(value)) return value.length > 0 && holdsArrays(value[0]);
  return value !== null && typeof value === "object" && Object.values(value).some(holdsArrays);
}
