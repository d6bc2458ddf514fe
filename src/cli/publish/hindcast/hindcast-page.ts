import type { Workspace } from "../../../api/workspace.ts";
import type { HindcastPage, HindcastRow } from "../../../articles/hindcast/types.ts";
import type { Figure } from "../../../articles/index.ts";
import type { CalibrationChart } from "../../../charts/index.ts";
import { lastDay } from "../../../ensemble/index.ts";
import { formatDate } from "../../../units/index.ts";
import { openObserved } from "../../hindcast/open-observed.ts";
import { readHindcastStatus } from "../../hindcast/read-status.ts";
import type { HindcastReport } from "../../hindcast/report.ts";
import type { HindcastStatus } from "../../hindcast/status.ts";
import { withRecordEdition } from "./edition-words.ts";
import { forecastPage } from "./forecast-page.ts";
import { CHART_WORDS } from "./words.ts";

/** The page of hindcasts, from the scores that were written last. @throws InputError when there are none */
export function hindcastPage(workspace: Workspace): HindcastPage {
  const { catalog } = workspace;
  const status = readHindcastStatus();
  const observed = openObserved(catalog);
  const names = new Map(observed.families.map(({ id, name }) => [id, name]));
  const seriesNames = new Map(observed.series.map(({ id, name }) => [id, name]));
  const runs = status.runs.map((run) => ({
    until: lastDay(run.asOf),
    kind: run.kind,
    rows: run.families.map((family): HindcastRow => {
      const { id, n, coverage, crps, logScore } = family;
      const met = status.met.find((one) => one.asOf === run.asOf && one.family === id);
      return {
        id,
        name: withRecordEdition(names.get(id) ?? { ru: id, en: id }, id),
        n,
        coverage: { "50": coverage["50"]!, "80": coverage["80"]!, "90": coverage["90"]! },
        crps: crps!,
        skill: family.crpsSkill,
        skillInterval: family.crpsSkillInterval,
        persistence: family.persistenceSkill,
        logScore: logScore!,
        met: { coverage: met?.coverage ?? false, skill: met?.skill ?? null },
      };
    }),
    series: run.families.flatMap(({ id: family, series }) =>
      series.map(({ id, n, coverage90, crps }) => ({
        id,
        name: withRecordEdition(seriesNames.get(id) ?? { ru: id, en: id }, family),
        n,
        coverage90: coverage90!,
        crps: crps!,
      })),
    ),
    dated: run.beliefs.dated,
    ofThen: run.beliefs.ofThen,
    postHoc: run.beliefs.postHoc.flatMap((id) => {
      const name = catalog.parameters.get(id)?.name;
      return name === undefined ? [] : [{ id, name }];
    }),
    worlds: run.worlds,
    version: run.version,
    runHash: run.runHash,
  }));
  const refused = status.refused.map(({ asOf, kind }) => ({ until: lastDay(asOf), kind }));
  return {
    figure: figureOf(status),
    runs,
    refused,
    forecast: forecastPage(workspace),
    goals: status.runs[0]!.goals,
  };
}

const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

function figureOf({ runs }: HindcastStatus): Figure {
  const chart: CalibrationChart = {
    kind: "calibration",
    id: "hindcast-calibration",
    title: CHART_WORDS.title,
    description: CHART_WORDS.description,
    series: runs.map((run) => ({
      id: run.asOf,
      name: {
        ru: CHART_WORDS.until.ru.replace("{date}", formatDate(run.asOf, "ru")),
        en: CHART_WORDS.until.en.replace("{date}", formatDate(run.asOf, "en")),
      },
      n: run.points.length,
      points: LEVELS.map((level) => ({ level, within: shareWithin(run, level) })),
    })),
  };
  return {
    id: chart.id,
    chart,
    caption: CHART_WORDS.caption,
    source: CHART_WORDS.source,
  };
}

/** Share of observations within the central interval of a level. */
function shareWithin({ points }: HindcastReport, level: number): number {
  return points.filter(({ pit }) => Math.abs(pit! - 0.5) <= level / 2).length / points.length;
}
