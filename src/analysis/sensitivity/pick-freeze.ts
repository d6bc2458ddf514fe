import type { Replication } from "../statistics.ts";
import { jackknifed, type VarianceShare } from "./jackknife.ts";
import { wholeNumbers } from "./whole-numbers.ts";

/**
 * Total-order Sobol index of a group of inputs: the share of variance that remains when all other inputs are known, what
 * the group does together with them included (Jansen 1999). It is half the mean square of the change when the group
 * alone is drawn anew.
 *
 * @param base one value a world, NaN for a world that failed
 * @param redrawn the same worlds with the group drawn anew
 */
export function totalOrder(
  base: Float64Array,
  redrawn: Float64Array,
  replication: Replication,
): VarianceShare {
  return paired(base, redrawn, replication, ({ squares, products }) => (squares - 2 * products) / 2);
}

/**
 * First-order Sobol index of a group of inputs, what its members do together included: the correlation of worlds that have
 * nothing in common but the group (Janon et al. 2014).
 *
 * @param others the same worlds with everything but the group drawn anew
 */
export function closedFirstOrder(
  base: Float64Array,
  others: Float64Array,
  replication: Replication,
): VarianceShare {
  return paired(base, others, replication, ({ products, mean, pairs }) => products - pairs * mean * mean);
}

/** Sums over pairs of worlds, exact; `mean` is of both columns together. */
interface Sums {
  readonly pairs: number;
  readonly squares: number;
  readonly products: number;
  readonly mean: number;
}

/** A share of the variance that both columns have together, with its error. */
function paired(
  one: Float64Array,
  other: Float64Array,
  { replicates, worldsPerReplicate }: Replication,
  part: (sums: Sums) => number,
): VarianceShare {
  const [a, b] = wholeNumbers([one, other]) as [Float64Array, Float64Array];
  const parts = Array.from({ length: replicates }, (_, replicate) => {
    let [pairs, sum, squares, products] = [0, 0, 0, 0];
    for (let world = 0; world < worldsPerReplicate; world += 1) {
      const [x, y] = [a[replicate * worldsPerReplicate + world]!, b[replicate * worldsPerReplicate + world]!];
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      pairs += 1;
      sum += x + y;
      squares += x * x + y * y;
      products += x * y;
    }
    return { pairs, sum, squares, products };
  });
  return jackknifed(replicates, (without) => {
    let [pairs, sum, squares, products] = [0, 0, 0, 0];
    for (const [replicate, own] of parts.entries()) {
      if (replicate === without) continue;
      pairs += own.pairs;
      sum += own.sum;
      squares += own.squares;
      products += own.products;
    }
    const mean = sum / pairs / 2;
    const variance = squares / 2 - pairs * mean * mean;
    return part({ pairs, squares, products, mean }) / variance;
  });
}
