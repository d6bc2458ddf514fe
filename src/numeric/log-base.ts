import { INVERSE_LN2_HIGH, INVERSE_LN2_LOW, INVERSE_LN10_HIGH, INVERSE_LN10_LOW } from "./constants.ts";
import { logOfEdge } from "./log.ts";
import { logDouble, logParts, productError } from "./log-double.ts";

/** Base-2 logarithm; exact on powers of two, error below 1 ulp elsewhere. */
export function log2(x: number): number {
  return logTimes(x, INVERSE_LN2_HIGH, INVERSE_LN2_LOW);
}

/** Base-10 logarithm; exact on powers of ten, error below 1 ulp elsewhere. */
export function log10(x: number): number {
  return logTimes(x, INVERSE_LN10_HIGH, INVERSE_LN10_LOW);
}

function logTimes(x: number, factorHigh: number, factorLow: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return logOfEdge(x);
  logDouble(x);
  const high = logParts[0]!;
  const product = high * factorHigh;
  return product + (productError(high, factorHigh, product) + (high * factorLow + logParts[1]! * factorHigh));
}
