import { decimalYear } from "../units/index.ts";
import { type Axis, linearAxis, logAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { clipped } from "./clipped.ts";
import { drawSeries } from "./fan-series.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, dotSample, type LegendItem, legend, lineSample, stepSample } from "./legend.ts";
import { INK, QUIET, TEXT } from "./paint.ts";
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
  const top = size * 3.2;
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
  const key = legend(keyOf(chart, language), 0, bottom + size * 2.2, width, size - 1);
  return frame(
    chart,
    options,
    bottom + size * 2.2 + key.height + 2,
    label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(axis, plot, size) +
      clipped(plot, inside) +
      divider(chart, axis, plot, size, language) +
      (split < from ? "" : dateLine(x(split), plot, size, language)) +
      notes(chart, axis, x, plot, size, language) +
      yearTicks(from, to, x, plot, size) +
      (many ? endLabels(chart.series, names, axis, plot, size) : "") +
      key.markup,
  );
}

/** Grey samples of what all series share; the markers of each; which of them has no band. */
function keyOf(chart: FanChart, language: "ru" | "en"): LegendItem[] {
  const graded = chart.series.some((series) => series.bands === undefined);
  const many = chart.series.length > 1;
  const side = many ? "other" : chart.series[0]!.side;
  const observed = chart.series.filter((series) => series.observed?.length);
  return [
    graded
      ? { sample: bandSample(side), words: WORDS.bandsKey[language] }
      : { sample: bandSample(side, 1), words: WORDS.band90Key[language] },
    { sample: lineSample(side, false), words: WORDS.medianKey[language] },
    { sample: lineSample(side, true), words: WORDS.projectionKey[language] },
    ...observed.map((series) => ({
      sample: series.observedAs === "steps" ? stepSample(series.side) : dotSample(series.side),
      words: many
        ? `${WORDS.recordOf[language]}: ${series.name[language]}`
        : series.observedAs === "steps"
          ? WORDS.stepsKey[language]
          : WORDS.observedKey[language],
    })),
    ...chart.series
      .filter((series) => series.bands === "none")
      .map((series) => ({
        sample: lineSample(series.side, false),
        words: `${series.name[language]}: ${WORDS.noBand[language]}`,
      })),
  ];
}

/** Bold letters are wider. */
const BOLD = 1.08;

function valueAxis(chart: FanChart, range: [number, number], { language, width }: ChartOptions): Axis {
  const values = chart.series.flatMap((series) => [
    ...(series.bands === "none" ? series.p50 : [...series.p5, ...series.p95]),
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

function divider(chart: FanChart, axis: Axis, plot: Plot, size: number, language: "ru" | "en"): string {
  if (chart.divide === undefined) return "";
  const { value, above, below, at } = chart.divide;
  const y = axis.at(value);
  if (y < plot.top || y > plot.bottom) return "";
  const words = {
    class: "note halo",
    fill: QUIET,
    "font-size": size,
    "font-weight": 600,
    x: at === "left" ? plot.left + 4 : plot.right - 4,
    "text-anchor": at === "left" ? "start" : "end",
  };
  return (
    element("line", { class: "reference", stroke: TEXT, x1: plot.left, x2: plot.right, y1: y, y2: y }) +
    label(`↑ ${above[language]}`, { ...words, y: y - 6 }) +
    label(`↓ ${below[language]}`, { ...words, y: plot.bottom - 6 })
  );
}

/** The data date: record on its left, projection on its right, in words above the plot. */
function dateLine(x: number, plot: Plot, size: number, language: "ru" | "en"): string {
  const small = { class: "note", fill: QUIET, "font-size": size - 1, y: plot.top - 6 };
  return (
    element("line", {
      class: "data-date",
      stroke: QUIET,
      "stroke-dasharray": "1 3",
      x1: x,
      x2: x,
      y1: plot.top - 16,
      y2: plot.bottom,
    }) +
    label(`← ${WORDS.recordSide[language]}`, { ...small, x: x - 5, "text-anchor": "end" }) +
    label(`${WORDS.projectionSide[language]} →`, { ...small, x: x + 5 })
  );
}

/** Words above their points, and the names of observations that have one to show. */
function notes(
  chart: FanChart,
  axis: Axis,
  x: (year: number) => number,
  plot: Plot,
  size: number,
  language: "ru" | "en",
): string {
  const named = chart.series.flatMap((series) =>
    (series.observed ?? [])
      .filter((point) => point.named !== undefined)
      .map(({ date, value, named: drop, label: name = "" }) => ({
        date,
        value,
        drop,
        words: { ru: name, en: name },
      })),
  );
  const own = (chart.notes ?? []).map((note) => ({ ...note, drop: 0 }));
  const written = [...own, ...named].map(({ date, value, words, drop = 0 }) => {
    const lines = wrapText(words[language], size - 1, plot.right - plot.left > 400 ? 240 : 130);
    const half = Math.max(...lines.map((line) => textWidth(line, size - 1))) / 2;
    const center = Math.min(Math.max(x(decimalYear(date)), plot.left + half), plot.right - half);
    const start =
      axis.at(value) - 7 - (lines.length - 1) * size * 1.15 + (drop > 0 ? 8 + drop * size * 1.1 : 0);
    return lines
      .map((line, row) =>
        label(line, {
          class: "note halo strong",
          fill: TEXT,
          "font-size": size - 1,
          x: center,
          y: Math.max(start, plot.top + size) + row * size * 1.15,
          "text-anchor": "middle",
        }),
      )
      .join("");
  });
  return written.join("");
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
