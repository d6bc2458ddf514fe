import type { Coverage, ForecastScore, ToldOutcome } from "../../analysis/hindcast/forecast-score.ts";
import { scoreForecast } from "../../analysis/hindcast/forecast-score.ts";
import { type LaterSource, laterFrom } from "../../analysis/hindcast/later.ts";
import type { Skill } from "../../analysis/hindcast/skill.ts";
import { dateOf } from "../../analysis/index.ts";
import type { Workspace } from "../../api/workspace.ts";
import { monthsBetween } from "../../units/index.ts";
import { openObserved } from "../hindcast/open-observed.ts";
import { forecastsById, openAfter, rowsFor } from "./open-later.ts";
import { readForecast } from "./read-forecast.ts";

/** Digits kept of scores: the rest is noise. */
const FIGURES = 4;

/**
 * Scores a forecast that was written down on what came after its date. Nothing is run.
 *
 * @param file what `ssylka forecast --json` printed
 * @throws InputError when the file was changed, or what it is scored on has faults
 */
export function scoreWritten(workspace: Workspace, file: string) {
  const forecast = readForecast(file);
  const { asOf, worlds, version, modelHash, catalogHash, runHash } = forecast;
  const { model } = workspace;
  const observed = openObserved(workspace.catalog);
  const { later: whole, seen } = openAfter(workspace, observed);
  const later = laterFrom(whole, asOf);
  const rows = rowsFor(workspace, later);
  const scores = scoreForecast({
    forecasts: forecastsById(forecast, later),
    ...{ observed, later, seen, start: model.start },
    before: rows.filter((row) => row.observed <= asOf),
    after: rows.filter((row) => row.observed > asOf),
    dataMonth: Math.round(monthsBetween(model.start, asOf)),
  });
  return {
    forecast: {
      asOf,
      // The day is known of the committed forecast alone.
      written: later.forecast.runHash === runHash ? later.forecast.written : null,
      ...{ worlds, version, modelHash, catalogHash, runHash },
    },
    all: coverage(scores.all),
    shown: coverage(scores.shown),
    families: scores.families.map(({ id, name, ...score }) => ({ id, name, ...scoreReport(score) })),
    series: scores.series.map(({ id, family, ...score }) => ({ id, family, ...scoreReport(score) })),
    points: scores.points.map((point) => pointReport(point, dateOf(point.month, model.start))),
    missed: missed(scores.points, later),
    leftOut: scores.leftOut,
    seen: seen.seen.map(({ id, what, leavesOut }) => ({ id, what, leavesOut })),
  };
}

/** `status/forecast-2025-12-score.json`. */
export type ForecastScoreReport = ReturnType<typeof scoreWritten>;

/** Series with a point that counts and lies outside every interval, each with the reason given. */
function missed(points: readonly ToldOutcome[], { missed: reasons }: LaterSource) {
  const ids = new Set(points.filter(({ counts, within }) => counts && !within).map(({ series }) => series));
  return [...ids].map((id) => ({
    id,
    name: points.find(({ series }) => series === id)!.name,
    why: reasons.find(({ series }) => series.includes(id))?.why ?? null,
  }));
}

function pointReport(point: ToldOutcome, date: string) {
  const { series, name, family, observed, p5, p50, p95, within, crps, line, persistence, counts, why } =
    point;
  return {
    ...{ series, name, family, date, observed, p5, p50, p95 },
    within: within ?? null,
    crps: brief(crps),
    line: brief(line ?? Number.NaN),
    persistence: brief(persistence ?? Number.NaN),
    counts,
    ...(why === undefined ? {} : { why }),
    rows: point.rows.map((row) => ({
      series: row.series,
      observed: row.observed,
      vintage: row.vintage,
      source: row.source,
      at: row.at,
      label: row.label,
    })),
  };
}

function scoreReport(score: ForecastScore) {
  return {
    ...coverage(score),
    crps: brief(score.crps),
    line: skillReport(score.line),
    persistence: skillReport(score.persistence),
  };
}

function coverage({ n, coverage: shares }: Coverage) {
  return {
    n,
    coverage: { "50": brief(shares["50"]), "80": brief(shares["80"]), "90": brief(shares["90"]) },
  };
}

function skillReport({ skill, interval, n }: Skill) {
  const [low, high] = interval.map(brief);
  // Series no longer than a block are drawn whole every time: that is no interval.
  return { skill: brief(skill), interval: low === high ? null : [low!, high!], n };
}

/** A number with four digits; not finite: null. */
function brief(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(FIGURES)) : null;
}
