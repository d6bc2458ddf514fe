import type { Observation } from "../catalog/index.ts";
import { counterNormal, keyOf } from "../random/index.ts";

/** What a first-order autoregression of the record alone would say: no chips, no rules, no models. */
export interface Baseline {
  readonly series: string;
  /** Source of the record. */
  readonly source: string;
  /** Months observed. */
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  /** Correlation of one month with the next. */
  readonly autocorrelation: number;
  /** Probability that the series stays below zero for so many months by each date. */
  readonly events: readonly { readonly by: string; readonly probability: number }[];
}

/** Paths simulated; the error of a probability is then at most one percentage point. */
const PATHS = 4096;

/**
 * Fits mean, standard deviation and lag-one autocorrelation to a monthly record and runs it on from its last value.
 * It is a yardstick beside the answer and no part of it.
 *
 * @param asked dates and how many months after the end of the record they lie
 */
export function baselineOf(
  observations: readonly Observation[],
  { series, from }: { series: string; from: string },
  { seed, months, asked }: { seed: number; months: number; asked: readonly { by: string; after: number }[] },
): Baseline {
  const rows = observations.filter((row) => row.series === series && row.observed >= from);
  const values = rows.map(({ value }) => value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviations = values.map((value) => value - mean);
  const variance = deviations.reduce((sum, value) => sum + value * value, 0) / (values.length - 1);
  const products = deviations.slice(1).reduce((sum, value, index) => sum + value * deviations[index]!, 0);
  const autocorrelation = products / (variance * (values.length - 1));
  const fit = { mean, sd: Math.sqrt(variance), autocorrelation, last: values.at(-1)! };
  const horizon = Math.max(...asked.map(({ after }) => after));
  const key = keyOf(seed, `baseline ${series}`);
  const reached = Array.from({ length: PATHS }, (_, path) =>
    monthBelowZero(fit, { key, path, horizon, months }),
  );
  const events = asked.map(({ by, after }) => ({
    by,
    probability: reached.filter((month) => month <= after).length / PATHS,
  }));
  return { series, source: rows.at(-1)!.source, n: values.length, mean, sd: fit.sd, autocorrelation, events };
}

function monthBelowZero(
  fit: { mean: number; sd: number; autocorrelation: number; last: number },
  walk: { key: ReturnType<typeof keyOf>; path: number; horizon: number; months: number },
): number {
  const shock = fit.sd * Math.sqrt(1 - fit.autocorrelation * fit.autocorrelation);
  let value = fit.last;
  let held = 0;
  for (let month = 1; month <= walk.horizon; month += 1) {
    value =
      fit.mean +
      fit.autocorrelation * (value - fit.mean) +
      shock * counterNormal(walk.key, 0, walk.path, month);
    held = value < 0 ? held + 1 : 0;
    if (held > walk.months) return month;
  }
  return Number.POSITIVE_INFINITY;
}
