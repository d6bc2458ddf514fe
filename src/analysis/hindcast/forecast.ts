import type { Observation } from "../../catalog/index.ts";
import { exp, normalQuantile } from "../../numeric/index.ts";
import { normals } from "../../random/index.ts";
import { lineOn, type Normal, persistence } from "./baselines.ts";
import type { ObservedSeries } from "./observed.ts";
import { onScale, pointsOf } from "./points.ts";
import { type Columns, predictedAt } from "./predicted.ts";
import { type Skill, skillOf } from "./skill.ts";

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
function offScale({ scale, floor = 0 }: ObservedSeries, value: number): number {
  return scale === "log" ? Math.max(0, exp(value) - floor) : value;
}

function quantileOf(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
}

/** An observation after the date and how the forecast that had been written down did on it. */
export interface ForecastOutcome {
  readonly series: string;
  readonly month: number;
  readonly observed: number;
  /** The narrowest of the central intervals of 50, 80 and 90 % that holds it; undefined beyond all. */
  readonly within: 50 | 80 | 90 | undefined;
  /** Approximated by twice the mean quantile loss over the levels, on the scale of the series. */
  readonly crps: number;
  readonly line: number | undefined;
  readonly persistence: number | undefined;
}

export interface ForecastScore {
  readonly n: number;
  readonly coverage: { readonly "50": number; readonly "80": number; readonly "90": number };
  readonly crps: number;
  readonly line: Skill;
  readonly persistence: Skill;
}

/**
 * Scores a written forecast of a series. The yardsticks know the record up to the date and are scored by the same
 * quantile loss.
 *
 * @param dataMonth month to whose start the record of the forecast reaches
 */
export function forecastOutcomes(
  forecast: readonly ForecastPoint[],
  series: ObservedSeries,
  observations: readonly Observation[],
  { start, dataMonth }: { readonly start: string; readonly dataMonth: number },
): ForecastOutcome[] {
  const last = Math.max(...forecast.map(({ month }) => month));
  const all = pointsOf(observations, series, { start, last });
  const before = all.filter(({ month }) => month <= dataMonth);
  const known = { own: before, family: [], error: series.error };
  return all.flatMap(({ month, value }): ForecastOutcome[] => {
    const told = forecast.find((one) => one.month === month);
    if (month <= dataMonth || !told) return [];
    const quantiles = told.quantiles.map((one) => onScale(series, one));
    const normal = (one: Normal | undefined) =>
      one &&
      pinball(
        FORECAST_LEVELS.map((level) => one.mean + one.sd * normalQuantile(level)),
        value,
      );
    return [
      {
        series: series.id,
        month,
        observed: series.scale === "log" ? offScale(series, value) : value,
        within: intervalOf(quantiles, value),
        crps: pinball(quantiles, value),
        line: normal(lineOn(known, month)),
        persistence: normal(persistence(known, month)),
      },
    ];
  });
}

function intervalOf(quantiles: readonly number[], value: number): 50 | 80 | 90 | undefined {
  const at = (level: number) => quantiles[FORECAST_LEVELS.indexOf(level)]!;
  if (value >= at(0.25) && value <= at(0.75)) return 50;
  if (value >= at(0.1) && value <= at(0.9)) return 80;
  return value >= at(0.05) && value <= at(0.95) ? 90 : undefined;
}

/** Twice the mean quantile loss: tends to the continuous ranked probability score as levels get denser. */
function pinball(quantiles: readonly number[], value: number): number {
  const loss = quantiles.map((quantile, index) => {
    const level = FORECAST_LEVELS[index]!;
    return value >= quantile ? level * (value - quantile) : (1 - level) * (quantile - value);
  });
  return (2 * loss.reduce((sum, one) => sum + one, 0)) / loss.length;
}

/** The scores of a family; points of one series stand together, in the order of time. */
export function forecastScore(
  name: string,
  outcomes: readonly (readonly ForecastOutcome[])[],
): ForecastScore {
  const all = outcomes.flat();
  const share = (level: number) =>
    all.filter(({ within }) => within !== undefined && within <= level).length / all.length;
  const against = (yardstick: "line" | "persistence") =>
    skillOf(
      `forecast ${name} ${yardstick}`,
      outcomes.map((series) =>
        series.flatMap((one) => {
          const other = one[yardstick];
          return other === undefined ? [] : [{ crps: one.crps, against: other }];
        }),
      ),
    );
  return {
    n: all.length,
    coverage: { "50": share(50), "80": share(80), "90": share(90) },
    crps: all.reduce((sum, { crps }) => sum + crps, 0) / all.length,
    line: against("line"),
    persistence: against("persistence"),
  };
}
