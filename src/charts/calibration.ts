import { linearAxis, type Plot, tickRoom, valueTicks } from "./axes.ts";
import { axisBelow, heightBelow } from "./below-axis.ts";
import type { CalibrationChart } from "./calibration-types.ts";
import { endNames, nameRoom } from "./end-names.ts";
import { frame, textSize } from "./frame.ts";
import { shownNumber } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { linePath, type Point } from "./path.ts";
import { seriesInk, seriesLine, seriesMark } from "./series-mark.ts";
import { element, label } from "./svg.ts";
import type { ChartOptions, TableTwin } from "./types.ts";

const WORDS = {
  across: { ru: "интервал прогноза, %", en: "interval of the forecast, %" },
  up: { ru: "попало наблюдений, %", en: "observations within, %" },
  right: { ru: "как должно быть", en: "as it should be" },
  forecast: { ru: "Прогноз", en: "Forecast" },
  n: { ru: "Наблюдений", en: "Observations" },
} as const;

/** Shares of observations within intervals against the levels of the intervals, with the diagonal of a true forecast. */
export function calibration(chart: CalibrationChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const most = wide ? 170 : 84;
  const names = chart.series.map(({ name }) => name[language]);
  const top = size * 3;
  const bottom = top + (wide ? 380 : 270);
  const up = linearAxis([0, 100], [bottom, top], 5, language);
  const plot: Plot = {
    left: tickRoom(up, size),
    right: Math.min(width - nameRoom(names, size, most), wide ? 520 : width),
    top,
    bottom,
  };
  const across = linearAxis([0, 100], [plot.left, plot.right], 5, language);
  const at = (level: number, within: number): Point => [across.at(100 * level), up.at(100 * within)];
  const lines = chart.series.map(({ points }, place) => {
    const path = element("path", {
      class: `line ${seriesLine(place)}`,
      fill: "none",
      stroke: seriesInk(place),
      "stroke-width": 2,
      d: linePath([at(0, 0), ...points.map(({ level, within }) => at(level, within))]),
    });
    return path + points.map(({ level, within }) => seriesMark(place, ...at(level, within), 3.4)).join("");
  });
  const ends = chart.series.map(({ points }, place) => ({
    name: names[place]!,
    place,
    y: up.at(100 * (points.at(-1)?.within ?? 0)),
  }));
  const diagonal =
    element("path", {
      class: "reference",
      fill: "none",
      stroke: TEXT,
      "stroke-dasharray": "5 4",
      d: linePath([at(0, 0), at(1, 1)]),
    }) +
    label(WORDS.right[language], {
      class: "note halo",
      fill: QUIET,
      "font-size": size - 1,
      x: across.at(44),
      y: up.at(52),
      "text-anchor": "end",
    });
  return frame(
    chart,
    options,
    bottom + heightBelow(size) + 6,
    label(WORDS.up[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(up, plot, size) +
      axisBelow(across, plot, size, WORDS.across[language], width) +
      diagonal +
      lines.join("") +
      endNames(ends, { x: plot.right + 8, top, bottom, size, most }),
  );
}

/** A row a forecast, a column a level. */
export function calibrationTable(
  chart: CalibrationChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const percent = (share: number) =>
    `${shownNumber(100 * share, language)}${language === "ru" ? "\u00a0%" : "%"}`;
  const levels = chart.series[0]?.points.map(({ level }) => percent(level)) ?? [];
  return {
    columns: [WORDS.forecast[language], WORDS.n[language], ...levels],
    rows: chart.series.map(({ name, n, points }) => [
      { text: name[language] },
      { text: shownNumber(n, language) },
      ...points.map(({ within }) => ({ text: percent(Math.round(100 * within) / 100) })),
    ]),
  };
}
