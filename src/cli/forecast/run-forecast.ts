import { createHash } from "node:crypto";
import { FORECAST_LEVELS, type ForecastPoint, forecastOf } from "../../analysis/hindcast/forecast.ts";
import { quantitiesOf } from "../../analysis/hindcast/observed.ts";
import { dateOf, quantile } from "../../analysis/index.ts";
import { interruptible } from "../../api/interrupt.ts";
import { type RunSize, refuseBroken } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import { canonicalJson } from "../../catalog/index.ts";
import { prepare, runEnsemble, startWorkers } from "../../ensemble/index.ts";
import { monthsBetween } from "../../units/index.ts";
import { openObserved } from "../hindcast/open-observed.ts";
import { UNSCORED } from "./unscored.ts";

/** Last month of a forecast. */
export const FORECAST_END = "2027-12";
const QUARTER = 3;
/** Figures kept: the rest is noise of the worlds. */
const FIGURES = 4;

export interface Forecast {
  /** Last day of the record. */
  readonly asOf: string;
  readonly scenario: string;
  readonly levels: readonly number[];
  /** What will be observed of each series of the record, its error included. */
  readonly series: readonly {
    readonly id: string;
    readonly family: string;
    readonly of: readonly string[];
    readonly at: "month" | "quarter" | "cumulative";
    readonly scale: "log" | "linear";
    readonly points: readonly (ForecastPoint & { readonly date: string })[];
  }[];
  /** Quantities of the model at the ends of quarters, as they are. */
  readonly quantities: readonly {
    readonly id: string;
    readonly unit: string;
    readonly points: readonly (ForecastPoint & { readonly date: string })[];
  }[];
  readonly worlds: number;
  readonly failed: number;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  /** Twelve digits that change with any number of the forecast. */
  readonly runHash: string;
}

/** Bands of what will be observed after the date of the data, by the rules as they were. */
export async function runForecast(
  workspace: Workspace,
  size: RunSize,
  progress?: (done: number, all: number) => void,
): Promise<Forecast> {
  const { catalog, ruleBook, model, anchors } = workspace;
  const { start } = model;
  const dataMonth = Math.round(monthsBetween(start, anchors.at));
  const last = Math.round(monthsBetween(start, FORECAST_END)) + 1;
  const observed = openObserved(catalog);
  const asked = [...new Set([...quantitiesOf(observed.series), ...UNSCORED])];
  const months = Array.from({ length: last + 1 }, (_, month) => month);
  const workers = size.workers === 0 ? 0 : startWorkers(size.workers);
  try {
    const prepared = prepare({
      ...{ catalog, ruleBook, anchors, scenarios: [anchors.scenario], seed: size.seed },
      model: { ...model, end: dateOf(last + 1, start).slice(0, 7) },
      outputs: { fans: [], events: [], table: { months, quantities: asked } },
      replicates: size.replicates,
      worldsPerReplicate: size.worlds / size.replicates,
    });
    const result = await interruptible((signal) =>
      runEnsemble(prepared.plan, { workers, signal, ...(progress ? { progress } : {}) }),
    );
    refuseBroken(result);
    const { table, failures } = result.scenarios.get(anchors.scenario)!;
    const ahead = months.filter((month) => month > dataMonth);
    const quarters = ahead.filter((month) => month % QUARTER === 0);
    const dated = (points: readonly ForecastPoint[]) =>
      points.map(({ month, quantiles }) => ({
        date: dateOf(month, start),
        month,
        quantiles: quantiles.map((value) => Number(value.toPrecision(FIGURES))),
      }));
    const units = new Map(prepared.model.quantities.map(({ id, source }) => [id, source.unit]));
    const found = {
      asOf: dateOf(dataMonth, start),
      scenario: anchors.scenario,
      levels: FORECAST_LEVELS,
      series: observed.series.map((series) => {
        const { id, family, of, at, scale } = series;
        const when = at === "quarter" ? quarters : ahead;
        return { id, family, of, at, scale, points: dated(forecastOf(table, series, when, size.seed)) };
      }),
      quantities: UNSCORED.map((id) => ({
        id,
        unit: units.get(id.replace(/\[.*$/, ""))!,
        points: dated(
          quarters.map((month) => ({
            month,
            quantiles: FORECAST_LEVELS.map((level) => quantile(table.get(`${id}@${month}`)!, level)),
          })),
        ),
      })),
      worlds: size.worlds,
      failed: failures.reduce((sum, { worlds }) => sum + worlds, 0),
      seed: size.seed,
      version: VERSION,
      modelHash: prepared.model.hash.slice(0, 12),
      catalogHash: catalog.hash.slice(0, 12),
    };
    const runHash = createHash("sha256").update(canonicalJson(found)).digest("hex").slice(0, 12);
    return { ...found, runHash };
  } finally {
    if (workers !== 0) await workers.close();
  }
}
