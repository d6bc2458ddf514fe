import { double } from "./bits.ts";
import { LN2_HIGH, LN2_LOW, SPLITTER } from "./constants.ts";
import { splitExponent } from "./log.ts";

const TWO_THIRDS_HIGH = 0.6666666666666666;
const TWO_THIRDS_LOW = 3.700743415417188e-17;

/** High and low half of the last `logDouble`, at index 0 and 1; allocated once. */
export const logParts = new Float64Array(2);

/**
 * ln x as an unevaluated sum `logParts[0] + logParts[1]` with a relative error near 2^-64, for finite
 * positive x. `pow`, `log2` and `log10` multiply it before they round, which keeps exact cases exact.
 * Products carry their rounding error (Dekker 1971), since not every engine has a fused multiply-add.
 */
export function logDouble(x: number): void {
  const k = splitExponent(x);
  const f = double[0]! - 1;
  const d = 2 + f;
  const dLow = f - (d - 2);
  const s = f / d;
  const product = s * d;
  const sLow = (f - product - productError(s, d, product) - s * dLow) / d;

  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const third = z * TWO_THIRDS_HIGH;
  const thirdLow =
    productError(z, TWO_THIRDS_HIGH, third) +
    (z * TWO_THIRDS_LOW + zLow * TWO_THIRDS_HIGH) +
    z * z * seriesTail(z);
  const w = s * third;
  const wLow = productError(s, third, w) + (s * thirdLow + sLow * third);

  const exponent = k * LN2_HIGH;
  const twice = 2 * s;
  const first = exponent + twice;
  const firstLow = sumError(exponent, twice, first);
  const second = first + w;
  const secondLow = sumError(first, w, second);
  const rest = firstLow + secondLow + (k * LN2_LOW + (2 * sLow + wLow));
  const high = second + rest;
  logParts[0] = high;
  logParts[1] = second - high + rest;
}

/** a * b - product, exactly, where product is a * b rounded and nothing over- or underflows. */
export function productError(a: number, b: number, product: number): number {
  const aBig = SPLITTER * a;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = SPLITTER * b;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** a + b - sum, exactly, where sum is a + b rounded (Knuth's two-sum). */
export function sumError(a: number, b: number, sum: number): number {
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

/** (2 atanh(s)/s - 2 - 2z/3) / z^2 with z = s^2 <= 0.0295: Chebyshev interpolation, degree 8. */
function seriesTail(z: number): number {
  const w = z * z;
  const even =
    0.4 +
    w *
      (0.2222222222222843 + w * (0.15384615761171394 + w * (0.11766813123904495 + w * 0.10762424865213042)));
  const odd =
    0.28571428571428564 + w * (0.18181818179656914 + w * (0.1333329653435452 + w * 0.10456327213747164));
  return even + z * odd;
}
