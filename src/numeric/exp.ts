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
 * |r| <= ln 2 / 2, then 1 + r + r^2 q(r) and a shift by k. Shared with `pow` and `exp10`.
 */
export function expOfSum(high: number, low: number): number {
  const x = Math.max(-746, Math.min(710, high));
  const k = x * INVERSE_LN2_HIGH + ROUNDER - ROUNDER;
  const upper = x - k * LN2_HIGH;
  const lower = k * LN2_LOW - low;
  const r = upper - lower;
  const correction = upper - r - lower;
  return scaleByPowerOfTwo(1 + (r + (r * r * expTail(r) + correction)), k | 0);
}

/** (e^r - 1 - r) / r^2 for |r| <= ln 2 / 2: Chebyshev interpolation of degree 11, error below 4e-19. */
export function expTail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = 0.5 + r * 0.16666666666666666 + r2 * (0.04166666666666668 + r * 0.008333333333333333);
  const middle =
    0.0013888888888879004 +
    r * 0.00019841269841263252 +
    r2 * (2.480158733663095e-5 + r * 2.7557319247344507e-6);
  const high =
    2.755726307730941e-7 +
    r * 2.5052070959803662e-8 +
    r2 * (2.091821231913398e-9 + r * 1.6086677666787362e-10);
  return low + r4 * (middle + r4 * high);
}
