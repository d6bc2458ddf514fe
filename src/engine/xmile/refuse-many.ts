import type { FaultList } from "../faults.ts";

/** Beyond these a file is no model that a person works with: compiling it would take minutes, or all memory. */
const MOST_IN_ALL = 100_000;

/**
 * Refuses what has too many elements in all.
 *
 * @param subscripts of every variable
 * @param sizes how many elements a dimension, or a set of them, has
 */
export function refuseMany(
  subscripts: Iterable<readonly string[]>,
  sizes: ReadonlyMap<string, number>,
  path: string,
  faults: FaultList,
): void {
  let count = 0;
  for (const by of subscripts) count += by.reduce((size, axis) => size * (sizes.get(axis) ?? 1), 1);
  if (count <= MOST_IN_ALL) return;
  faults.add(path, "variables", `expected at most ${MOST_IN_ALL} elements of variables in all, got ${count}`);
}
