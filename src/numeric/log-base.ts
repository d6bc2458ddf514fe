import { double, LOW, words } from "./bits.ts";
import {
  INVERSE_LN2_HIGH,
  INVERSE_LN2_LOW,
  INVERSE_LN10_HEAD,
  INVERSE_LN10_TAIL,
  LG2_HIGH,
  LG2_LOW,
} from "./constants.ts";
import { logOfEdge, logSeries, splitExponent } from "./log.ts";
import { logDouble, logParts, productError } from "./log-double.ts";

/** Base-2 logarithm; exact on powers of two, error below 1 ulp elsewhere. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return logOfEdge(x);
  logDouble(x);
  const high = logParts[0]!;
  const product = high * INVERSE_LN2_HIGH;
  const rest = high * INVERSE_LN2_LOW + logParts[1]! * INVERSE_LN2_HIGH;
  return product + (productError(high, INVERSE_LN2_HIGH, product) + rest);
}

/**
 * Base-10 logarithm; exact on powers of ten, error below 1 ulp elsewhere. With x = 2^k (1 + f) the head of ln(1 + f)
 * has few enough bits for its product with the head of 1 / ln 10 to be exact, and so has k lg 2.
 */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return logOfEdge(x);
  const k = splitExponent(x);
  const f = double[0]! - 1;
  const halfSquare = 0.5 * f * f;
  double[0] = f - halfSquare;
  words[LOW] = 0;
  const head = double[0]!;
  const tail = f - head - halfSquare + logSeries(f, halfSquare);
  const large = k * LG2_HIGH;
  const medium = head * INVERSE_LN10_HEAD;
  const small = k * LG2_LOW + (tail + head) * INVERSE_LN10_TAIL + tail * INVERSE_LN10_HEAD;
  const sum = large + medium;
  return sum + (large - sum + medium + small);
}
