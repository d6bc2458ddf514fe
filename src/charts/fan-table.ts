import { formatDate } from "../units/index.ts";
import { shownNumber } from "./numbers.ts";
import type { ChartOptions, FanChart, TableCell, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/** Median and 90 % bounds at each year's first date and at the end, then the observations. */
export function fanTable(chart: FanChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const number = (value: number): TableCell => ({ text: shownNumber(value, language) });
  const rows: TableCell[][] = [];
  for (const series of chart.series) {
    for (const index of yearStarts(series.dates)) {
      rows.push([
        { text: series.name[language] },
        { text: formatDate(series.dates[index]!, language) },
        number(series.p5[index]!),
        number(series.p50[index]!),
        number(series.p95[index]!),
        { text: "" },
      ]);
    }
    for (const point of series.observed ?? []) {
      rows.push([
        {
          text:
            point.label === undefined ? series.name[language] : `${series.name[language]}: ${point.label}`,
        },
        { text: formatDate(point.date, language) },
        point.low === undefined ? { text: "" } : number(point.low),
        { text: "" },
        point.high === undefined ? { text: "" } : number(point.high),
        { ...number(point.value), ...(point.href === undefined ? {} : { href: point.href }) },
      ]);
    }
  }
  const percentile = language === "ru" ? (rank: number) => `${rank}\u00A0%` : (rank: number) => `${rank}%`;
  return {
    columns: [
      WORDS.series[language],
      WORDS.date[language],
      percentile(5),
      WORDS.median[language],
      percentile(95),
      WORDS.observed[language],
    ],
    rows,
  };
}

function yearStarts(dates: readonly string[]): number[] {
  const seen = new Set<string>();
  const chosen: number[] = [];
  dates.forEach((date, index) => {
    const year = date.slice(0, 4);
    if (!seen.has(year) || index === dates.length - 1) chosen.push(index);
    seen.add(year);
  });
  return [...new Set(chosen)];
}
