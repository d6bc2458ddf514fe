import { decimalYear, formatDate } from "../units/index.ts";
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
import { drawSeries } from "./fan-series.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, legend, medianItems } from "./legend.ts";
import { shownNumber } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { oneScale, scaledUnit } from "./panel-scales.ts";
import { element, label } from "./svg.ts";
import { yearEnds } from "./tables.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, FanPanelsChart, FanSeries, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * Bands that hold 50, 80 and 90 % of worlds with the median, a panel a party: on one scale where none is flattened by
 * the widest, else each on its own, and the drawing says so. Parties that stay at zero have no panel, which would need a
 * scale that nobody computed: a line of words names them. Throws `RangeError` on a non-finite value.
 */
export function fanPanels(chart: FanPanelsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const whole = chart.panels.filter((one) => !isZero(one));
  const idle = chart.panels.filter(isZero);
  const lone = chart.panels.length === 1;
  const count = whole.length;
  const columns = Math.max(1, Math.min(count, wide ? (count === 2 || count === 4 ? 2 : 3) : 2));
  const gap = wide ? 20 : 12;
  const height = count === 1 ? (wide ? 260 : 220) : wide ? 160 : 140;
  const key = size - (count === 1 ? 0 : 1);
  const shared = whole.length < 2 || oneScale(whole.map((one) => scaleSpan(one, chart.scale)));
  const domainOf = (one: FanSeries): PanelScale => panelScale(shared ? whole : [one], chart.scale);
  const axes = whole.map((one) => valueAxis(chart, domainOf(one), [height, 0], options));
  // On one scale the numbers stand left of the first column only.
  const room = Math.max(0, ...axes.map((axis) => tickRoom(axis, key)));
  const edge = count === 1 ? 18 : 12;
  const column = shared
    ? (width - room - edge - gap * (columns - 1)) / columns
    : (width - edge - (room + gap) * columns + gap) / columns;
  const headings = whole.map(({ name }) =>
    lone ? [] : wrapText(name[language], size, (column + (shared ? 0 : room)) / BOLD),
  );
  const head = Math.max(0, ...headings.map((lines) => lines.length)) * size * 1.15 + size * 0.7;
  const unit = wrapText(scaledUnit(chart.unit[language], shared, language), size, width);
  const start = size * (0.2 + unit.length * 1.2);
  const step = height + head + size * 2.4;
  const span = yearSpan(chart.panels);
  const panels = whole.map((series, index) => {
    const left = room + (index % columns) * (column + gap + (shared ? 0 : room));
    const top = start + Math.floor(index / columns) * step + head;
    const axis = valueAxis(chart, domainOf(series), [top + height, top], options);
    const plot: Plot = { left, right: left + column, top, bottom: top + height };
    const words = headings[index]!.map((line, row) =>
      label(line, {
        class: "name",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: left - (shared ? 0 : room),
        y: top - size * 0.7 - (headings[index]!.length - 1 - row) * size * 1.15,
      }),
    );
    const points = count === 1 ? (wide ? 45 : 30) : count > MANY ? (wide ? 11 : 8) : wide ? 17 : 13;
    const numbered = !shared || index % columns === 0;
    return (
      words.join("") + onePanel(series, { chart, axis, plot, span, size: key, points, numbered, language })
    );
  });
  const zeros = zeroLines(idle, lone, options);
  const under = start + Math.ceil(count / columns) * step;
  const zero = zeros.map((line, row) =>
    label(line, { class: "note", fill: QUIET, "font-size": size, x: 0, y: under + size * (0.9 + row * 1.3) }),
  );
  const bottom = under + zeros.length * size * 1.3 + (zeros.length > 0 ? size * 0.4 : 0);
  const sides = new Set(chart.panels.map(({ side }) => side));
  const side = sides.size === 1 ? chart.panels[0]!.side : "other";
  const spread = whole.some(({ p5, p95 }) => p5.some((low, index) => low !== p95[index]));
  const samples = legend(
    [
      ...(spread ? [{ sample: bandSample(side), words: WORDS.bandsKey[language] }] : []),
      ...medianItems(
        side,
        whole.map(({ dates }) => dates),
        chart.dataDate,
        language,
      ),
    ],
    0,
    bottom,
    width,
    size - 1,
  );
  const words = unit.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.2) }),
  );
  return frame(
    chart,
    options,
    bottom + samples.height + 2,
    words.join("") + panels.join("") + zero.join("") + samples.markup,
  );
}

/** "Zero throughout: A; B", in lines; a lone panel has its name in the title. */
function zeroLines(idle: readonly FanSeries[], lone: boolean, options: ChartOptions): string[] {
  const { language, width } = options;
  if (idle.length === 0) return [];
  const words = WORDS.alwaysZero[language];
  const names = idle.map(({ name }) => name[language]).join("; ");
  return wrapText(lone ? words : `${words}: ${names}`, textSize(options), width - 4);
}

/** From more panels than this on each has fewer points, so that a page stays light. */
const MANY = 6;

/** Bold letters are wider. */
const BOLD = 1.08;

interface PanelPlace {
  readonly chart: FanPanelsChart;
  readonly axis: Axis;
  readonly plot: Plot;
  readonly span: readonly [number, number];
  readonly size: number;
  readonly points: number;
  /** Numbers stand at its left. */
  readonly numbered: boolean;
  readonly language: "ru" | "en";
}

function onePanel(series: FanSeries, place: PanelPlace): string {
  const { chart, axis, plot, span, size, points, numbered, language } = place;
  const [from, to] = span;
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const split = decimalYear(chart.dataDate);
  const axes = valueTicks(axis, plot, size, numbered) + yearTicks(from, to, x, plot, size, language);
  const drawn = drawSeries(series, axis, x, split, points);
  const date = element("line", {
    class: "data-date",
    stroke: QUIET,
    "stroke-dasharray": "1 3",
    x1: x(split),
    x2: x(split),
    y1: plot.top,
    y2: plot.bottom,
  });
  return axes + clipped(plot, drawn.bands + drawn.lines) + date;
}

function isZero({ p5, p95 }: FanSeries): boolean {
  return [...p5, ...p95].every((value) => value === 0);
}

function yearSpan(panels: readonly FanSeries[]): [number, number] {
  const years = panels.flatMap(({ dates }) => dates.map(decimalYear));
  return [Math.min(...years), Math.max(...years)];
}

/** The domain of an axis, and whether a logarithmic one needs zero besides. */
interface PanelScale {
  readonly domain: readonly [number, number];
  readonly zero: boolean;
}

/** What a series takes of a scale: its lowest and highest value, or their logarithms. */
function scaleSpan(one: FanSeries, scale: FanPanelsChart["scale"]): readonly [number, number] {
  const { domain } = panelScale([one], scale);
  return scale === "log" ? [Math.log10(domain[0]), Math.log10(domain[1])] : domain;
}

/** How far below the highest value a log axis reaches, where bands fall to nothing. */
const DECADES = 1e-6;

function panelScale(panels: readonly FanSeries[], scale: FanPanelsChart["scale"]): PanelScale {
  const values = panels.flatMap(({ p5, p95 }) => [...p5, ...p95]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (scale === "log" && high > 0) {
    const least = Math.max(Math.min(...values.filter((value) => value > 0)), high * DECADES);
    return { domain: least < high ? [least, high] : [high / 2, high * 2], zero: low < least };
  }
  return { domain: linearDomain(low, high), zero: false };
}

function valueAxis(
  { panels, scale }: FanPanelsChart,
  { domain, zero }: PanelScale,
  range: [number, number],
  { language, width }: ChartOptions,
): Axis {
  if (scale === "log") return logAxis(domain, range, language, { zero });
  return linearAxis(domain, range, panels.length === 1 && width === 760 ? 6 : 4, language);
}

/** With more panels than these the table has every second year. */
const YEARLY = 3;

/** Median and bounds of 50, 80 and 90 % of each party at each year's end; of what stays zero only the last. */
export function fanPanelsTable(
  { panels }: FanPanelsChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const named = panels.length > 1;
  const rows = panels.flatMap((one) =>
    datesOf(one, panels.length).map((index) => {
      const range = (low: readonly number[], high: readonly number[]): string =>
        `${shownNumber(low[index]!, language)} … ${shownNumber(high[index]!, language)}`;
      return [
        ...(named ? [one.name[language]] : []),
        formatDate(one.dates[index]!, language),
        shownNumber(one.p50[index]!, language),
        range(one.p25, one.p75),
        range(one.p10, one.p90),
        range(one.p5, one.p95),
      ].map((text) => ({ text }));
    }),
  );
  const heads = [WORDS.date, WORDS.median, WORDS.half, WORDS.eighty, WORDS.interval];
  return { columns: [...(named ? [WORDS.series] : []), ...heads].map((words) => words[language]), rows };
}

function datesOf(series: FanSeries, panels: number): number[] {
  const ends = yearEnds(series.dates);
  if (isZero(series)) return ends.slice(-1);
  return panels <= YEARLY ? ends : ends.filter((_, place) => (ends.length - 1 - place) % 2 === 0);
}
