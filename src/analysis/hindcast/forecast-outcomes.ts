import type { Observation } from "../../catalog/index.ts";
import { normalQuantile } from "../../numeric/index.ts";
import { monthsBetween } from "../../units/index.ts";
import { lineOn, type Normal, persistence } from "./baselines.ts";
import { FORECAST_LEVELS, type ForecastPoint, offScale } from "./forecast.ts";
import type { ObservedSeries } from "./observed.ts";
import { onScale, pointsOf } from "./points.ts";

/** An observation after the date and how the forecast that had been written down did on it. */
export interface ForecastOutcome {
  readonly series: string;
  /** Whole months from the start of the run to the point of the forecast. */
  readonly month: number;
  /** In the unit of the record, as are the quantiles of the forecast. */
  readonly observed: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** The narrowest of the central intervals of 50, 80 and 90 % that holds it; undefined beyond all. */
  readonly within: 50 | 80 | 90 | undefined;
  /** Approximated by twice the mean quantile loss over the levels, on the scale of the series. */
  readonly crps: number;
  readonly line: number | undefined;
  readonly persistence: number | undefined;
  /** Whether it counts: a neighbour of a point that does, or a quarter that the record does not finish, is only shown. */
  readonly counts: boolean;
  /** Rows that it is made of: of a record that nothing broke, the row that set it. */
  readonly rows: readonly Observation[];
}

/** A record to the end of June is told on the last day of June. */
const DAY = 1 / 28;

export interface OutcomeInput {
  readonly forecast: readonly ForecastPoint[];
  readonly series: ObservedSeries;
  /** Rows of the record up to the date and after it. */
  readonly observations: readonly Observation[];
  /** Other series of its family: how much they moved tells the yardsticks how much this one may. */
  readonly family: readonly ObservedSeries[];
  /** First month of the run, YYYY-MM. */
  readonly start: string;
  /** Month to whose start the record of the forecast reaches. */
  readonly dataMonth: number;
}

/**
 * Scores a written forecast of a series by the rules of hindcasts: of a series of records the record at the end of each
 * quarter that its last edition covers, of others one point a quarter at most. The yardsticks know the record up to the
 * date and are scored by the same quantile loss.
 */
export function forecastOutcomes(input: OutcomeInput): ForecastOutcome[] {
  const { series, start, dataMonth, observations } = input;
  const own = rowsOf(observations, series);
  const last = knownTo(own, input);
  const counted = pointsOf(own, series, { start, last }).filter(({ month }) => month > dataMonth);
  // Of a record only what came after the last quarter that counts: before it the quarter's end says all.
  const from =
    series.record === "step" ? Math.max(dataMonth, ...counted.map(({ month }) => month)) : dataMonth;
  const shown = byMonth(own, input, from).filter(({ month }) => !counted.some((one) => one.month === month));
  return [
    ...counted.map((point) => ({ ...point, counts: true, rows: rowsAt(own, series, point.month, start) })),
    ...shown,
  ]
    .sort((a, b) => a.month - b.month)
    .flatMap((point) => outcomeAt(input, point) ?? []);
}

/** Rows after the date that are shown and do not count, each for itself, against the forecast of its month. */
export function shownOutcomes(input: OutcomeInput, rows: readonly Observation[]): ForecastOutcome[] {
  return byMonth(rowsOf(rows, input.series), input, input.dataMonth).flatMap(
    (point) => outcomeAt(input, point) ?? [],
  );
}

interface Placed {
  readonly month: number;
  /** On the scale of the series. */
  readonly value: number;
  readonly counts: boolean;
  readonly rows: readonly Observation[];
}

function outcomeAt(input: OutcomeInput, { month, value, counts, rows }: Placed): ForecastOutcome | undefined {
  const { forecast, series, observations, family, start, dataMonth } = input;
  const told = forecast.find((one) => one.month === month)?.quantiles;
  if (told === undefined) return undefined;
  const past = (one: ObservedSeries) => pointsOf(observations, one, { start, last: dataMonth });
  const known = { own: past(series), family: family.map(past), error: series.error };
  const quantiles = told.map((one) => onScale(series, one));
  const loss = (one: Normal | undefined) =>
    one &&
    pinball(
      FORECAST_LEVELS.map((level) => one.mean + one.sd * normalQuantile(level)),
      value,
    );
  return {
    series: series.id,
    month,
    observed: Number(offScale(series, value).toPrecision(FIGURES)),
    p5: atLevel(told, 0.05),
    p50: atLevel(told, 0.5),
    p95: atLevel(told, 0.95),
    within: intervalOf(quantiles, value),
    crps: pinball(quantiles, value),
    line: loss(lineOn(known, month)),
    persistence: loss(persistence(known, month)),
    counts,
    rows,
  };
}

/** Enough for what was observed to read as it was written. */
const FIGURES = 10;

function rowsOf(observations: readonly Observation[], { of }: ObservedSeries): Observation[] {
  return observations.filter(({ series }) => of.includes(series));
}

/** Last whole month that the record covers: a record that nothing broke since holds to the day of its last edition. */
function knownTo(own: readonly Observation[], { series, forecast, start }: OutcomeInput): number {
  const end = Math.max(...forecast.map(({ month }) => month));
  if (series.record !== "step") return end;
  const told = own.map(({ published }) => monthsBetween(start, published));
  return Math.min(end, Math.floor(Math.max(...told) + DAY));
}

/** Rows after a month by the month at whose end the forecast speaks of them; of records the highest. */
function byMonth(own: readonly Observation[], { series, start }: OutcomeInput, from: number): Placed[] {
  const step = series.record === "step";
  const months = new Map<number, Observation[]>();
  for (const row of own) {
    const exact = monthsBetween(start, row.observed);
    const month = step ? Math.ceil(exact - DAY) : Math.round(exact);
    if (exact > from && month > from) months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, rows]) => {
    const values = rows.map(({ value }) => value);
    const value = step ? Math.max(...values) : values.reduce((sum, one) => sum + one, 0);
    return {
      month,
      value: onScale(series, value),
      counts: false,
      rows: step ? rows.filter((row) => row.value === value) : rows,
    };
  });
}

function rowsAt(
  own: readonly Observation[],
  series: ObservedSeries,
  month: number,
  start: string,
): Observation[] {
  const placed = own.map((row) => ({ row, at: monthsBetween(start, row.observed) }));
  if (series.record !== "step")
    return placed.filter(({ at }) => Math.round(at) === month).map(({ row }) => row);
  const known = placed.filter(({ at }) => at <= month).map(({ row }) => row);
  const best = Math.max(...known.map(({ value }) => value));
  return known.filter(({ value }) => value === best).slice(-1);
}

function atLevel(values: readonly number[], level: number): number {
  return values[FORECAST_LEVELS.indexOf(level)]!;
}

function intervalOf(quantiles: readonly number[], value: number): 50 | 80 | 90 | undefined {
  const at = (level: number) => atLevel(quantiles, level);
  if (value >= at(0.25) && value <= at(0.75)) return 50;
  if (value >= at(0.1) && value <= at(0.9)) return 80;
  return value >= at(0.05) && value <= at(0.95) ? 90 : undefined;
}

/** Twice the mean quantile loss: tends to the continuous ranked probability score as levels get denser. */
export function pinball(quantiles: readonly number[], value: number): number {
  const loss = quantiles.map((quantile, index) => {
    const level = FORECAST_LEVELS[index]!;
    return value >= quantile ? level * (value - quantile) : (1 - level) * (quantile - value);
  });
  return (2 * loss.reduce((sum, one) => sum + one, 0)) / loss.length;
}
