import type { ReadContext, Site } from "./read-context.ts";

/** The half of π that a double holds, and what it leaves out, so that quarter turns are taken off exactly. */
const QUARTER = "1.5707963267948966";
const QUARTER_REST = "6.123233995736766e-17";

/** Sum of `first`, and of the coefficients times rising powers of `square`, as nested products. */
function polynomial(coefficients: readonly number[], square: string): string {
  return coefficients.reduceRight((rest, value) => {
    const here = value < 0 ? `(-${-value})` : String(value);
    return rest === "" ? here : `(${here} + ${square} * ${rest})`;
  }, "");
}

/** 1, 1/(2·3), 1/(2·3·4·5), ... with changing signs: coefficients of the sine over x (odd) or of the cosine (even). */
function factorials(first: 0 | 1, count: number): number[] {
  let value = 1;
  return Array.from({ length: count }, (_, term) => {
    if (term > 0) value /= -(2 * term - 1 + first) * (2 * term + first);
    return value;
  });
}

/**
 * Sine, cosine and tangent by quarter turns and the power series, in operations that give the same bits everywhere; to
 * about 1e-15 near the origin, losing a digit for each power of ten of the angle.
 */
export function sineText(context: ReadContext, site: Site, angle: string, of: "sin" | "cos" | "tan"): string {
  const turned = context.helper(site, angle);
  const turns = context.helper(site, `INT(${turned} / ${QUARTER} + 0.5)`);
  const rest = context.helper(site, `(${turned} - ${turns} * ${QUARTER}) - ${turns} * ${QUARTER_REST}`);
  const square = context.helper(site, `${rest} * ${rest}`);
  const sine = context.helper(site, `${rest} * ${polynomial(factorials(1, 9), square)}`);
  const cosine = context.helper(site, polynomial(factorials(0, 10), square));
  const quarter = context.helper(site, `${turns} - 4 * INT(${turns} / 4)`);
  const turn = (a: string, b: string) =>
    `(IF ${quarter} < 1 THEN ${a} ELSE IF ${quarter} < 2 THEN ${b} ELSE IF ${quarter} < 3 THEN -${a} ELSE -${b})`;
  const minusSine = context.helper(site, `-${sine}`);
  if (of === "sin") return turn(sine, cosine);
  const cos = turn(cosine, minusSine);
  return of === "cos" ? cos : `(${turn(sine, cosine)} / ${cos})`;
}

/** Arc tangent by halving the angle twice and the power series. */
export function arcTangentText(context: ReadContext, site: Site, tangent: string): string {
  const value = context.helper(site, tangent);
  const size = context.helper(site, `ABS(${value})`);
  const small = context.helper(site, `IF ${size} > 1 THEN 1 / ${size} ELSE ${size}`);
  const angle = smallArc(context, site, small);
  const full = context.helper(site, `IF ${size} > 1 THEN ${QUARTER} - ${angle} ELSE ${angle}`);
  return `(IF ${value} < 0 THEN -${full} ELSE ${full})`;
}

/** Arc tangent of a number from -1 to 1. */
function smallArc(context: ReadContext, site: Site, tangent: string): string {
  const half = (of: string) => context.helper(site, `${of} / (1 + SQRT(1 + ${of} * ${of}))`);
  const quarter = half(half(tangent));
  const square = context.helper(site, `${quarter} * ${quarter}`);
  const series = Array.from({ length: 12 }, (_, term) => (term % 2 === 0 ? 1 : -1) / (2 * term + 1));
  return context.helper(site, `4 * ${quarter} * ${polynomial(series, square)}`);
}

/** Arc sine, from -π/2 to π/2: twice the arc tangent of half the angle, which is finite at both ends. */
export function arcSineText(context: ReadContext, site: Site, sine: string): string {
  const value = context.helper(site, sine);
  const half = context.helper(site, `${value} / (1 + SQRT((1 - ${value}) * (1 + ${value})))`);
  return `(2 * ${smallArc(context, site, half)})`;
}

/** Hyperbolic functions by the exponential; near zero, where its two parts cancel, by the power series. */
export function hyperbolicText(
  context: ReadContext,
  site: Site,
  argument: string,
  of: "sinh" | "cosh" | "tanh",
): string {
  const value = context.helper(site, argument);
  const [up, down] = [context.helper(site, `EXP(${value})`), context.helper(site, `EXP(-${value})`)];
  const cosine = context.helper(site, `(${up} + ${down}) / 2`);
  if (of === "cosh") return cosine;
  const square = context.helper(site, `${value} * ${value}`);
  const series = `${value} * ${polynomial(factorials(1, 9).map(Math.abs), square)}`;
  const sine = context.helper(site, `IF ${square} < 1 THEN ${series} ELSE (${up} - ${down}) / 2`);
  if (of === "sinh") return sine;
  // Both parts are beyond all numbers where the quotient is 1 to the last digit.
  return `(IF ${square} > 400 THEN (IF ${value} < 0 THEN -1 ELSE 1) ELSE ${sine} / ${cosine})`;
}

export { QUARTER };
