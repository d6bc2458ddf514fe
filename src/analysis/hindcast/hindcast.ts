import type { Observation, Text } from "../../catalog/index.ts";
import { normals } from "../../random/index.ts";
import { lineOn, type Normal, persistence } from "./baselines.ts";
import type { ObservedSeries, ObservedSource } from "./observed.ts";
import { pointsOf } from "./points.ts";
import { type Columns, predictedAt } from "./predicted.ts";
import { crpsOfNormal, crpsOfSample, logScoreOfSample, shareBelow } from "./scores.ts";
import { type Skill, skillOf } from "./skill.ts";

/** One observation after the date, and how the forecast did on it. */
export interface ScoredPoint {
  readonly series: string;
  readonly month: number;
  /** On the scale of the series. */
  readonly observed: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Share of the forecast below what was observed. */
  readonly pit: number;
  readonly crps: number;
  readonly logScore: number;
  /** Scores of the yardsticks; undefined where the record before the date is too short for one. */
  readonly line: number | undefined;
  readonly persistence: number | undefined;
}

export interface FamilyScore {
  readonly id: string;
  readonly name: Text;
  /** Observations scored. */
  readonly n: number;
  /** Series they belong to: points of one series are far from independent. */
  readonly series: readonly string[];
  /** Share of observations within the central intervals. */
  readonly coverage: { readonly "50": number; readonly "80": number; readonly "90": number };
  /** Mean score, in natural logarithms or in the unit of a linear family. */
  readonly crps: number;
  readonly logScore: number;
  /** Against extrapolation along a line, over the points that have one. */
  readonly line: Skill;
  readonly persistence: Skill;
}

export interface Hindcast {
  readonly families: readonly FamilyScore[];
  readonly points: readonly ScoredPoint[];
}

export interface HindcastInput {
  readonly observed: ObservedSource;
  /** All observations: those after the date are what is scored. */
  readonly observations: readonly Observation[];
  /** Those that the run knew. */
  readonly known: readonly Observation[];
  /** World table of the run as of the date, every month from its start to `last`. */
  readonly columns: Columns;
  /** First month of the run, YYYY-MM. */
  readonly start: string;
  /** Month to whose start the record of the run reaches. */
  readonly dataMonth: number;
  readonly last: number;
  readonly seed: number;
}

/**
 * Scores a run as of an earlier date on what was observed after it. The error of the record is added to every world, so
 * that a forecast is not asked to be surer than what it is compared with.
 */
export function hindcastOf(input: HindcastInput): Hindcast {
  const points = input.observed.series.flatMap((series) => scoredPoints(input, series));
  const families = input.observed.families.flatMap(({ id, name }): FamilyScore[] => {
    const series = input.observed.series.filter(({ family }) => family === id).map((one) => one.id);
    const own = points.filter((point) => series.includes(point.series));
    return own.length === 0 ? [] : [familyScore({ id, name, series, points: own })];
  });
  return { families, points };
}

function scoredPoints(input: HindcastInput, series: ObservedSeries): ScoredPoint[] {
  const { observations, known, columns, start, dataMonth, last, seed } = input;
  const past = (one: ObservedSeries) => pointsOf(known, one, { start, last: dataMonth });
  const before = past(series);
  // A step series without a row by the date has no level that the run could have known.
  if (series.record === "step" && before.length === 0) return [];
  const after = pointsOf(observations, series, { start, last }).filter(({ month }) => month > dataMonth);
  const family = input.observed.series
    .filter((one) => one.family === series.family && one.scale === series.scale && one.id !== series.id)
    .map(past);
  const yardstick = { own: before, family, error: series.error };
  return after.flatMap(({ month, value }): ScoredPoint[] => {
    const noise = normals(
      seed,
      `hindcast ${series.id} ${month}`,
      0,
      input.columns.values().next().value!.length,
    );
    const worlds = predictedAt(columns, series, month)
      .map((one, world) => one + series.error * noise[world]!)
      .filter(Number.isFinite)
      .sort();
    if (worlds.length < 2) return [];
    const score = (normal: Normal | undefined) => normal && crpsOfNormal(normal, value);
    return [
      {
        series: series.id,
        month,
        observed: value,
        p5: at(worlds, 0.05),
        p50: at(worlds, 0.5),
        p95: at(worlds, 0.95),
        pit: shareBelow(worlds, value),
        crps: crpsOfSample(worlds, value),
        logScore: logScoreOfSample(worlds, value),
        line: score(lineOn(yardstick, month)),
        persistence: score(persistence(yardstick, month)),
      },
    ];
  });
}

function at(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
}

function familyScore(family: {
  readonly id: string;
  readonly name: Text;
  readonly series: readonly string[];
  readonly points: readonly ScoredPoint[];
}): FamilyScore {
  const { id, name, points } = family;
  const within = (share: number) =>
    points.filter(({ pit }) => Math.abs(pit - 0.5) <= share / 2).length / points.length;
  const mean = (value: (point: ScoredPoint) => number) =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length;
  const against = (yardstick: "line" | "persistence") =>
    skillOf(
      `${id} ${yardstick}`,
      family.series.map((series) =>
        points.flatMap((point) => {
          const other = point[yardstick];
          return point.series === series && other !== undefined ? [{ crps: point.crps, against: other }] : [];
        }),
      ),
    );
  return {
    id,
    name,
    n: points.length,
    series: family.series.filter((series) => points.some((point) => point.series === series)),
    coverage: { "50": within(0.5), "80": within(0.8), "90": within(0.9) },
    crps: mean(({ crps }) => crps),
    logScore: mean(({ logScore }) => logScore),
    line: against("line"),
    persistence: against("persistence"),
  };
}
