import type { Observation, Text } from "../../catalog/index.ts";
import type { ForecastPoint } from "./forecast.ts";
import { type ForecastOutcome, forecastOutcomes, shownOutcomes } from "./forecast-outcomes.ts";
import { type LaterSource, type SeenSource, seriesAfter } from "./later.ts";
import type { ObservedSource } from "./observed.ts";
import { type Skill, skillOf } from "./skill.ts";

/** How often the central intervals held what came. */
export interface Coverage {
  readonly n: number;
  /** Shares from 0 to 1; NaN without points. */
  readonly coverage: { readonly "50": number; readonly "80": number; readonly "90": number };
}

export interface ForecastScore extends Coverage {
  /** Mean, in natural logarithms or in the unit of a linear family. */
  readonly crps: number;
  readonly line: Skill;
  readonly persistence: Skill;
}

/** A point of the record after the date; `why` it does not count, where it does not. */
export interface ToldOutcome extends ForecastOutcome {
  readonly name: Text;
  readonly family: string;
  readonly why: Text | undefined;
}

export interface ForecastScores {
  readonly points: readonly ToldOutcome[];
  readonly series: readonly (ForecastScore & { readonly id: string; readonly family: string })[];
  /** Families of the record, then groups of `model/later.yaml`. */
  readonly families: readonly (ForecastScore & { readonly id: string; readonly name: Text })[];
  /** Points that count, of the families of the record alone. */
  readonly all: Coverage;
  /** Points that are shown and do not count. */
  readonly shown: Coverage;
  /** Series of the forecast that are not scored at all. */
  readonly leftOut: readonly { readonly id: string; readonly name: Text; readonly why: Text }[];
}

export interface ScoreInput {
  readonly forecasts: ReadonlyMap<string, readonly ForecastPoint[]>;
  readonly observed: ObservedSource;
  readonly later: LaterSource;
  readonly seen: SeenSource;
  /** Rows up to the date. */
  readonly before: readonly Observation[];
  /** Rows after it. */
  readonly after: readonly Observation[];
  readonly start: string;
  readonly dataMonth: number;
}

const NEIGHBOUR: Text = {
  en: "Closer than a quarter to a point that counts, or in a quarter that this edition of the record does not finish.",
  ru: "Ближе квартала к учтённой точке или в квартале, который эта редакция данных не закрывает.",
};

/** Scores a forecast that was written before what it is scored on. */
export function scoreForecast(input: ScoreInput): ForecastScores {
  const { observed, later, seen, forecasts, before, after, start, dataMonth } = input;
  const all = seriesAfter(observed.series, later);
  const out = new Map(seen.seen.flatMap(({ leavesOut, what }) => leavesOut.map((id) => [id, what] as const)));
  for (const { series, why } of later.absent) for (const id of series) out.set(id, out.get(id) ?? why);
  const apart = new Map(later.apart.flatMap(({ series, why }) => series.map((id) => [id, why] as const)));
  const points = all.flatMap((series): ToldOutcome[] => {
    const forecast = forecasts.get(series.id);
    if (forecast === undefined || out.has(series.id)) return [];
    const { name, family } = series;
    const own = [...before, ...after];
    const isApart = (row: Observation) => apart.has(row.series) && after.includes(row);
    const setting = {
      ...{ forecast, series, start, dataMonth },
      observations: own.filter((row) => !isApart(row)),
      family: all.filter(
        (one) => one.family === family && one.scale === series.scale && one.id !== series.id,
      ),
    };
    const told = (one: ForecastOutcome, why?: Text): ToldOutcome => ({ ...one, name, family, why });
    return [
      ...forecastOutcomes(setting).map((one) => told(one, one.counts ? undefined : NEIGHBOUR)),
      ...shownOutcomes(setting, own.filter(isApart)).map((one) => told(one, apart.get(one.rows[0]!.series))),
    ];
  });
  const counting = points.filter(({ counts }) => counts);
  const families = [...observed.families, ...later.groups];
  const ofRecord = new Set(observed.families.map(({ id }) => id));
  return {
    points,
    series: all.flatMap(({ id, family }) => {
      const own = counting.filter(({ series }) => series === id);
      return own.length === 0 ? [] : [{ id, family, ...forecastScore(id, [own]) }];
    }),
    families: families.flatMap(({ id, name }) => {
      const own = all
        .filter(({ family }) => family === id)
        .map((one) => counting.filter(({ series }) => series === one.id));
      return own.flat().length === 0 ? [] : [{ id, name, ...forecastScore(id, own) }];
    }),
    all: coverageOf(counting.filter(({ family }) => ofRecord.has(family))),
    shown: coverageOf(points.filter(({ counts }) => !counts)),
    leftOut: all.flatMap(({ id, name }) => {
      const why = out.get(id);
      return why === undefined ? [] : [{ id, name, why }];
    }),
  };
}

/** The scores of a family; points of one series stand together, in the order of time. */
export function forecastScore(
  name: string,
  outcomes: readonly (readonly ForecastOutcome[])[],
): ForecastScore {
  const all = outcomes.flat();
  const against = (yardstick: "line" | "persistence") =>
    skillOf(
      `forecast ${name} ${yardstick}`,
      outcomes.map((series) =>
        series.flatMap((one) => {
          const other = one[yardstick];
          return other === undefined ? [] : [{ crps: one.crps, against: other }];
        }),
      ),
    );
  return {
    ...coverageOf(all),
    crps: all.reduce((sum, { crps }) => sum + crps, 0) / all.length,
    line: against("line"),
    persistence: against("persistence"),
  };
}

function coverageOf(points: readonly ForecastOutcome[]): Coverage {
  const share = (level: number) =>
    points.filter(({ within }) => within !== undefined && within <= level).length / points.length;
  return { n: points.length, coverage: { "50": share(50), "80": share(80), "90": share(90) } };
}
