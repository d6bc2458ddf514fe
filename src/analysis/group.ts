import type { Replication } from "./statistics.ts";

/** Some of the worlds of an ensemble, in order, and where each replicate begins among them. */
export interface Group {
  /** Numbers of worlds, rising. */
  readonly worlds: Uint32Array;
  /** One more than there are replicates: the last is the number of worlds. */
  readonly begins: Uint32Array;
}

/** Worlds in which an input lies between two values, both allowed. */
export function worldsBetween(
  drawn: Float64Array,
  [low, high]: readonly [number, number],
  { replicates, worldsPerReplicate }: Replication,
): Group {
  const worlds = new Uint32Array(drawn.length);
  const begins = new Uint32Array(replicates + 1);
  let count = 0;
  for (let part = 0; part < replicates; part += 1) {
    begins[part] = count;
    const end = (part + 1) * worldsPerReplicate;
    for (let world = part * worldsPerReplicate; world < end; world += 1) {
      const value = drawn[world]!;
      if (value < low || value > high || Number.isNaN(value)) continue;
      worlds[count] = world;
      count += 1;
    }
  }
  begins[replicates] = count;
  return { worlds: worlds.slice(0, count), begins };
}
