import { LN10_HIGH, LN10_LOW } from "./constants.ts";
import { expOfSum } from "./exp.ts";
import { logDouble, logParts, productError } from "./log-double.ts";

/** Beyond this the result is 0, 1 or Infinity whatever the exponent; the clamp keeps products finite. */
const LARGEST_EXPONENT = 1.2676506002282294e30; // 2^100

/**
 * x to the power y with an error below 1 ulp, and the special cases of ECMAScript (so `pow(1, Infinity)`
 * is NaN and `pow(NaN, 0)` is 1). A negative base needs a whole exponent, or the result is NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (size === 1 && Math.abs(y) === Number.POSITIVE_INFINITY) return Number.NaN;
  const positive =
    size === 0 || size === Number.POSITIVE_INFINITY ? powOfEdge(size, y) : powOfPositive(size, y);
  if (x > 0 || (x === 0 && 1 / x > 0)) return positive;
  const half = Math.abs(y) * 0.5;
  const whole = Math.floor(y) === y;
  if (whole && Math.floor(half) !== half && half !== Number.POSITIVE_INFINITY) return -positive;
  return whole || x === 0 || x === Number.NEGATIVE_INFINITY ? positive : Number.NaN;
}

/** 10^x; exact where the result is a double and x is whole, error below 1 ulp elsewhere. */
export function exp10(x: number): number {
  const clamped = Math.max(-400, Math.min(400, x));
  const product = clamped * LN10_HIGH;
  return expOfSum(product, productError(clamped, LN10_HIGH, product) + clamped * LN10_LOW);
}

function powOfPositive(x: number, y: number): number {
  logDouble(x);
  const exponent = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, y));
  const high = logParts[0]!;
  const product = high * exponent;
  // The low part matters only where the result is finite, and could itself be large elsewhere.
  const low = productError(high, exponent, product) + logParts[1]! * exponent;
  return expOfSum(product, Math.abs(product) < 800 ? low : 0);
}

function powOfEdge(size: number, y: number): number {
  return (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
}
