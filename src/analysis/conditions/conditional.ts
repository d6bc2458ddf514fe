import { InputError } from "../../units/index.ts";
import type { Group } from "../group.ts";
import type { Measure } from "../measure.ts";
import { type Estimate, type Replication, standardError } from "../statistics.ts";
import type { Condition } from "./condition.ts";

/** Fewer worlds tell nothing about a probability of some per cent. */
export const LEAST_WORLDS = 100;

/** A statistic among the worlds that satisfy a condition, beside the same of all. */
export interface Conditional {
  readonly all: Estimate;
  readonly where: Estimate;
  /** `where` less `all`; its error is taken from the differences of the replicates. */
  readonly difference: Estimate;
}

/**
 * The worlds that satisfy a condition.
 *
 * @param columns by the names that the condition reads; a world with NaN in one of them is left out
 * @throws InputError when fewer than 100 do
 */
export function worldsWhere(
  condition: Condition,
  columns: ReadonlyMap<string, Float64Array>,
  replication: Replication,
): Group {
  const { replicates, worldsPerReplicate } = replication;
  const kept: number[] = [];
  const begins = [0];
  const read = [...columns.values()];
  for (let part = 0; part < replicates; part += 1) {
    for (let world = part * worldsPerReplicate; world < (part + 1) * worldsPerReplicate; world += 1) {
      if (read.some((values) => Number.isNaN(values[world]!))) continue;
      if (condition.holds((name) => columns.get(name)![world]!)) kept.push(world);
    }
    begins.push(kept.length);
  }
  if (kept.length < LEAST_WORLDS) {
    const what = `expected at least ${LEAST_WORLDS} worlds that satisfy the condition, got ${kept.length} of ${replicates * worldsPerReplicate}; loosen it or run more worlds`;
    throw new InputError({ where: "where", what });
  }
  return { worlds: Uint32Array.from(kept), begins: Uint32Array.from(begins) };
}

/** All worlds as a group. */
export function everyWorld({ replicates, worldsPerReplicate }: Replication): Group {
  return {
    worlds: Uint32Array.from({ length: replicates * worldsPerReplicate }, (_, world) => world),
    begins: Uint32Array.from({ length: replicates + 1 }, (_, part) => part * worldsPerReplicate),
  };
}

/** A statistic in a group of worlds and in all. A replicate without any world of the group has no say in the error. */
export function conditional(measure: Measure, group: Group, every: Group): Conditional {
  const [where, all] = [measure(group), measure(every)];
  const [some, whole] = [where.parts(), all.parts()];
  const known = some.flatMap((part, at) => (Number.isNaN(part) ? [] : [{ part, whole: whole[at]! }]));
  return {
    all: { value: all.value, mcse: standardError(whole) },
    where: { value: where.value, mcse: standardError(known.map(({ part }) => part)) },
    difference: {
      value: where.value - all.value,
      mcse: standardError(known.map((one) => one.part - one.whole)),
    },
  };
}
