import { decimalYear } from "../units/index.ts";
import {
  type Axis,
  linearAxis,
  linearDomain,
  logAxis,
  type Plot,
  tickRoom,
  valueTicks,
  yearTicks,
} from "./axes.ts";
import { clipped } from "./clipped.ts";
import { fanLabels, sideNames } from "./fan-labels.ts";
import { drawSeries } from "./fan-series.ts";
import { frame, textSize } from "./frame.ts";
import {
  bandSample,
  dotSample,
  type LegendItem,
  legend,
  lineSample,
  medianItems,
  stepSample,
  whatIfSample,
} from "./legend.ts";
import { INK, QUIET, TEXT } from "./paint.ts";
import { linePath } from "./path.ts";
import { element, label } from "./svg.ts";
import { spread, textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, FanChart, FanSeries } from "./types.ts";
import * as WORDS from "./words.ts";
import { yearReadings } from "./year-readings.ts";

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
  const labelRoom = many
    ? Math.max(...names.flat().map((line) => textWidth(line, size * BOLD))) + LEADER + 4
    : 8;
  const top = size * 3.2;
  const bottom = top + (wide ? 320 : 250);
  const axis = valueAxis(chart, [bottom, top], options);
  const plot: Plot = { left: tickRoom(axis, size), right: width - Math.max(labelRoom, 18), top, bottom };
  const years = chart.series.flatMap((series) => series.dates.map(decimalYear));
  const from = Math.min(...years);
  const to = Math.max(...years);
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const split = decimalYear(chart.dataDate);

  const drawn = chart.series.map((series) => drawSeries(series, axis, x, split, wide ? 46 : 28));
  const inside = drawn.map((layer) => layer.bands).join("") + drawn.map((layer) => layer.lines).join("");
  const key = legend(keyOf(chart, language), 0, bottom + size * 2.2, width, size - 1);
  const labels = fanLabels(chart, { axis, x, plot, size, language });
  const unit = [
    chart.unit[language],
    ...(labels.homeless && chart.divide !== undefined ? sideNames(chart.divide, language) : []),
  ].join("  ");
  return frame(
    chart,
    options,
    bottom + size * 2.2 + key.height + 2,
    label(unit, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(axis, plot, size) +
      (options.readings === true && wide ? yearReadings(chart.series, x, plot, language) : "") +
      clipped(plot, inside) +
      divideLine(chart, axis, plot) +
      dateLine(
        x(split),
        plot,
        size,
        language,
        chart.series.some(({ whatIf }) => whatIf === true),
      ) +
      labels.markup +
      yearTicks(from, to, x, plot, size, language) +
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
    ...medianItems(
      side,
      chart.series.map(({ dates }) => dates),
      chart.dataDate,
      language,
      observed.length > 0 && chart.series.every(({ observedAs }) => observedAs === "steps"),
    ),
    ...(chart.series.some(({ whatIf }) => whatIf === true)
      ? [{ sample: whatIfSample, words: whatIfWords(chart.series)[language] }]
      : []),
    ...observed.map((series) => ({
      sample: series.observedAs === "steps" ? stepSample(series.side) : dotSample(series.side),
      words: many
        ? `${series.name[language]}: ${WORDS.recordOf[language]}`
        : series.observedAs === "steps"
          ? WORDS.stepsKey[language]
          : WORDS.observedKey[language],
    })),
    ...chart.series
      .filter((series) => series.bands === "none" && series.whatIf !== true)
      .map((series) => ({
        sample: lineSample(series.side, false),
        words: `${series.name[language]}: ${WORDS.noBand[language]}`,
      })),
  ];
}

/** What dotted lines are; bands that none of them has are told once. */
function whatIfWords(series: readonly FanSeries[]): (typeof WORDS)["whatIfKey" | "whatIfLoneKey"] {
  const lone = series.every(({ whatIf, bands }) => whatIf !== true || bands === "none");
  return lone ? WORDS.whatIfLoneKey : WORDS.whatIfKey;
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
    const high = Math.max(...positive);
    const low = Math.max(Math.min(...positive), high * DECADES);
    // A line that touches the foot of the plot would pass for nought.
    const foot = chart.series.some(({ whatIf }) => whatIf === true) ? low / 2 : low;
    return logAxis(chart.domain ?? [foot, high], range, language, { zero: Math.min(...values) < low });
  }
  const domain = chart.domain ?? linearDomain(Math.min(...values), Math.max(...values));
  return linearAxis(domain, range, width === 760 ? 6 : 5, language);
}

/** How far below the highest value a log axis reaches, where bands fall to nothing. */
const DECADES = 1e-6;

function divideLine(chart: FanChart, axis: Axis, plot: Plot): string {
  if (chart.divide === undefined) return "";
  const y = axis.at(chart.divide.value);
  if (y < plot.top || y > plot.bottom) return "";
  return element("line", { class: "reference", stroke: TEXT, x1: plot.left, x2: plot.right, y1: y, y2: y });
}

/** The data date: record on its left, projection on its right, in words above the plot where there is room. */
function dateLine(x: number, plot: Plot, size: number, language: "ru" | "en", whatIf: boolean): string {
  const small = { class: "note", fill: QUIET, "font-size": size - 1, y: plot.top - 6 };
  const past = whatIf ? WORDS.whatIfSide : WORDS.recordSide;
  const words = [`← ${past[language]}`, `${WORDS.projectionSide[language]} →`] as const;
  const [before, after] = words.map((one) => textWidth(one, size - 1) + 5) as [number, number];
  if (x < plot.left || x > plot.right) return "";
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
    (x - before < 0 || x - plot.left < 2
      ? ""
      : label(words[0], { ...small, x: x - 5, "text-anchor": "end" })) +
    (x + after > plot.right + 14 ? "" : label(words[1], { ...small, x: x + 5 }))
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
    .map(
      (one, index) =>
        leader(one.side, ends[index]!, placed[index]!, plot.right) +
        names[index]!.map((line, row) =>
          label(line, {
            class: `name ${one.side}`,
            fill: INK[one.side],
            "font-size": size,
            "font-weight": 600,
            x: plot.right + LEADER,
            y: placed[index]! + size * 0.35 + row * size * 1.2,
          }),
        ).join(""),
    )
    .join("");
}

/** Room between the ends of lines and their names. */
const LEADER = 16;

/** From the end of a line to its name, where the two do not stand at one height. */
function leader(side: FanSeries["side"], end: number, name: number, right: number): string {
  if (Math.abs(end - name) < 4) return "";
  return element("path", {
    class: `step ${side}`,
    fill: "none",
    stroke: INK[side],
    "stroke-width": 0.9,
    d: linePath([
      [right + 1, end],
      [right + LEADER - 6, name],
      [right + LEADER - 2, name],
    ]),
  });
}
