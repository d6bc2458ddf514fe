import { exp } from "./exp.ts";

/**
 * Chebyshev coefficients of (1 + 2x) exp(x^2) erfc(x) in t = (x - 3.75) / (x + 3.75), computed with 60
 * digits; the first is halved. The mapping is that of Schonfelder, Math. Comp. 32 (1978).
 */
const SCALED = [
  1.1775789345674017541, -0.0045900545806464773309, -0.084249133366517915584, 0.059209939998191890498,
  -0.026658668435305752277, 0.0090749976707052650939, -0.0024131635404176081909, 0.00049077583652580863229,
  -0.000069169733025012063671, 4.1390279860730101675e-6, 7.7403830661984906686e-7, -2.1886401049234395661e-7,
  1.0764999465670910377e-8, 4.5219598112182868979e-9, -7.7544002088313511065e-10, -6.3180883408866844944e-11,
  2.8687950109306698981e-11, 1.945586854577734723e-13, -9.6546967484334389059e-13, 3.2525481481487398415e-14,
  3.3478119482868053878e-14, -1.8645628804193131015e-15, -1.2507950530688647085e-15, 7.418235256624043463e-17,
  5.0681489047961113168e-17, -2.2370566594359995974e-18, -2.187342944303017665e-18,
];
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
