import { decimalYear, formatDate } from "../units/index.ts";
import { type Axis, linearAxis, logAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { drawSeries } from "./fan-series.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, dotSample, legend, lineSample } from "./legend.ts";
import { INK, QUIET } from "./paint.ts";
import { element, label } from "./svg.ts";
import { spread, textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, FanChart, FanSeries } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * Quantiles over the ensemble by date: bands that hold 50, 80 and 90 % of worlds, a median that turns from solid
 * to dashed at the data date, observations as markers with whiskers. Throws `RangeError` on a non-finite value.
 */
export function fan(chart: FanChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const names = chart.series.map((series) => wrapText(series.name[language], size * BOLD, wide ? 140 : 84));
  const many = chart.series.length > 1;
  const labelRoom = many ? Math.max(...names.flat().map((line) => textWidth(line, size * BOLD))) + 10 : 8;
  const top = size * 2.4 + 6;
  const bottom = top + (wide ? 320 : 250);
  const axis = valueAxis(chart, [bottom, top], options);
  const plot: Plot = { left: tickRoom(axis, size), right: width - Math.max(labelRoom, 18), top, bottom };
  const years = chart.series.flatMap((series) => series.dates.map(decimalYear));
  const from = Math.min(...years);
  const to = Math.max(...years);
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const split = decimalYear(chart.dataDate);

  const drawn = chart.series.map((series) => drawSeries(series, axis, x, split, wide ? 80 : 44));
  const inside = drawn.map((layer) => layer.bands).join("") + drawn.map((layer) => layer.lines).join("");
  const key = legend(
    [
      { sample: bandSample(chart.series[0]!.side), words: WORDS.bandsKey[language] },
      { sample: lineSample(chart.series[0]!.side, false), words: WORDS.medianKey[language] },
      { sample: lineSample(chart.series[0]!.side, true), words: WORDS.projectionKey[language] },
      ...(chart.series.some((series) => series.observed?.length)
        ? [{ sample: dotSample(chart.series[0]!.side), words: WORDS.observedKey[language] }]
        : []),
    ],
    0,
    bottom + size * 2.2,
    width,
    size - 1,
  );
  return frame(
    chart,
    options,
    bottom + size * 2.2 + key.height + 2,
    label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(axis, plot, size) +
      references(chart, axis, plot, size, language) +
      clipped(plot, inside) +
      dateLine(chart.dataDate, x(split), plot, size, language) +
      yearTicks(from, to, x, plot, size) +
      (many ? endLabels(chart.series, names, axis, plot, size) : "") +
      key.markup,
  );
}

/** Bold letters are wider. */
const BOLD = 1.08;

function valueAxis(chart: FanChart, range: [number, number], { language, width }: ChartOptions): Axis {
  const values = chart.series.flatMap((series) => [
    ...(series.bands === false ? series.p50 : [...series.p5, ...series.p95]),
    ...(series.observed ?? []).flatMap((point) => [
      point.value,
      point.low ?? point.value,
      point.high ?? point.value,
    ]),
  ]);
  if (chart.scale === "log") {
    const positive = values.filter((value) => value > 0);
    return logAxis(chart.domain ?? [Math.min(...positive), Math.max(...positive)], range, language);
  }
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low || 1) * 0.04;
  const domain: readonly [number, number] = chart.domain ?? [
    low >= 0 && low < high * 0.5 ? 0 : low - margin,
    high + margin,
  ];
  return linearAxis(domain, range, width === 760 ? 6 : 5, language);
}

function references(chart: FanChart, axis: Axis, plot: Plot, size: number, language: "ru" | "en"): string {
  return (chart.referenceLines ?? [])
    .map((line) => {
      const y = axis.at(line.value);
      if (y < plot.top || y > plot.bottom) return "";
      return (
        element("line", { class: "reference", stroke: QUIET, x1: plot.left, x2: plot.right, y1: y, y2: y }) +
        label(line.label[language], {
          class: "note halo",
          fill: QUIET,
          "font-size": size - 1,
          x: plot.left + 4,
          y: y + size + 1 > plot.bottom ? y - 4 : y + size,
        })
      );
    })
    .join("");
}

function dateLine(date: string, x: number, plot: Plot, size: number, language: "ru" | "en"): string {
  const words = `${WORDS.dataTo[language]} ${formatDate(date, language)}`;
  const half = textWidth(words, size - 1) / 2;
  return (
    element("line", {
      class: "data-date",
      stroke: QUIET,
      "stroke-dasharray": "1 3",
      x1: x,
      x2: x,
      y1: plot.top - 4,
      y2: plot.bottom,
    }) +
    label(words, {
      class: "note",
      fill: QUIET,
      "font-size": size - 1,
      x: Math.min(Math.max(x, plot.left + half), plot.right - half),
      y: plot.top - 8,
      "text-anchor": "middle",
    })
  );
}

function endLabels(
  series: readonly FanSeries[],
  names: readonly (readonly string[])[],
  axis: Axis,
  plot: Plot,
  size: number,
): string {
  const gap = size * 1.2 * Math.max(...names.map((lines) => lines.length)) + 2;
  const ends = series.map((one) => Math.min(Math.max(axis.at(one.p50.at(-1)!), plot.top), plot.bottom));
  const placed = spread(ends, gap, plot.top + size * 0.4, plot.bottom - gap + size * 1.2);
  return series
    .map((one, index) =>
      names[index]!.map((line, row) =>
        label(line, {
          class: `name ${one.side}`,
          fill: INK[one.side],
          "font-size": size,
          "font-weight": 600,
          x: plot.right + 6,
          y: placed[index]! + size * 0.35 + row * size * 1.2,
        }),
      ).join(""),
    )
    .join("");
}

/** A nested viewport cuts what leaves the plot, without an id to keep unique. */
function clipped(plot: Plot, children: string): string {
  const width = plot.right - plot.left + 5;
  const height = plot.bottom - plot.top;
  return element(
    "svg",
    {
      x: plot.left,
      y: plot.top,
      width,
      height,
      viewBox: `${Math.round(plot.left * 10) / 10} ${Math.round(plot.top * 10) / 10} ${Math.round(width * 10) / 10} ${Math.round(height * 10) / 10}`,
      overflow: "hidden",
    },
    children,
  );
}
