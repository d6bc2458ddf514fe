import { type Axis, linearAxis, type Plot, tickRoom, valueTicks } from "./axes.ts";
import { clipped } from "./clipped.ts";
import { factorAxis } from "./factor-axis.ts";
import { frame, textSize } from "./frame.ts";
import type { ImpulseChart, ImpulsePanel } from "./impulse-types.ts";
import { bandSample, type LegendItem, legend, lineSample } from "./legend.ts";
import { shownDifference, shownNumber, signedShare } from "./numbers.ts";
import { DASH, INK, PAPER, QUIET, TEXT } from "./paint.ts";
import { areaPath, linePath } from "./path.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import { thinned } from "./thinned.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * The effect of a rule on several outputs by months since it binds: bands that hold 50, 80 and 90 % of worlds, a median
 * that is dashed after the data, the month by which half of the peak is reached. Shares are drawn as factors on a
 * logarithmic axis, on which twice and half are as far from one. Throws `RangeError` on a non-finite value.
 */
export function impulse(chart: ImpulseChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const columns = width === 760 ? 2 : 1;
  const gap = 28;
  const across = (width - gap * (columns - 1)) / columns;
  const height = width === 760 ? 130 : 120;
  const units = [...new Set(chart.panels.map(({ unit }) => unit[language]))];
  const unitLines = wrapText([...units, WORDS.monthsSince[language]].join("; "), size, width - 4);
  const unit = unitLines.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.3) }),
  );
  const start = size * (0.6 + 1.3 * unitLines.length);
  const headings = chart.panels.map(({ name }) => wrapText(name[language], size, across / BOLD));
  const head = Math.max(...headings.map((lines) => lines.length)) * size * 1.2 + size * 0.9;
  const step = head + height + small * 2.6;
  const panels = chart.panels.map((panel, index) => {
    const left = (index % columns) * (across + gap);
    const top = start + Math.floor(index / columns) * step + head;
    const words = headings[index]!.map((line, row) =>
      label(line, {
        class: "name",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: left,
        y: top - head + (row + 1) * size * 1.2,
      }),
    );
    return words.join("") + drawn(panel, chart.dataMonth, { left, top, across, height }, options);
  });
  const bottom = start + Math.ceil(chart.panels.length / columns) * step;
  const key = legend(keyOf(chart, language), 0, bottom, width, small);
  return frame(chart, options, bottom + key.height + 2, unit.join("") + panels.join("") + key.markup);
}

/** Only what is drawn has a sample: a rule of long ago has no projection in its first years. */
function keyOf({ panels, dataMonth }: ImpulseChart, language: ChartOptions["language"]): LegendItem[] {
  const months = panels.map((panel) => panel.months.slice(0, drawnUntil(panel)));
  const past = months.some((own) => own.filter((month) => month <= dataMonth).length > 1);
  const ahead = months.some((own) => own.at(-1)! > dataMonth);
  const halves = panels.some((panel) => hasHalf(panel));
  return [
    { sample: bandSample("other"), words: WORDS.bandsKey[language] },
    ...(past ? [{ sample: lineSample("other", false), words: WORDS.medianKey[language] }] : []),
    ...(ahead ? [{ sample: lineSample("other", true), words: WORDS.projectionKey[language] }] : []),
    ...(halves ? [{ sample: halfSample, words: WORDS.halfwayKey[language] }] : []),
  ];
}

/** How many months of a panel are drawn. */
function drawnUntil({ months }: ImpulsePanel): number {
  return months.findLastIndex((month) => month <= DRAWN_TO) + 1;
}

function hasHalf({ half, months }: ImpulsePanel): boolean {
  return half !== undefined && half <= Math.min(months.at(-1)!, DRAWN_TO);
}

/** Months since the rule that are drawn: later ones are nearly level, and the table has them. */
const DRAWN_TO = 48;

/** Bold letters are wider. */
const BOLD = 1.08;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly height: number;
}

function drawn(panel: ImpulsePanel, dataMonth: number, place: Place, options: ChartOptions): string {
  const { width } = options;
  const small = textSize(options) - 1;
  const axis = valueAxis(panel, [place.top + place.height, place.top], options);
  const plot: Plot = {
    left: place.left + tickRoom(axis, small),
    right: place.left + place.across - 4,
    top: place.top,
    bottom: place.top + place.height,
  };
  const [from, to] = [panel.months[0]!, Math.min(panel.months.at(-1)!, DRAWN_TO)];
  const x = (month: number): number =>
    plot.left + ((month - from) / (to - from || 1)) * (plot.right - plot.left);
  const last = panel.months.findLastIndex((month) => month <= dataMonth);
  const until = drawnUntil(panel);
  const kept = thinned(until, width === 760 ? 28 : 20, [Math.min(last, until - 1), ...turn(panel)]);
  const points = (values: readonly number[], first = 0, end = Number.POSITIVE_INFINITY) =>
    kept
      .filter((index) => index >= first && index <= end)
      .map((index) => [x(panel.months[index]!), axis.at(values[index]!)] as const);
  const band = (low: readonly number[], high: readonly number[]): string =>
    element("path", {
      class: "band other",
      fill: INK.other,
      "fill-opacity": "0.16",
      d: areaPath(points(low), points(high)),
    });
  const median = (first: number, end: number, dashed: boolean): string =>
    points(panel.p50, first, end).length < 2
      ? ""
      : element("path", {
          class: "line other",
          fill: "none",
          stroke: INK.other,
          "stroke-width": 2,
          "stroke-dasharray": dashed ? DASH : undefined,
          d: linePath(points(panel.p50, first, end)),
        });
  const upright = (month: number, className: string, stroke: string, dash?: string): string =>
    element("line", {
      class: className,
      stroke,
      "stroke-dasharray": dash,
      x1: x(month),
      x2: x(month),
      y1: plot.top,
      y2: plot.bottom,
    });
  const inside =
    band(panel.p5, panel.p95) +
    band(panel.p10, panel.p90) +
    band(panel.p25, panel.p75) +
    median(0, last, false) +
    median(Math.max(last, 0), panel.months.length - 1, true);
  const half = hasHalf(panel) ? halfMark(x(panel.half!), plot.bottom) : "";
  return (
    valueTicks(axis, plot, small) +
    zeroLine(axis, plot) +
    upright(0, "zero", QUIET) +
    clipped(plot, inside) +
    (dataMonth > from && dataMonth < to ? upright(dataMonth, "data-date", QUIET, "1 3") : "") +
    half +
    monthTicks({ from, to, x, plot, small })
  );
}

/** Points around the day of the rule are kept: there the line turns. */
function turn({ months }: ImpulsePanel): number[] {
  return months.flatMap((month, index) => (month > -2 && month < 4 ? [index] : []));
}

function valueAxis(panel: ImpulsePanel, range: [number, number], { language }: ChartOptions): Axis {
  const until = drawnUntil(panel);
  const values = [0, ...panel.p5.slice(0, until), ...panel.p95.slice(0, until)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (panel.percent) return factorAxis([low, high], range, language);
  const margin = (high - low || 1) * 0.04;
  return linearAxis([low - margin, high + margin], range, 4, language);
}

function zeroLine(axis: Axis, plot: Plot): string {
  const y = axis.at(0);
  return element("line", { class: "zero", stroke: QUIET, x1: plot.left, x2: plot.right, y1: y, y2: y });
}

interface MonthAxis {
  readonly from: number;
  readonly to: number;
  readonly x: (month: number) => number;
  readonly plot: Plot;
  readonly small: number;
}

/** Whole years in months under a panel, as many as fit. */
function monthTicks({ from, to, x, plot, small }: MonthAxis): string {
  const room = (plot.right - plot.left) / (textWidth("120", small) + 14);
  const step = [12, 24, 48].find((candidate) => (to - from) / candidate <= room) ?? 96;
  const y = plot.bottom + small * 1.4;
  let markup = "";
  for (let month = Math.ceil(from / step) * step; month <= to + 1e-6; month += step) {
    const text = String(month).replace("-", "−");
    const half = textWidth(text, small) / 2;
    markup += label(text, {
      class: "tick",
      fill: QUIET,
      "font-size": small,
      x: Math.min(Math.max(x(month), plot.left + half - 4), plot.right - half + 4),
      y,
      "text-anchor": "middle",
    });
  }
  return markup;
}

/** A triangle that stands with its tip on the axis of months: half of the peak. */
function halfMark(x: number, y: number): string {
  const corners = [x - 5, y - 9, x + 5, y - 9, x, y].map((corner) => Math.round(corner * 10) / 10);
  return element("polygon", {
    class: "half-peak strong",
    fill: TEXT,
    stroke: PAPER,
    "stroke-width": 1,
    points: corners.join(" "),
  });
}

function halfSample(x: number, y: number): string {
  return halfMark(x + 11, y + 5);
}

/** Months since the rule at which the table gives numbers. */
const TABLED = [0, 6, 12, 24, 36, 60, 84];

/** Months to half of the peak, and median and 90 % interval at some months after the rule. */
export function impulseTable(
  { panels }: ImpulseChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const show = (panel: ImpulsePanel, value: number): string =>
    panel.percent ? signedShare(value, language) : shownDifference(value, language, false);
  const rows = panels.flatMap((panel) =>
    TABLED.flatMap((after) => {
      const at = panel.months.findIndex((month) => month >= after);
      if (at < 0) return [];
      const [p5, p50, p95] = [panel.p5, panel.p50, panel.p95].map((own) => show(panel, own[at]!));
      return [
        [
          { text: panel.name[language], ...(panel.href === undefined ? {} : { href: panel.href }) },
          { text: panel.half === undefined ? "—" : shownNumber(panel.half, language) },
          { text: shownNumber(after, language) },
          { text: p50! },
          { text: p5 === p95 ? "" : `${p5} … ${p95}` },
        ],
      ];
    }),
  );
  const heads = [WORDS.series, WORDS.halfway, WORDS.monthsAfter, WORDS.median, WORDS.interval];
  return { columns: heads.map((words) => words[language]), rows };
}
