import { uniforms } from "../../random/index.ts";
import type { Replication } from "../statistics.ts";
import { type Bins, binCount, binsOf } from "./bins.ts";
import { jackknifed, type VarianceShare } from "./jackknife.ts";
import { wholeNumbers } from "./whole-numbers.ts";

/** What one input explains alone of an output's variance. */
export interface FirstOrder extends VarianceShare {
  readonly parameter: string;
  /** Whether it exceeds what shuffled worlds give in one case of a hundred. */
  readonly stands: boolean;
}

/**
 * First-order Sobol indices from given data, the largest first: the share of an output's variance that goes when an input
 * is known, all else left as it falls. Worlds are put into bins by the input; the variance between bins, less what chance
 * would put there (epsilon squared; Kelley 1935), over the whole. For a probability the output is 0 or 1 a world. What an
 * input does within a bin is missed: with 32 bins about a thousandth part of a straight line. Inputs that are correlated
 * with others get the credit of what they share.
 *
 * @param drawn one column an input; inputs that never differ are left out
 * @param output one value a world, NaN for a world that failed
 */
export function firstOrders(
  drawn: ReadonlyMap<string, Float64Array>,
  output: Float64Array,
  replication: Replication,
): FirstOrder[] {
  const [whole] = wholeNumbers([output]) as [Float64Array];
  const limit = chanceLimit(whole);
  const found = [...drawn].flatMap(([parameter, values]): FirstOrder[] => {
    const bins = binsOf(values);
    if (bins.count < 2) return [];
    const share = shareOf(bins, whole, replication);
    return [{ parameter, ...share, stands: share.value > limit }];
  });
  return found.sort((a, b) => b.value - a.value || (a.parameter < b.parameter ? -1 : 1));
}

function shareOf({ bin, count }: Bins, whole: Float64Array, replication: Replication): VarianceShare {
  const { replicates, worldsPerReplicate } = replication;
  const cells = Array.from({ length: replicates }, (_, part) => {
    const from = part * worldsPerReplicate;
    return cellsOf(bin, whole, count, from, from + worldsPerReplicate);
  });
  return jackknifed(replicates, (without) =>
    epsilonSquared(
      cells.filter((_, part) => part !== without),
      count,
    ),
  );
}

/** Worlds and sums of the output by bin, and the sum of its squares: all exact. */
interface Cells {
  readonly worlds: Float64Array;
  readonly sums: Float64Array;
  readonly squares: number;
}

function cellsOf(bin: Uint8Array, whole: Float64Array, count: number, from: number, to: number): Cells {
  const [worlds, sums] = [new Float64Array(count), new Float64Array(count)];
  let squares = 0;
  for (let world = from; world < to; world += 1) {
    const value = whole[world]!;
    if (Number.isNaN(value)) continue;
    worlds[bin[world]!]! += 1;
    sums[bin[world]!]! += value;
    squares += value * value;
  }
  return { worlds, sums, squares };
}

function epsilonSquared(cells: readonly Cells[], count: number): number {
  let [all, sum, squares, between, filled] = [0, 0, 0, 0, 0];
  for (const cell of cells) squares += cell.squares;
  for (let bin = 0; bin < count; bin += 1) {
    let [worlds, total] = [0, 0];
    for (const cell of cells) {
      worlds += cell.worlds[bin]!;
      total += cell.sums[bin]!;
    }
    if (worlds === 0) continue;
    filled += 1;
    all += worlds;
    sum += total;
    between += (total * total) / worlds;
  }
  const mean = (sum * sum) / all;
  const [whole, part] = [squares - mean, between - mean];
  return (part - ((filled - 1) * (whole - part)) / (all - filled)) / whole;
}

/** Shuffles of the worlds that the indices are held against. */
const SHUFFLES = 99;

/** The largest index of an input that has nothing to do with the output, in `SHUFFLES` trials. */
function chanceLimit(whole: Float64Array): number {
  // Sorted, so that the order of the worlds does not matter here either.
  const values = whole.filter((value) => !Number.isNaN(value)).sort();
  const count = binCount(values.length);
  const bin = Uint8Array.from(values, (_, place) => Math.floor((place * count) / values.length));
  let limit = 0;
  for (let trial = 0; trial < SHUFFLES; trial += 1) {
    const chance = uniforms(0, "shuffle", trial, values.length);
    for (let place = values.length - 1; place > 0; place -= 1) {
      const other = Math.floor(chance[place]! * (place + 1));
      const moved = values[place]!;
      values[place] = values[other]!;
      values[other] = moved;
    }
    limit = Math.max(limit, epsilonSquared([cellsOf(bin, values, count, 0, values.length)], count));
  }
  return limit;
}
