import { exp, log } from "../../numeric/index.ts";
import { choleskyOf } from "../../random/cholesky.ts";
import type { ObservedSeries } from "../hindcast/observed.ts";
import type { Point } from "../hindcast/points.ts";
import { type Columns, predictedAt } from "../hindcast/predicted.ts";

/** Months over which what the equations leave out of a series is forgotten. */
const GAP_MEMORY = 12;

/** Points of one series closer than this, in months, say nearly the same. */
const APART = 6;
/** The last points of a series that count at most: a long record of one thing is no crowd of witnesses. */
const MOST_POINTS = 4;

/** The points of a series that worlds are weighed by: the last few, half a year apart. */
export function thinnedPoints(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of [...points].reverse()) {
    if (kept.length === MOST_POINTS) break;
    const next = kept.at(-1);
    if (!next || next.month - point.month >= APART) kept.push(point);
  }
  return kept.reverse();
}

/**
 * Logarithm of the likelihood of a series in every world, up to a constant: normal errors of the record at each point,
 * and a gap between the equations and the world that points near in time share.
 */
export function logLikelihood(
  columns: Columns,
  series: ObservedSeries,
  points: readonly Point[],
): Float64Array {
  const { error, gap = 0 } = series;
  const { factor } = choleskyOf(
    points.map((a, i) =>
      points.map((b, j) => {
        const shared = gap * gap * exp(-Math.abs(a.month - b.month) / GAP_MEMORY);
        return shared + (i === j ? error * error : 0);
      }),
    ),
  );
  const misses = points.map(({ month, value }) =>
    predictedAt(columns, series, month).map((predicted) => value - predicted),
  );
  const whitened: Float64Array[] = [];
  const sum = new Float64Array(misses[0]?.length ?? 0);
  for (const [row, miss] of misses.entries()) {
    const own = miss.slice();
    for (let column = 0; column < row; column += 1)
      for (let world = 0; world < own.length; world += 1)
        own[world]! -= factor[row]![column]! * whitened[column]![world]!;
    for (let world = 0; world < own.length; world += 1) {
      own[world]! /= factor[row]![row]!;
      sum[world]! -= 0.5 * own[world]! * own[world]!;
    }
    whitened.push(own);
  }
  return sum;
}

/** Weights of worlds from the sum of logarithms: the largest is 1; a world that failed has none. */
export function weightsOf(logs: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  // A comparison passes over worlds that failed.
  for (const value of logs) if (value > most) most = value;
  return logs.map((value) => (Number.isFinite(value) ? exp(value - most) : 0));
}

/** Kish's effective number of equally weighted worlds. */
export function effectiveWorlds(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/** Information in weights, in natural units: how far they are from equal. */
export function informationOf(weights: Float64Array): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.reduce((total, weight) => {
    const share = weight / sum;
    return share > 0 ? total + share * log(share * weights.length) : total;
  }, 0);
}

/**
 * How often each world stands in the weighted ensemble: whole numbers that add up to the number of worlds, by systematic
 * resampling from the middle of the first step (no chance in it).
 */
export function resampledCounts(weights: Float64Array): Int32Array {
  const counts = new Int32Array(weights.length);
  const step = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  let next = step / 2;
  let reached = 0;
  for (const [world, weight] of weights.entries()) {
    reached += weight;
    while (next < reached) {
      counts[world]! += 1;
      next += step;
    }
  }
  return counts;
}
