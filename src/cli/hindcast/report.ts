import type { FamilyScore, ScoredPoint } from "../../analysis/hindcast/hindcast.ts";
import type { HindcastRun } from "./run-hindcast.ts";

/** Bands of 90 % are asked to hold between these shares of what came. */
export const GOALS = { coverage90: [0.8, 0.97], crpsSkill: 0.2 } as const;

/** A number with four digits: the rest is noise of the worlds. Not finite: null. */
function brief(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}

/** What `ssylka hindcast --json` prints. */
export function hindcastReport(run: HindcastRun) {
  const { asOf, beliefs, anchored, families, points } = run;
  return {
    asOf: asOf.month,
    kind: asOf.kind,
    families: families.map((family) => familyReport(family, points)),
    beliefs: {
      dated: beliefs.dated.length,
      ofThen: beliefs.ofThen.length,
      postHoc: beliefs.postHoc.filter((id) => !anchored.includes(id)),
    },
    goals: GOALS,
    points: points.map(({ series, month, observed, p5, p50, p95, pit }) => ({
      series,
      month,
      observed: brief(observed),
      p5: brief(p5),
      p50: brief(p50),
      p95: brief(p95),
      pit: brief(pit),
    })),
    worlds: run.worlds,
    failed: run.failed,
    seed: run.seed,
    version: run.version,
    modelHash: run.modelHash,
    catalogHash: run.catalogHash,
    runHash: run.runHash,
  };
}

export type HindcastReport = ReturnType<typeof hindcastReport>;

function familyReport(family: FamilyScore, points: readonly ScoredPoint[]) {
  const { id, n, series, coverage, crps, logScore, line, persistence } = family;
  return {
    id,
    n,
    series: series.map((one) =>
      seriesReport(
        one,
        points.filter((point) => point.series === one),
      ),
    ),
    coverage: { "50": brief(coverage["50"]), "80": brief(coverage["80"]), "90": brief(coverage["90"]) },
    crps: brief(crps),
    crpsSkill: brief(line.skill),
    crpsSkillInterval: line.interval.map(brief),
    crpsSkillN: line.n,
    persistenceSkill: brief(persistence.skill),
    persistenceSkillInterval: persistence.interval.map(brief),
    persistenceSkillN: persistence.n,
    logScore: brief(logScore),
  };
}

/** One series by itself: a family may hang on one of its series. */
function seriesReport(id: string, points: readonly ScoredPoint[]) {
  const within = points.filter(({ pit }) => Math.abs(pit - 0.5) <= 0.45).length;
  const crps = points.reduce((sum, point) => sum + point.crps, 0) / points.length;
  return { id, n: points.length, coverage90: brief(within / points.length), crps: brief(crps) };
}
