import { powerOfTwo } from "./bits.ts";
import { INVERSE_LN2_HIGH, LN2_HIGH, LN2_LOW, ROUNDER } from "./constants.ts";
import { exp, expRest } from "./exp.ts";

/** e^x - 1 without cancellation near zero; error below 2 ulp, sign of zero kept. */
export function expm1(x: number): number {
  if (x > 40) return exp(x);
  if (x === 0) return x;
  const clamped = Math.max(-40, x);
  const k = clamped * INVERSE_LN2_HIGH + ROUNDER - ROUNDER;
  const upper = clamped - k * LN2_HIGH;
  const lower = k * LN2_LOW;
  const r = upper - lower;
  const correction = upper - r - lower;
  const scale = powerOfTwo(k | 0);
  const tail = expRest(r) + correction;
  // 2^k (1 + r + tail) - 1, the two large terms added with their rounding error kept.
  const first = scale - 1;
  const second = scale * r;
  const sum = first + second;
  const back = sum - first;
  const error = first - (sum - back) + (second - back);
  return sum + (error + scale * tail);
}
