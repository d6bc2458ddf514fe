import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ForecastPoint } from "../../analysis/hindcast/forecast.ts";
import { type LaterSource, readLater, readSeen, type SeenSource } from "../../analysis/hindcast/later.ts";
import type { ObservedSource } from "../../analysis/hindcast/observed.ts";
import { PACKAGE_ROOT, type Workspace } from "../../api/workspace.ts";
import type { Observation } from "../../catalog/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";
import type { Forecast } from "./run-forecast.ts";

const LATER = "model/later.yaml";
const SEEN = "model/seen.yaml";

/** What answers to a forecast after its date, and what had been seen of it. */
export interface After {
  readonly later: LaterSource;
  readonly seen: SeenSource;
}

/**
 * Reads `model/later.yaml` and `model/seen.yaml`; every series and observation they name is of the catalog or of
 * `model/observed.yaml`.
 *
 * @throws InputError with every fault
 */
export function openAfter(
  workspace: Pick<Workspace, "catalog" | "later">,
  { series }: ObservedSource,
): After {
  const known = workspace.catalog.series;
  const later = readLater(LATER, textOf(LATER));
  const seen = readSeen(SEEN, textOf(SEEN));
  const ofForecast = new Set(series.map(({ id }) => id));
  const faults: Fault[] = [];
  const expect = (
    ids: readonly string[],
    among: Iterable<string>,
    where: string,
    path: string,
    what: string,
  ) => {
    const names = new Set(among);
    for (const id of ids) {
      if (names.has(id)) continue;
      faults.push({ where, path, what: `expected the id of ${what}, got "${id}"${didYouMean(id, names)}` });
    }
  };
  const catalogSeries = "a series of observations";
  const forecastSeries = "a series of model/observed.yaml";
  for (const list of ["instead", "together"] as const) {
    for (const { series: id, of } of later[list]) {
      expect([id], ofForecast, LATER, list, forecastSeries);
      expect(of, known.keys(), LATER, list, catalogSeries);
    }
  }
  for (const { of } of later.beside) expect([of], known.keys(), LATER, "beside", catalogSeries);
  for (const one of later.apart) expect(one.series, known.keys(), LATER, "apart", catalogSeries);
  for (const one of later.missed) expect(one.series, ofForecast, LATER, "missed", forecastSeries);
  for (const one of later.absent) expect(one.series, ofForecast, LATER, "absent", forecastSeries);
  for (const { id, leavesOut } of seen.seen) expect(leavesOut, ofForecast, SEEN, id, forecastSeries);
  expect(later.added, everyRow(workspace).map(referenceOf), LATER, "added", "an observation");
  if (faults.length > 0) throw new InputError(faults);
  return { later, seen };
}

/** The record and what came later, without what was put into it after the forecast. */
export function rowsFor(
  workspace: Pick<Workspace, "catalog" | "later">,
  { added }: Pick<LaterSource, "added">,
): Observation[] {
  const unknown = new Set(added);
  return everyRow(workspace).filter((row) => !unknown.has(referenceOf(row)));
}

function everyRow({ catalog, later }: Pick<Workspace, "catalog" | "later">): Observation[] {
  return [...catalog.observations, ...later];
}

/** How texts and `model/later.yaml` name an observation. */
function referenceOf({ series, observed }: Observation): string {
  return `obs:${series}@${observed}`;
}

function textOf(file: string): string {
  return readFileSync(join(PACKAGE_ROOT, file), "utf8");
}

/**
 * Points of a forecast by id: its series, and of its quantities those that `later` asks for. A series and a quantity may
 * have the same id (the ratio of what the record counts, and of what stands).
 */
export function forecastsById(
  { series, quantities }: Pick<Forecast, "series" | "quantities">,
  { beside }: Pick<LaterSource, "beside">,
): Map<string, readonly ForecastPoint[]> {
  const asked = new Set(beside.map(({ id }) => id));
  return new Map(
    [...quantities.filter(({ id }) => asked.has(id)), ...series].map(({ id, points }) => [id, points]),
  );
}
