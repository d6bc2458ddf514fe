import { double, HIGH, words } from "./bits.ts";
import { LN2_HIGH, LN2_LOW } from "./constants.ts";

const TWO_54 = 18014398509481984;
const SQRT_HALF_WORD = 0x3fe6a09e;
const ONE_WORD = 0x3ff00000;

/** ln x with an error below 1 ulp; log(0) = -Infinity, NaN for negative x. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return logOfEdge(x);
  const k = splitExponent(x);
  return logNearOne(double[0]! - 1, k, 0);
}

/** What ln gives where there is no finite positive argument. */
export function logOfEdge(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

/**
 * Writes x = 2^k m with m in [sqrt(1/2), sqrt 2): returns k and leaves m in `double[0]`.
 * x is positive and finite; denormals are first brought into the normal range.
 */
export function splitExponent(x: number): number {
  const denormal = x < 2.2250738585072014e-308;
  double[0] = denormal ? x * TWO_54 : x;
  const shifted = words[HIGH]! + (ONE_WORD - SQRT_HALF_WORD);
  words[HIGH] = (shifted & 0xfffff) + SQRT_HALF_WORD;
  return (shifted >> 20) - 1023 - (denormal ? 54 : 0);
}

/**
 * k ln 2 + ln(1 + f) + correction for f in [sqrt(1/2) - 1, sqrt 2 - 1]. With s = f / (2 + f),
 * ln(1 + f) = f - s (f - R(s^2)), written so that the large terms are exact.
 */
export function logNearOne(f: number, k: number, correction: number): number {
  const halfSquare = 0.5 * f * f;
  const small = logSeries(f, halfSquare) + (k * LN2_LOW + correction);
  return k * LN2_HIGH - (halfSquare - small - f);
}

/** ln(1 + f) - f + f^2 / 2, for the same f. */
export function logSeries(f: number, halfSquare: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    0.6666666666666666 + w * (0.2857142857080323 + w * (0.18181795630884748 + w * 0.13268759668555402));
  const odd =
    0.4000000000000088 + w * (0.2222222239180047 + w * (0.1538624020581371 + w * 0.13086767009995384));
  return s * (halfSquare + z * (even + z * odd));
}
