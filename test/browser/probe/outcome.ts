import { GROUPS, type Group, type ProbeInput } from "./groups.ts";
import { bitsOf, hashOf } from "./hash-of.ts";

/** Hashes of everything in a group, by name and in order. */
export async function hashesOf(group: Group, input: ProbeInput): Promise<[string, string][]> {
  const hashes: [string, string][] = [];
  for (const [name, values] of GROUPS[group](input)) hashes.push([name, await hashOf(values)]);
  return hashes;
}

/** Every number under one name, with its bits. */
export function detailOf(group: Group, input: ProbeInput, wanted: string): string[] {
  for (const [name, values] of GROUPS[group](input)) if (name === wanted) return bitsOf(values);
  return [];
}
