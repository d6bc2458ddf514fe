import { decimalYear, formatDate, formatNumber } from "../units/index.ts";
import { type Axis, logAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, dotSample, legend, lineSample } from "./legend.ts";
import { marker, whisker } from "./marker.ts";
import { shownNumber } from "./numbers.ts";
import { DASH, INK, QUIET, TEXT } from "./paint.ts";
import { areaPath, linePath } from "./path.ts";
import { element, label } from "./svg.ts";
import { wrapText } from "./text-size.ts";
import { thinned } from "./thinned.ts";
import type { ChartOptions, RatioSeries, RatiosChart, TableCell, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * The same ratio by several bases, one small panel a basis on one log axis: the panel's own median and 90 % band in
 * ink, the other bases as thin ghosts, so that the eye sees how far the choice of basis moves the ratio.
 */
export function ratios(chart: RatiosChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const gap = width === 760 ? 28 : 14;
  const column = (width - gap) / 2;
  const height = width === 760 ? 190 : 150;
  const head = size * 2.9;
  const values = chart.series.flatMap((series) => [
    ...series.p5,
    ...series.p95,
    ...(series.observed ?? []).map((point) => point.value),
  ]);
  const low = Math.min(...values.filter((value) => value > 0));
  const domain = [low * 0.9, Math.max(...values) * 1.1] as const;
  const years = chart.series.flatMap((series) => series.dates.map(decimalYear));
  const span = [Math.min(...years), Math.max(...years)] as const;
  const panels = chart.series.map((series, index) => {
    const left = (index % 2) * (column + gap);
    const top = Math.floor(index / 2) * (height + head + size * 2.2) + head;
    const axis = logAxis(domain, [top + height, top], language);
    const plot: Plot = {
      left: left + tickRoom(axis, size - 1),
      right: left + column - 4,
      top,
      bottom: top + height,
    };
    return panel(chart, series, axis, plot, span, options);
  });
  const bottom = Math.ceil(chart.series.length / 2) * (height + head + size * 2.2);
  const key = legend(
    [
      { sample: bandSample("us", 1), words: WORDS.band90Key[language] },
      { sample: lineSample("us", false), words: WORDS.medianKey[language] },
      { sample: lineSample("us", true), words: WORDS.projectionKey[language] },
      ...(chart.series.some((series) => series.observed?.length)
        ? [{ sample: dotSample("us"), words: WORDS.observedKey[language] }]
        : []),
    ],
    0,
    bottom,
    width,
    size - 1,
  );
  return frame(chart, options, bottom + key.height + 2, panels.join("") + key.markup);
}

/** Median and 90 % bounds by basis at each year's first date. */
export function ratiosTable(chart: RatiosChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const percentile = (rank: number): string => (language === "ru" ? `${rank}\u00A0%` : `${rank}%`);
  const rows: TableCell[][] = [];
  for (const series of chart.series) {
    series.dates.forEach((date, index) => {
      if (
        index !== series.dates.length - 1 &&
        index > 0 &&
        date.slice(0, 4) === series.dates[index - 1]!.slice(0, 4)
      )
        return;
      rows.push([
        { text: series.name[language] },
        { text: formatDate(date, language) },
        { text: shownNumber(series.p5[index]!, language) },
        { text: shownNumber(series.p50[index]!, language) },
        { text: shownNumber(series.p95[index]!, language) },
      ]);
    });
  }
  return {
    columns: [
      WORDS.series[language],
      WORDS.date[language],
      percentile(5),
      WORDS.median[language],
      percentile(95),
    ],
    rows,
  };
}

function panel(
  chart: RatiosChart,
  series: RatioSeries,
  axis: Axis,
  plot: Plot,
  [from, to]: readonly [number, number],
  options: ChartOptions,
): string {
  const { language } = options;
  const size = textSize(options);
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const split = decimalYear(chart.dataDate);
  const count = options.width === 760 ? 44 : 28;
  const ghosts = chart.series
    .filter((other) => other !== series)
    .map((other) =>
      element("path", {
        class: "ghost",
        fill: "none",
        stroke: QUIET,
        "stroke-opacity": "0.35",
        d: linePath(
          thinned(other.dates.length, 16).map((index) => [
            x(decimalYear(other.dates[index]!)),
            axis.at(other.p50[index]!),
          ]),
        ),
      }),
    );
  const years = series.dates.map(decimalYear);
  const last = years.findLastIndex((year) => year <= split);
  const kept = thinned(years.length, count, [last]);
  const at = (values: readonly number[], indexes = kept) =>
    indexes.map((index) => [x(years[index]!), axis.at(values[index]!)] as const);
  const line = (indexes: number[], dashed: boolean): string =>
    indexes.length < 2
      ? ""
      : element("path", {
          class: "line us",
          fill: "none",
          stroke: INK.us,
          "stroke-width": 2,
          "stroke-dasharray": dashed ? DASH.us : undefined,
          d: linePath(at(series.p50, indexes)),
        });
  const dots = (series.observed ?? []).map((point) => {
    const place = x(decimalYear(point.date));
    const bounded = point.low !== undefined && point.high !== undefined;
    return (
      (bounded ? whisker("us", place, axis.at(point.low), axis.at(point.high)) : "") +
      marker("us", place, axis.at(point.value), 3)
    );
  });
  const name = wrapText(series.name[language], size, (plot.right - plot.left + 24) / 1.08).map((line, row) =>
    label(line, {
      class: "name",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: plot.left - 4,
      y: plot.top - size * 1.7 + row * size * 1.15,
    }),
  );
  const end = formatNumber(series.p50[last] ?? series.p50[0]!, { language, significant: 2 });
  return (
    valueTicks(axis, plot, size - 1) +
    ghosts.join("") +
    element("path", {
      class: "band us",
      fill: INK.us,
      "fill-opacity": "0.2",
      d: areaPath(at(series.p5), at(series.p95)),
    }) +
    line(
      kept.filter((index) => index <= last),
      false,
    ) +
    line(
      kept.filter((index) => index >= last),
      true,
    ) +
    dots.join("") +
    element("line", {
      class: "data-date",
      stroke: QUIET,
      "stroke-dasharray": "1 3",
      x1: x(split),
      x2: x(split),
      y1: plot.top,
      y2: plot.bottom,
    }) +
    label(end, {
      class: "value-label halo us",
      fill: INK.us,
      "font-size": size,
      "font-weight": 600,
      x: x(split) + 5,
      y: Math.max(axis.at(series.p50[last] ?? series.p50[0]!) - 8, plot.top + size),
    }) +
    yearTicks(from, to, x, plot, size - 1) +
    name.join("")
  );
}
