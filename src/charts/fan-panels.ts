import { decimalYear, formatDate } from "../units/index.ts";
import { type Axis, linearAxis, logAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { clipped } from "./clipped.ts";
import { drawSeries } from "./fan-series.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, legend, lineSample } from "./legend.ts";
import { shownNumber } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { yearEnds } from "./tables.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, FanPanelsChart, FanSeries, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * Bands that hold 50, 80 and 90 % of worlds with the median, one panel a party, all on one scale. A party that stays at
 * zero is said to be zero: on a log axis it could not be drawn. Throws `RangeError` on a non-finite value.
 */
export function fanPanels(chart: FanPanelsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const count = chart.panels.length;
  const columns = Math.min(count, wide ? (count === 2 || count === 4 ? 2 : 3) : 2);
  const gap = wide ? 20 : 12;
  const height = count === 1 ? (wide ? 260 : 220) : wide ? 160 : 140;
  const key = size - (count === 1 ? 0 : 1);
  // The numbers stand left of the first column: all panels share the scale.
  const domain = valueDomain(chart);
  const room = tickRoom(valueAxis(chart, domain, [height, 0], options), key);
  const edge = count === 1 ? 18 : 6;
  const column = (width - room - edge - gap * (columns - 1)) / columns;
  const headings = chart.panels.map(({ name }) =>
    count === 1 ? [] : wrapText(name[language], size, column / BOLD),
  );
  const head = Math.max(...headings.map((lines) => lines.length)) * size * 1.15 + size * 0.7;
  const unit = wrapText(chart.unit[language], size, width);
  const start = size * (0.2 + unit.length * 1.2);
  const step = height + head + size * 2.4;
  const span = yearSpan(chart.panels);
  const panels = chart.panels.map((series, index) => {
    const left = room + (index % columns) * (column + gap);
    const top = start + Math.floor(index / columns) * step + head;
    const axis = valueAxis(chart, domain, [top + height, top], options);
    const plot: Plot = { left, right: left + column, top, bottom: top + height };
    const words = headings[index]!.map((line, row) =>
      label(line, {
        class: "name",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: left,
        y: top - size * 0.7 - (headings[index]!.length - 1 - row) * size * 1.15,
      }),
    );
    const points = count === 1 ? (wide ? 45 : 30) : count > MANY ? (wide ? 11 : 8) : wide ? 17 : 13;
    const numbered = index % columns === 0;
    return (
      words.join("") + onePanel(series, { chart, axis, plot, span, size: key, points, numbered, language })
    );
  });
  const bottom = start + Math.ceil(count / columns) * step;
  const sides = new Set(chart.panels.map(({ side }) => side));
  const side = sides.size === 1 ? chart.panels[0]!.side : "other";
  const spread = chart.panels.some(({ p5, p95 }) => p5.some((low, index) => low !== p95[index]));
  const samples = legend(
    [
      ...(spread ? [{ sample: bandSample(side), words: WORDS.bandsKey[language] }] : []),
      { sample: lineSample(side, false), words: WORDS.medianKey[language] },
      { sample: lineSample(side, true), words: WORDS.projectionKey[language] },
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
    words.join("") + panels.join("") + samples.markup,
  );
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
  const axes = valueTicks(axis, plot, size, numbered) + yearTicks(from, to, x, plot, size);
  if (isZero(series)) {
    const middle = {
      class: "note halo",
      fill: QUIET,
      "font-size": size,
      x: (plot.left + plot.right) / 2,
      y: (plot.top + plot.bottom) / 2,
      "text-anchor": "middle",
    };
    return axes + label(WORDS.alwaysZero[language], middle);
  }
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

/** How far below the highest value a log axis reaches, where bands fall to nothing. */
const DECADES = 1e-6;

function valueDomain({ panels, scale }: FanPanelsChart): readonly [number, number] {
  const lows = panels.flatMap(({ p5 }) => p5);
  const highs = panels.flatMap(({ p95 }) => p95);
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  if (scale === "log") {
    const positive = Math.min(...[...lows, ...highs].filter((value) => value > 0));
    return [Math.max(positive, high * DECADES), high];
  }
  if (low === high) {
    const reach = Math.abs(high) * 0.5 || 1;
    return [Math.min(0, high - reach), high + reach];
  }
  const margin = (high - low) * 0.04;
  return [low >= 0 && low < high * 0.5 ? 0 : low - margin, high + margin];
}

function valueAxis(
  { panels, scale }: FanPanelsChart,
  domain: readonly [number, number],
  range: [number, number],
  { language, width }: ChartOptions,
): Axis {
  if (scale === "log") return logAxis(domain, range, language);
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
