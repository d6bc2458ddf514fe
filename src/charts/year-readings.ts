import { decimalYear, formatDate, type Language } from "../units/index.ts";
import type { Plot } from "./axes.ts";
import { shownNumber } from "./numbers.ts";
import { element, escapeMarkup } from "./svg.ts";
import { yearEnds } from "./tables.ts";
import type { FanSeries } from "./types.ts";

/**
 * A strip about each year's end, under all lines, whose title tells the pointer the medians and intervals there; the
 * table of the figure tells the same without one.
 */
export function yearReadings(
  series: readonly FanSeries[],
  x: (year: number) => number,
  plot: Plot,
  language: Language,
): string {
  const lines = new Map<string, string[]>();
  for (const one of series) {
    for (const index of yearEnds(one.dates)) {
      const date = one.dates[index]!;
      const [low, middle, high] = [one.p5, one.p50, one.p95].map((values) =>
        shownNumber(values[index]!, language),
      );
      const range = one.bands === "none" ? "" : ` (${low} … ${high})`;
      const own = lines.get(date) ?? [];
      lines.set(date, [...own, `${one.name[language]}: ${middle}${range}`]);
    }
  }
  const half = (x(1) - x(0)) / 2;
  return [...lines]
    .map(([date, told]) => {
      const middle = x(decimalYear(date));
      const [from, to] = [Math.max(plot.left, middle - half), Math.min(plot.right, middle + half)];
      const title = element("title", {}, escapeMarkup([formatDate(date, language), ...told].join("\n")));
      return element(
        "rect",
        {
          class: "reading",
          fill: "none",
          ...{ x: from, y: plot.top, width: to - from, height: plot.bottom - plot.top },
        },
        title,
      );
    })
    .join("");
}
