import type { Point } from "./points.ts";

/** A normal predictive distribution. */
export interface Normal {
  readonly mean: number;
  readonly sd: number;
}

/** What a yardstick knows: the series up to the date, the other series of its family, and the error of the record. */
export interface Known {
  readonly own: readonly Point[];
  readonly family: readonly (readonly Point[])[];
  readonly error: number;
}

/** Fewer steps, in the whole family, say nothing about how much its series move. */
const LEAST_STEPS = 3;
/** Fewer points make no line. */
const LEAST_LINE = 4;
/** The family counts as so many steps beside a series' own: four quarters without a step do not show that nothing moves. */
const FAMILY_STEPS = 4;
/** No series is steadier than this, on any scale: the record itself is not known better. */
const LEAST_SD = 0.02;

/**
 * Persistence: the last value goes on. Its spread is that of a walk whose steps are as large as those seen, growing with
 * the root of the time ahead. Undefined without a value, or where the family has fewer than three steps.
 */
export function persistence({ own, family, error }: Known, month: number): Normal | undefined {
  const last = own.at(-1);
  const perMonth = spread(
    squaresAbout(own, 0),
    family.map((one) => squaresAbout(one, 0)),
    0,
  );
  if (!last || perMonth === undefined) return undefined;
  return widened(last.value, perMonth * (month - last.month), error);
}

/**
 * Extrapolation along a line (of logarithms where scores are in logarithms): the slope of least squares, carried on from
 * the last value. Its spread is that of a walk about the line, and of the slope, which is known as badly as so many steps
 * allow. Undefined with fewer than four points.
 */
export function lineOn({ own, family, error }: Known, month: number): Normal | undefined {
  const slope = slopeOf(own);
  const last = own.at(-1);
  if (slope === undefined || !last) return undefined;
  const others = family.map((one) => squaresAbout(one, slopeOf(one) ?? 0));
  const perMonth = spread(squaresAbout(own, slope), others, 1);
  if (perMonth === undefined) return undefined;
  const ahead = month - last.month;
  const seen = last.month - own[0]!.month;
  return widened(last.value + slope * ahead, perMonth * (ahead + (ahead * ahead) / seen), error);
}

/** Variance a month: the series' own, less what was fitted, with the mean of its family as so many steps more. */
function spread(
  own: readonly number[],
  family: readonly (readonly number[])[],
  fitted: number,
): number | undefined {
  const all = [...own, ...family.flat()];
  if (all.length < LEAST_STEPS) return undefined;
  return (
    (sum(own) + FAMILY_STEPS * (sum(all) / all.length)) / (Math.max(0, own.length - fitted) + FAMILY_STEPS)
  );
}

/** Squared steps about a slope, each over the months it took. */
function squaresAbout(points: readonly Point[], slope: number): number[] {
  return points.slice(1).map(({ month, value }, place) => {
    const months = month - points[place]!.month;
    const off = value - points[place]!.value - slope * months;
    return (off * off) / months;
  });
}

function widened(centre: number, variance: number, error: number): Normal {
  return { mean: centre, sd: Math.sqrt(variance + error * error + LEAST_SD * LEAST_SD) };
}

/** Slope a month by least squares; undefined where there is no line. */
function slopeOf(points: readonly Point[]): number | undefined {
  if (points.length < LEAST_LINE) return undefined;
  const month = sum(points.map((point) => point.month)) / points.length;
  const value = sum(points.map((point) => point.value)) / points.length;
  const products = points.map((point) => (point.month - month) * (point.value - value));
  const squares = points.map((point) => (point.month - month) * (point.month - month));
  return sum(products) / sum(squares);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
