import { exp, log, normalCdf } from "../../numeric/index.ts";
import type { Normal } from "./baselines.ts";

/** Square root of pi, and the natural logarithm of two pi. */
const ROOT_PI = Math.sqrt(Math.PI);
const LOG_TWO_PI = log(2 * Math.PI);

/**
 * Continuous ranked probability score of a sample (Gneiting and Raftery, "Strictly proper scoring rules", 2007): mean
 * distance to what was observed less half the mean distance within the sample, in the fair form that does not reward
 * small samples. In the unit of the values; 0 is perfect.
 *
 * @param sorted the sample in rising order, at least two values
 */
export function crpsOfSample(sorted: Float64Array, observed: number): number {
  const n = sorted.length;
  let distance = 0;
  let within = 0;
  for (let rank = 0; rank < n; rank += 1) {
    distance += Math.abs(sorted[rank]! - observed);
    within += (2 * rank - n + 1) * sorted[rank]!;
  }
  return distance / n - within / (n * (n - 1));
}

/** The same score of a normal distribution, in closed form. */
export function crpsOfNormal({ mean, sd }: Normal, observed: number): number {
  const z = (observed - mean) / sd;
  const density = exp(-0.5 * (z * z + LOG_TWO_PI));
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / ROOT_PI);
}

/**
 * Logarithm of the density that a sample gives to what was observed, by a normal with the mean and the standard
 * deviation of the sample: a kernel would have no value beyond the last world. Higher is better.
 */
export function logScoreOfSample(sample: Float64Array, observed: number): number {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const squares = sample.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const variance = squares / (sample.length - 1);
  return -0.5 * (LOG_TWO_PI + log(variance) + ((observed - mean) * (observed - mean)) / variance);
}

/** Share of a sample below what was observed, half of what equals it counted: uniform where a forecast is calibrated. */
export function shareBelow(sorted: Float64Array, observed: number): number {
  let below = 0;
  let equal = 0;
  for (const value of sorted) {
    if (value < observed) below += 1;
    else if (value === observed) equal += 1;
  }
  return (below + 0.5 * equal) / sorted.length;
}
