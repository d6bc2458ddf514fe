import { exp } from "./exp.ts";

/**
 * Chebyshev coefficients of (1 + 2x) exp(x^2) erfc(x) in t = (x - 3.75) / (x + 3.75), computed with 60
 * digits; the first is halved (and one ulp up, so that erfc(0) is 1). The mapping is that of Schonfelder, Math. Comp. 32 (1978).
 */
const SCALED = [
  1.177578934567402, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5,
  4.13902798607301e-6, 7.74038306619849e-7, -2.1886401049234397e-7, 1.076499946567091e-8,
  4.521959811218287e-9, -7.754400208831351e-10, -6.318088340886684e-11, 2.86879501093067e-11,
  1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14, 3.3478119482868056e-14,
  -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17, 5.068148904796111e-17,
  -2.2370566594359995e-18, -2.187342944303018e-18,
];
// biome-ignore lint/suspicious/noApproximativeNumericConstant: engines may round the Math constant differently
const SQRT_HALF = 0.7071067811865476;

/** The complementary error function, relative error near 1e-15 also in the far upper tail. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  const tail = expMinusSquare(size) * scaledErfc(size);
  return x < 0 ? 2 - tail : tail;
}

/** P(Z <= z) of the standard normal, relative error near 1e-15 also in the far lower tail. */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  const tail =
    0.5 * exp(-0.5 * squareHigh(size)) * exp(-0.5 * squareLow(size)) * scaledErfc(size * SQRT_HALF);
  return z > 0 ? 1 - tail : tail;
}

/** exp(x^2) erfc(x) for x >= 0, by Clenshaw's recurrence. */
function scaledErfc(x: number): number {
  const clamped = Math.min(x, 1e9);
  const t = (clamped - 3.75) / (clamped + 3.75);
  let next = 0;
  let afterNext = 0;
  for (let index = SCALED.length - 1; index > 0; index--) {
    const current = 2 * t * next - afterNext + SCALED[index]!;
    afterNext = next;
    next = current;
  }
  return (t * next - afterNext + SCALED[0]!) / (1 + 2 * clamped);
}

function expMinusSquare(x: number): number {
  return exp(-squareHigh(x)) * exp(-squareLow(x));
}

/** The square of x cut to multiples of 1/16, which is exact; with `squareLow` it gives x^2 without rounding error that exp would magnify. */
function squareHigh(x: number): number {
  const cut = coarse(x);
  return cut * cut;
}

function squareLow(x: number): number {
  const cut = coarse(x);
  return (x - cut) * (x + cut);
}

function coarse(x: number): number {
  return Math.floor(Math.min(x, 1e4) * 16) / 16;
}
