import { inPackage, type Workspace } from "../../../api/workspace.ts";
import type { ForecastReason, ForecastSection } from "../../../articles/hindcast/forecast-types.ts";
import type { Text } from "../../../catalog/index.ts";
import { openAfter } from "../../forecast/open-later.ts";
import { readForecast } from "../../forecast/read-forecast.ts";
import { readForecastScore } from "../../forecast/read-score.ts";
import { openObserved } from "../../hindcast/open-observed.ts";
import { withEdition } from "./edition-words.ts";
import { forecastFigures } from "./forecast-figures.ts";

/** The committed forecast with its committed score. @throws InputError when one is missing, changed or of the other */
export function forecastPage(workspace: Workspace): ForecastSection {
  const observed = openObserved(workspace.catalog);
  const { later } = openAfter(workspace, observed);
  const forecast = readForecast(inPackage(later.forecast.file));
  const score = readForecastScore(forecast.runHash);
  const quantities = new Map<string, string>([
    ...observed.series.map(({ id, quantity }) => [id, quantity[0]!] as const),
    ...later.beside.map(({ id }) => [id, id] as const),
  ]);
  const share = ({ n, coverage }: typeof score.all) => ({ n, coverage });
  return {
    asOf: forecast.asOf,
    committed: later.forecast.written,
    worlds: forecast.worlds,
    version: forecast.version,
    modelHash: forecast.modelHash,
    runHash: forecast.runHash,
    figures: forecastFigures(forecast, score),
    points: score.points.map((point) => ({
      name: withEdition(point.name, point.rows[0]!.series),
      href: `equations/${quantities.get(point.series)!.replace(/\[.*$/, "")}.html`,
      date: point.date,
      ...{ median: point.p50, low: point.p5, high: point.p95, observed: point.observed },
      source: point.rows[0]!.source,
      within: point.within,
      counts: point.counts,
    })),
    families: score.families.map((family) => ({
      name: family.name,
      ...share(family),
      crps: family.crps,
      line: family.line.skill,
      persistence: family.persistence.skill,
    })),
    all: share(score.all),
    shown: share(score.shown),
    missed: byReason(score.missed.flatMap(({ name, why }) => (why === null ? [] : [{ name, why }]))),
    notCounted: byReason(score.points.flatMap(({ name, why }) => (why === undefined ? [] : [{ name, why }]))),
    leftOut: [
      ...byReason(score.leftOut),
      // What had been seen and touches no series is said too.
      ...score.seen
        .filter(({ leavesOut }) => leavesOut.length === 0)
        .map(({ what }) => ({ names: [SEEN], why: what })),
    ],
  };
}

const SEEN: Text = { ru: "Было известно заранее", en: "Known beforehand" };

/** Ids of the sources of what came. */
export function forecastSources({ points }: ForecastSection): string[] {
  return points.map(({ source }) => source);
}

/** Each reason once, with all that it is given for. */
function byReason(list: readonly { readonly name: Text; readonly why: Text }[]): ForecastReason[] {
  const whys = new Map(list.map(({ why }) => [why.en, why] as const));
  return [...whys.values()].map((why) => {
    const names = new Map(
      list.filter((one) => one.why.en === why.en).map(({ name }) => [name.en, name] as const),
    );
    return { names: [...names.values()], why };
  });
}
