import { scaleByPowerOfTwo } from "./bits.ts";
import { INVERSE_LN2_HIGH, LN2_HIGH, LN2_LOW, ROUNDER } from "./constants.ts";

/**
 * e^x with an error below 1 ulp. exp(-Infinity) = 0, overflow gives Infinity, underflow goes through the
 * denormals to 0. The clamp bounds the exponent arithmetic and lets NaN through.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e^(high + low), where |low| is at most half a unit in the last place of `high`: x = k ln 2 + r with
 * |r| <= ln 2 / 2, then 1 + r + (e^r - 1 - r) and a shift by k. Shared with `pow` and `exp10`.
 */
export function expOfSum(high: number, low: number): number {
  const x = Math.max(-746, Math.min(710, high));
  const k = x * INVERSE_LN2_HIGH + ROUNDER - ROUNDER;
  const upper = x - k * LN2_HIGH;
  const lower = k * LN2_LOW - low;
  return scaleByPowerOfTwo(1 - (lower - expRest(upper - lower) - upper), k | 0);
}

/**
 * e^r - 1 - r for |r| <= ln 2 / 2, by e^r = 1 + 2 r / (R - r) with R = r (e^r + 1) / (e^r - 1), which is even in r:
 * 2 + r^2 p(r^2), p by Chebyshev interpolation of degree 4. Relative error of e^r: 2e-18.
 */
export function expRest(r: number): number {
  const t = r * r;
  const low = 0.1666666666666666 + t * -0.0027777777777564148;
  const high = 6.613756471495207e-5 + t * -1.6534059835599643e-6 + t * t * 4.1437568537775936e-8;
  const c = r - t * (low + t * t * high);
  return (r * c) / (2 - c);
}
