import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { fillSample, legend } from "./legend.ts";
import { type Language, shownNumber, shownProbability, shownShare } from "./numbers.ts";
import { GRID, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin, TornadoChart } from "./types.ts";
import * as WORDS from "./words.ts";

/** Fills of the light page: an assumption near its low end, near its high end. */
export const TORNADO_INK = { low: "#b9975b", high: "#3f5b57" } as const;

/**
 * What each assumption does to the output: where it is near its 5th and near its 95th percentile, largest swing first
 * as given, with two standard errors. Pale is the low end, dark the high end; both start at the output of the main
 * run, and each is named with the assumption's own value. Probabilities stand on an axis from zero.
 */
export function tornado(chart: TornadoChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const show = (value: number): string => shown(value, chart, language);
  // An error cannot lead out of the range of a probability.
  const possible = (value: number): number =>
    chart.percent === true ? Math.min(1, Math.max(0, value)) : value;
  const reach = chart.drivers.flatMap(({ atP5, atP95, mcse }) => [
    possible(Math.min(atP5, atP95) - errorOf(mcse)),
    possible(Math.max(atP5, atP95) + errorOf(mcse)),
  ]);
  const values = [chart.baseline, ...reach];
  const span = Math.max(...values) - Math.min(...values) || Math.abs(chart.baseline) || 1;
  const low = chart.percent === true ? 0 : Math.min(...values) - span * 0.04;
  const largest = Math.max(...values) + span * 0.04;
  const domain = [low, chart.percent === true ? nextTick(largest) : largest] as const;
  const axis = linearAxis(domain, [8, width - 20], width === 760 ? 6 : 4, language);
  const center = axis.at(chart.baseline);
  const head = `${WORDS.baseline[language]}: ${show(chart.baseline)}`;
  const halfHead = textWidth(head, small) / 2;
  let y = size * 3;
  let rows = label(head, {
    class: "note strong",
    fill: TEXT,
    "font-size": small,
    x: Math.min(Math.max(center, halfHead), width - halfHead),
    y: y - 2,
    "text-anchor": "middle",
  });
  for (const driver of chart.drivers) {
    y += 4;
    for (const line of wrapText(driver.name[language], size, width - 4)) {
      y += size * 1.3;
      rows += label(line, { class: "name", fill: TEXT, "font-size": size, x: 0, y });
    }
    y += 7;
    const ends = [
      { at: driver.atP5, words: driver.p5[language], className: "low-end", fill: TORNADO_INK.low },
      { at: driver.atP95, words: driver.p95[language], className: "high-end", fill: TORNADO_INK.high },
    ];
    rows += gridOf(axis, chart.baseline, y - 3, y + 21);
    const sameSide = (driver.atP5 - chart.baseline) * (driver.atP95 - chart.baseline) > 0;
    ends.forEach(({ at, className, fill }, index) => {
      const x = axis.at(at);
      rows += element("rect", {
        class: className,
        fill,
        x: Math.min(x, center),
        y: y + (sameSide ? index * 8 : 0),
        width: Math.max(Math.abs(x - center), 1),
        height: sameSide ? 8 : 16,
      });
      const error = errorOf(driver.mcse);
      rows += whisker(
        axis.at(possible(at - error)),
        axis.at(possible(at + error)),
        y + (sameSide ? index * 8 + 4 : 8),
      );
    });
    const placed = endWords(
      ends.map((end) => ({ ...end, words: `${end.words} → ${show(end.at)}` })),
      driver.mcse,
    );
    rows += placed.markup;
    y += placed.height;
  }
  const ticks = axis.ticks.map(({ value, text }) => {
    const words = chart.percent === true ? shownShare(value, language) : text;
    const half = textWidth(words, small) / 2;
    return label(words, {
      class: "tick",
      fill: QUIET,
      "font-size": small,
      x: Math.min(Math.max(axis.at(value), half), width - half),
      y: y + small + 6,
      "text-anchor": "middle",
    });
  });
  const key = legend(
    [
      { sample: fillSample("low-end", TORNADO_INK.low), words: WORDS.lowKey[language] },
      { sample: fillSample("high-end", TORNADO_INK.high), words: WORDS.highKey[language] },
      { sample: (x, at) => whisker(x, x + 22, at), words: WORDS.errorKey[language] },
    ],
    0,
    y + small * 2.2,
    width,
    small,
  );
  const title = label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size });
  return frame(chart, options, y + small * 2.2 + key.height + 2, title + rows + ticks.join("") + key.markup);

  /** At the ends of the bar where both fit beside it and its error, else below it, one under the other. */
  function endWords(
    ends: readonly { at: number; words: string; className: string; fill: string }[],
    mcse: number,
  ) {
    const [left, right] = [...ends].sort((a, b) => a.at - b.at) as [(typeof ends)[0], (typeof ends)[0]];
    const error = axis.at(chart.baseline + errorOf(mcse)) - center + 8;
    const from = Math.min(axis.at(left.at), center) - error;
    const to = Math.max(axis.at(right.at), center) + error;
    const style = { class: "note", fill: QUIET, "font-size": small };
    const fits = from - textWidth(left.words, small) >= 0 && to + textWidth(right.words, small) <= width;
    if (fits) {
      return {
        markup:
          label(left.words, { ...style, x: from, y: y + 12, "text-anchor": "end" }) +
          label(right.words, { ...style, x: to, y: y + 12 }),
        height: 24,
      };
    }
    const lines = legend(
      ends.map(({ words, className, fill }) => ({ sample: fillSample(className, fill), words })),
      4,
      y + 20,
      width - 8,
      small,
    );
    return { markup: lines.markup, height: 22 + lines.height };
  }
}

/** The next whole per cent that ends an axis of few ticks: none of a bar lies beyond the last of them. */
function nextTick(value: number): number {
  const step = [0.01, 0.02, 0.05, 0.1].find((one) => value / one <= 5) ?? 0.2;
  return Math.min(1, Math.ceil(value / step - 1e-9) * step);
}

/** Two standard errors of one end, when the error of the difference between the two is known. */
function errorOf(mcse: number): number {
  return Number.isFinite(mcse) ? Math.SQRT2 * mcse : 0;
}

function gridOf(axis: Axis, baseline: number, from: number, to: number): string {
  const line = (value: number, className: string, stroke: string): string =>
    element("line", {
      class: className,
      stroke,
      x1: axis.at(value),
      x2: axis.at(value),
      y1: from,
      y2: to,
    });
  return axis.ticks.map(({ value }) => line(value, "grid", GRID)).join("") + line(baseline, "baseline", TEXT);
}

function whisker(from: number, to: number, y: number): string {
  const [left, right] = [Math.round(from * 10) / 10, Math.round(to * 10) / 10];
  return element("path", {
    class: "error",
    stroke: TEXT,
    "stroke-width": "1.2",
    d: `M${left} ${y}H${right}M${left} ${y - 3}V${y + 3}M${right} ${y - 3}V${y + 3}`,
  });
}

/** One row an input: the output at its low and at its high value, each with the input's own value. */
export function tornadoTable(chart: TornadoChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  return {
    columns: [
      WORDS.parameter[language],
      WORDS.lowValue[language],
      WORDS.atP5[language],
      WORDS.highValue[language],
      WORDS.atP95[language],
    ],
    rows: chart.drivers.map((driver) => [
      { text: driver.name[language], ...(driver.href === undefined ? {} : { href: driver.href }) },
      { text: driver.p5[language] },
      { text: shown(driver.atP5, chart, language) },
      { text: driver.p95[language] },
      { text: shown(driver.atP95, chart, language) },
    ]),
  };
}

function shown(value: number, chart: TornadoChart, language: Language): string {
  return chart.percent === true ? shownProbability(value, language) : shownNumber(value, language);
}
