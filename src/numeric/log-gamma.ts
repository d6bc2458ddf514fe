import { log } from "./log.ts";

const HALF_LN_TWO_PI = 0.9189385332046728;

/** ln Gamma(x) for x > 0, absolute error near 1e-15 times max(1, |ln Gamma(x)|); Stirling's series after shifting x above 15. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x > 1e300) return Number.POSITIVE_INFINITY;
  let shifted = x;
  let product = 1;
  while (shifted < 15) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let series = -0.0019175269175269176;
  series = series * square + 0.0008417508417508417;
  series = series * square - 0.0005952380952380953;
  series = series * square + 0.0007936507936507937;
  series = series * square - 0.002777777777777778;
  series = series * square + 0.08333333333333333;
  return (shifted - 0.5) * log(shifted) - shifted + HALF_LN_TWO_PI + series * inverse - log(product);
}
