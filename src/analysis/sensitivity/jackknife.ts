import { normalQuantile } from "../../numeric/index.ts";

/** A share of variance with its error and its 90 % interval, all taken from the spread between replicates. */
export interface VarianceShare {
  /** Can lie a little below 0: what is subtracted for chance is itself an estimate. */
  readonly value: number;
  /** Standard error; NaN of one replicate. */
  readonly mcse: number;
  /** 90 % interval by Student's t; NaN of one replicate. */
  readonly low: number;
  readonly high: number;
}

/**
 * A statistic of all replicates with the error that leaving out each in turn shows (the grouped jackknife: worlds of one
 * replicate are stratified together and do not err alone).
 *
 * @param statistic of all replicates but one, or of all when `without` is undefined
 */
export function jackknifed(replicates: number, statistic: (without?: number) => number): VarianceShare {
  const value = statistic();
  const parts = Array.from({ length: replicates }, (_, part) => statistic(part));
  const mean = parts.reduce((sum, part) => sum + part, 0) / replicates;
  const squares = parts.reduce((sum, part) => sum + (part - mean) * (part - mean), 0);
  const mcse = replicates < 2 ? Number.NaN : Math.sqrt((squares * (replicates - 1)) / replicates);
  const reach = mcse * studentQuantile95(replicates - 1);
  return { value, mcse, low: value - reach, high: value + reach };
}

/** 95th percentile of Student's t by the expansion of Cornish and Fisher: off by 0.4 % with 7 degrees, more with few. */
function studentQuantile95(degrees: number): number {
  const z = normalQuantile(0.95);
  const square = z * z;
  const first = square + 1;
  const second = (5 * square + 16) * square + 3;
  const third = ((3 * square + 19) * square + 17) * square - 15;
  return z * (1 + (first / 4 + (second / 96 + third / 384 / degrees) / degrees) / degrees);
}
