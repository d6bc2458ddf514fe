import type { Text } from "../catalog/types.ts";
import { formatDate } from "../units/index.ts";
import { type Language, shownNumber } from "./numbers.ts";
import type { ObservedPoint, TableCell, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/** What a table of quantiles takes from a series. */
interface Quantiles {
  readonly name: { readonly ru: string; readonly en: string };
  readonly dates: readonly string[];
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
}

/** Median and 90 % interval at the end of each year, values divided by `divisor`. */
export function quantilesTable(series: readonly Quantiles[], language: Language, divisor = 1): TableTwin {
  const rows: TableCell[][] = series.flatMap((one) =>
    yearEnds(one.dates).map((index) => [
      { text: one.name[language] },
      { text: formatDate(one.dates[index]!, language) },
      { text: shownNumber(one.p50[index]! / divisor, language) },
      {
        text: `${shownNumber(one.p5[index]! / divisor, language)} … ${shownNumber(one.p95[index]! / divisor, language)}`,
      },
    ]),
  );
  const columns = [WORDS.series, WORDS.date, WORDS.median, WORDS.interval].map((words) => words[language]);
  return { columns, rows };
}

/**
 * What was observed, a row a point; undefined where nothing was.
 *
 * @param what head of the column that names the points; points without names have none
 */
export function recordTable(
  series: readonly {
    readonly name: { readonly ru: string; readonly en: string };
    readonly points?: readonly ObservedPoint[] | undefined;
  }[],
  language: Language,
  what: Text = WORDS.what,
): TableTwin | undefined {
  const named = series.some(({ points = [] }) => points.some(({ label = "" }) => label !== ""));
  const rows = series.flatMap(({ name, points = [] }) =>
    points.map((point): TableCell[] => [
      { text: name[language] },
      { text: formatDate(point.date, language) },
      ...(named ? [{ text: point.label ?? "" }] : []),
      {
        text: `${point.atLeast === true ? `${WORDS.atLeast[language]}\u00A0` : ""}${shownNumber(point.value, language)}`,
        ...(point.href === undefined ? {} : { href: point.href }),
      },
    ]),
  );
  if (rows.length === 0) return undefined;
  const heads = [WORDS.series, WORDS.date, ...(named ? [what] : []), WORDS.observed];
  const columns = heads.map((words) => words[language]);
  return { columns, rows };
}

/** The last days of years among the dates, and the last date. */
export function yearEnds(dates: readonly string[]): number[] {
  return dates.flatMap((date, index) =>
    date.endsWith("-12-31") || index === dates.length - 1 ? [index] : [],
  );
}
