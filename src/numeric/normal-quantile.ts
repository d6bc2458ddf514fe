import { log } from "./log.ts";

/**
 * z with P(Z <= z) = p for the standard normal: algorithm AS 241 (PPND16) of Wichura, Applied Statistics
 * 37 (1988), relative error near 1e-16. p = 0 and 1 give -Infinity and Infinity, outside [0, 1] NaN.
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return fromMiddle * ratio(CENTRE_TOP, CENTRE_BOTTOM, r);
  }
  const tail = fromMiddle < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? fromMiddle * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-log(tail));
  const size = r <= 5 ? ratio(NEAR_TOP, NEAR_BOTTOM, r - 1.6) : ratio(FAR_TOP, FAR_BOTTOM, r - 5);
  return fromMiddle < 0 ? -size : size;
}

function ratio(top: readonly number[], bottom: readonly number[], r: number): number {
  let numerator = top[7]!;
  let denominator = bottom[7]!;
  for (let index = 6; index >= 0; index--) {
    numerator = numerator * r + top[index]!;
    denominator = denominator * r + bottom[index]!;
  }
  return numerator / denominator;
}

export const CENTRE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
export const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
export const NEAR_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
export const NEAR_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
export const FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
export const FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];
