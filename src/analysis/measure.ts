import type { Group } from "./group.ts";
import { quantilesOf } from "./select.ts";
import { type Estimate, standardError } from "./statistics.ts";

/** A statistic of a group of worlds, and on demand the same of each replicate's part of them. */
export interface Measured {
  readonly value: number;
  readonly parts: () => number[];
}

/** Takes one statistic of whatever worlds it is given; worlds that failed are left out, NaN when none is left. */
export type Measure = (group: Group) => Measured;

/** Share of worlds in which an event has come true by a month (Infinity: never; NaN: the world failed). */
export function reachedBy(reached: Float64Array, month: number): Measure {
  return measureOf((worlds) => {
    let [yes, all] = [0, 0];
    for (let at = 0; at < worlds.length; at += 1) {
      const then = reached[worlds[at]!]!;
      if (Number.isNaN(then)) continue;
      all += 1;
      if (then <= month) yes += 1;
    }
    return yes / all;
  });
}

/** Median of one column of the world table. */
export function medianOf(values: Float64Array): Measure {
  return measureOf((worlds) => {
    const kept = new Float64Array(worlds.length);
    let to = 0;
    for (let at = 0; at < worlds.length; at += 1) {
      const value = values[worlds[at]!]!;
      if (Number.isNaN(value)) continue;
      kept[to] = value;
      to += 1;
    }
    return quantilesOf(kept, [0.5], 0, to)[0]!;
  });
}

function measureOf(statistic: (worlds: Uint32Array) => number): Measure {
  return ({ worlds, begins }) => ({
    value: statistic(worlds),
    parts: () => Array.from(begins.subarray(1), (end, part) => statistic(worlds.subarray(begins[part], end))),
  });
}

/** A statistic with its error from the spread between replicates. */
export function estimated({ value, parts }: Measured): Estimate {
  return { value, mcse: standardError(parts()) };
}
