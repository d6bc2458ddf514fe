import { inPackage } from "../../api/workspace.ts";
import { HINDCAST_PATH } from "../../articles/hindcast/path.ts";
import type { Catalog } from "../../catalog/index.ts";
import { formatDate } from "../../units/index.ts";
import { readForecast } from "../forecast/read-forecast.ts";
import { readForecastScore } from "../forecast/read-score.ts";
import { readHindcastStatus } from "../hindcast/read-status.ts";
import type { Found } from "./found.ts";

/** How earlier runs of the model fared, from the scores that were written last. */
export type ScoreLookup = (reference: string) => Found | undefined;

/** The forecast whose score the texts tell of. */
const FORECAST = "status/forecast-2025-12.json";

/**
 * `score:coverage.met` and `score:coverage.of`: scores of hindcasts that met the goal of coverage, and all that have it;
 * `forecast:SERIES@DATE`: what the committed forecast told, its median with the bounds of 90 %, in the unit of the
 * observation that answers to it. The files are read when first asked for.
 */
export function scoreLookup(
  catalog: Catalog,
): ScoreLookup & { readonly references: () => readonly string[] } {
  let known: ReadonlyMap<string, Found> | undefined;
  const values = (): ReadonlyMap<string, Found> => {
    known ??= new Map([...coverage(), ...told(catalog)]);
    return known;
  };
  return Object.assign((reference: string) => values().get(reference), {
    references: () => [...values().keys()],
  });
}

function coverage(): [string, Found][] {
  const { met } = readHindcastStatus();
  const count = (value: number, ru: string, en: string): Found => ({
    kind: "count",
    shape: "quantity",
    value,
    unit: "1",
    href: `${HINDCAST_PATH}#later`,
    name: { ru, en },
    exact: true,
  });
  const reached = met.filter((one) => one.coverage).length;
  return [
    [
      "score:coverage.met",
      count(
        reached,
        "оценки прошлых прогнозов, где цель по охвату достигнута",
        "scores of past runs that met the goal of coverage",
      ),
    ],
    ["score:coverage.of", count(met.length, "оценки прошлых прогнозов", "scores of past runs")],
  ];
}

function told(catalog: Catalog): [string, Found][] {
  const forecast = readForecast(inPackage(FORECAST));
  const { points } = readForecastScore(forecast.runHash);
  return points.map(({ series, date, name, p5, p50, p95, rows }) => [
    `forecast:${series}@${date}`,
    {
      kind: "result",
      shape: "quantity",
      value: p50,
      unit: catalog.series.get(rows[0]!.series)!.unit,
      low: p5,
      high: p95,
      href: HINDCAST_PATH,
      name,
      about: (language) => [
        formatDate(date, language),
        language === "ru"
          ? `сохранённый прогноз; данные по ${formatDate(forecast.asOf, "ru")}`
          : `committed forecast; record to ${formatDate(forecast.asOf, "en")}`,
      ],
    },
  ]);
}
