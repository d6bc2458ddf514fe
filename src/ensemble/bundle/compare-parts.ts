import { arrayType, type NumberArray, toBytes } from "./little-endian.ts";
import type { PartEntry } from "./manifest.ts";
import { digestOf, jsonOf, type Part } from "./parts.ts";
import type { BundleTools } from "./tools.ts";

/** How one part of a stored result differs from the same part of a run of today. */
export interface PartDifference {
  readonly name: string;
  /**
   * - `values`: other numbers or plain values; `missing`: the run has no such part, or of another type or length; `added`: only the
   *   run has it; `digest`: the stored numbers are not those of which the manifest has the digest.
   */
  readonly kind: "values" | "missing" | "added" | "digest";
  /** Numbers that differ, and the first of them; plain values have neither. */
  readonly count?: number;
  readonly length?: number;
  readonly first?: { readonly index: number; readonly stored: number; readonly again: number };
}

/** Compares bit for bit (every NaN being the same), part by part, in the order of the stored parts. */
export function compareParts(stored: readonly Part[], again: readonly Part[]): PartDifference[] {
  const fresh = new Map(again.map((part) => [part.name, part]));
  const differences = stored.flatMap((part): PartDifference[] => {
    const other = fresh.get(part.name);
    fresh.delete(part.name);
    return other ? compareOne(part, other) : [{ name: part.name, kind: "missing" }];
  });
  return [...differences, ...[...fresh.keys()].map((name) => ({ name, kind: "added" }) as const)];
}

function compareOne(stored: Part, again: Part): PartDifference[] {
  const { name, type } = stored;
  if (type === "json" && again.type === "json")
    return jsonOf(stored.value) === jsonOf(again.value) ? [] : [{ name, kind: "values" }];
  const [one, other] = [stored.value as NumberArray, again.value as NumberArray];
  if (type !== again.type || arrayType(one) === undefined || one.length !== other.length)
    return [{ name, kind: "missing" }];
  const [bytes, otherBytes] = [toBytes(one), toBytes(other)];
  const width = one.BYTES_PER_ELEMENT;
  const differing: number[] = [];
  let count = 0;
  for (let index = 0; index < one.length; index += 1) {
    const at = index * width;
    let same = true;
    for (let byte = at; byte < at + width; byte += 1) if (bytes[byte] !== otherBytes[byte]) same = false;
    if (same) continue;
    count += 1;
    if (differing.length === 0) differing.push(index);
  }
  const [index] = differing;
  if (index === undefined) return [];
  const first = { index, stored: one[index]!, again: other[index]! };
  return [{ name, kind: "values", count, length: one.length, first }];
}

/** Stored parts that are not those of which the manifest has the digests. */
export function digestDifferences(
  stored: readonly Part[],
  entries: readonly PartEntry[],
  tools: Pick<BundleTools, "digest">,
): PartDifference[] {
  const known = new Map(entries.map((entry) => [entry.name, entry.sha256]));
  return stored
    .filter((part) => digestOf(part, tools) !== known.get(part.name))
    .map(({ name }) => ({ name, kind: "digest" }));
}
