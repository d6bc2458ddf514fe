import { exp } from "../../numeric/index.ts";
import { normals } from "../../random/index.ts";
import type { ObservedSeries } from "./observed.ts";
import { type Columns, predictedAt } from "./predicted.ts";

/** Levels of a forecast: enough for its score to be computed from them alone. */
export const FORECAST_LEVELS: readonly number[] = Array.from({ length: 19 }, (_, index) =>
  Number(((index + 1) * 0.05).toFixed(2)),
);

/** Quantiles of what will be observed at the end of a month, in the unit of the record. */
export interface ForecastPoint {
  readonly month: number;
  /** At `FORECAST_LEVELS`. */
  readonly quantiles: readonly number[];
}

/**
 * What the worlds of a run say will be observed of a series: the error of the record is in it.
 *
 * @param columns world table with every month up to the last asked for
 */
export function forecastOf(
  columns: Columns,
  series: ObservedSeries,
  months: readonly number[],
  seed: number,
): ForecastPoint[] {
  const count = columns.values().next().value!.length;
  return months.map((month) => {
    const noise = normals(seed, `forecast ${series.id} ${month}`, 0, count);
    const worlds = predictedAt(columns, series, month)
      .map((one, world) => one + series.error * noise[world]!)
      .filter(Number.isFinite)
      .sort();
    return { month, quantiles: FORECAST_LEVELS.map((level) => offScale(series, quantileOf(worlds, level))) };
  });
}

/** What is counted in logarithms is never below nothing: the error of a small flow under its floor might be. */
export function offScale({ scale, floor = 0 }: ObservedSeries, value: number): number {
  return scale === "log" ? Math.max(0, exp(value) - floor) : value;
}

function quantileOf(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
}
