import { exp, log } from "../numeric/index.ts";
import { betaDistribution } from "./beta-distribution.ts";
import type { Distribution } from "./distribution-types.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** Share of each tail: p5 and p95 cut off one twentieth. */
const TAIL = 0.05;
/** 90 % of a normal lie within so many standard deviations: a first guess. */
const WIDTH_IN_SD = 3.29;
/** How near to that the logarithms of both tails are brought, if rounding lets them be. */
const PRECISION = 1e-12;
/** How near the ends must then be met, as a part of themselves. */
const END_PRECISION = 1e-9;

/**
 * The beta distribution whose 5 % and 95 % points are these (0 < p5 < p95 < 1): two numbers fix its two shapes, and its
 * mean follows. Newton's method on the logarithms of both shapes, starting from `mean`, each step shortened until it
 * helps. Undefined when none is found, which happens for shapes beyond about 1e-4 and 1e9 only.
 */
export function betaWithEnds(p5: number, p95: number, mean: number): Distribution | undefined {
  /** How far the tails beyond both ends are from a twentieth, as logarithms. */
  const missOf = (a: number, b: number): readonly [number, number] => [
    log(incompleteBeta(p5, exp(a), exp(b)) / TAIL),
    log(incompleteBeta(1 - p95, exp(b), exp(a)) / TAIL),
  ];
  const sd = (p95 - p5) / WIDTH_IN_SD;
  const concentration = Math.max(0.5, (mean * (1 - mean)) / (sd * sd) - 1);
  let a = log(mean * concentration);
  let b = log((1 - mean) * concentration);
  let miss = missOf(a, b);
  for (let step = 0; step < 100 && !(sizeOf(miss) < PRECISION); step++) {
    const [toA, toB] = newtonStep(missOf, a, b, miss);
    let length = 1;
    let next = missOf(a + toA, b + toB);
    while (!(sizeOf(next) < sizeOf(miss)) && length > 1e-6) {
      length /= 2;
      next = missOf(a + length * toA, b + length * toB);
    }
    if (!(sizeOf(next) < sizeOf(miss))) break;
    a += length * toA;
    b += length * toB;
    miss = next;
  }
  const fitted = betaDistribution(exp(a), exp(b));
  const meets = (p: number, end: number): boolean => Math.abs(fitted.quantile(p) / end - 1) < END_PRECISION;
  return meets(TAIL, p5) && meets(1 - TAIL, p95) ? fitted : undefined;
}

function newtonStep(
  missOf: (a: number, b: number) => readonly [number, number],
  a: number,
  b: number,
  [first, second]: readonly [number, number],
): readonly [number, number] {
  const shift = 1e-6;
  const byA = missOf(a + shift, b);
  const byB = missOf(a, b + shift);
  const [aa, ab] = [(byA[0] - first) / shift, (byB[0] - first) / shift];
  const [ba, bb] = [(byA[1] - second) / shift, (byB[1] - second) / shift];
  const determinant = aa * bb - ab * ba;
  const steps = [(ab * second - bb * first) / determinant, (ba * first - aa * second) / determinant] as const;
  // No step changes a shape by more than a factor of about 7.
  const longest = Math.max(2, Math.abs(steps[0]), Math.abs(steps[1]));
  return [(2 * steps[0]) / longest, (2 * steps[1]) / longest];
}

function sizeOf([a, b]: readonly [number, number]): number {
  return Math.max(Math.abs(a), Math.abs(b));
}
