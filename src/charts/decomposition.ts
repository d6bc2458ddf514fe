import type { DecompositionChart, Spread } from "./account-types.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { sumSample, sumWhisker } from "./decomposition-sum.ts";
import { decompositionSums } from "./decomposition-sums.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { shownAmong } from "./numbers.ts";
import { GRID, QUIET, TEXT } from "./paint.ts";
import { oneScale } from "./panel-scales.ts";
import { letterOf, partHatches, partLetter, partRect, partSample, plainSample } from "./part-paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

const BAR = 18;
/** Below the name of a group. */
const HEAD_GAP = 14;

/**
 * A bar for each group: means of its parts, those below zero to the left of it; the line under the bar is the sum with
 * its 90 % interval. Under it, if asked for, each part alone from zero: a dot at the median, a line over 90 % of worlds.
 * A wide drawing has the parts by name, a narrow one by letters that are told first. Groups of sizes that no bars of one
 * scale could show are drawn by their sums alone.
 */
export function decomposition(chart: DecompositionChart, options: ChartOptions): string {
  const { id, language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const wide = width === 760;
  const divisor = chart.divisor ?? 1;
  const codes = chart.parts.map(({ code }, index) => code ?? index);
  const scaled = (one: Spread): Spread => ({
    mean: one.mean / divisor,
    p5: one.p5 / divisor,
    p50: one.p50 / divisor,
    p95: one.p95 / divisor,
  });
  const groups = chart.groups.map((group) => ({
    ...group,
    total: scaled(group.total),
    parts: group.parts.map(scaled),
  }));
  const spans = groups.map(spanOf);
  if (!oneScale(spans)) {
    const sums = groups.map(({ name, total, projected }) => ({
      name: name[language],
      total,
      mean: meanOf(total),
      projected,
    }));
    return decompositionSums(chart, sums, options);
  }
  const names = chart.parts.map(({ name }) => wrapText(name[language], small, NAMES));
  const lettered = !wide && chart.alone;
  const left =
    wide && chart.alone ? Math.max(...names.flat().map((line) => textWidth(line, small))) + SWATCH + 16 : 18;
  const room = Math.max(...groups.map(({ total }) => textWidth(meanOf(total), size))) + 10;
  const low = Math.min(...spans.map(([one]) => one));
  const high = Math.max(...spans.map(([, one]) => one));
  const axis = linearAxis([low, high || 1], [left, width - room], wide ? 6 : 4, language);
  const unitLines = wrapText(chart.unit[language], size, width - 4);
  const unit = unitLines.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.3) }),
  );
  let y = size * (0.3 + 1.3 * unitLines.length);
  const first = wide && chart.alone ? { markup: "", height: 0 } : partsKey(y + 2);
  y += first.height + 6;
  const body = groups.map((group) => {
    const head = wrapText(group.name[language], size, width - 4).map((line) => {
      y += size * 1.3;
      return label(line, {
        class: "name",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: 0,
        y,
      });
    });
    const top = y + HEAD_GAP;
    const bar = stacked(group.parts, top);
    const whole = totalOf(group, top);
    y = top + BAR + 12;
    const alone = chart.alone ? group.parts.map((part, place) => rowOf(part, place, group.projected)) : [];
    const grid = gridOf(axis, top - 4, y);
    y += 10;
    return head.join("") + grid + bar + whole + alone.join("");
  });
  const ticks = ticksOf();
  y += small * 0.6;
  const key = legend(
    [
      { sample: sumSample(false), words: WORDS.totalKey[language] },
      ...(groups.some(({ projected }) => projected)
        ? [{ sample: sumSample(true), words: WORDS.totalProjectedKey[language] }]
        : []),
      ...(chart.alone ? [{ sample: dotSample, words: WORDS.aloneKey[language] }] : []),
    ],
    0,
    y,
    width,
    small,
  );
  const markup = partHatches(id, codes) + unit.join("") + first.markup + body.join("") + ticks + key.markup;
  return frame(chart, options, y + key.height + 2, markup);

  /** Parts in their order, with the letters of their rows. */
  function partsKey(top: number): { readonly markup: string; readonly height: number } {
    const items = chart.parts.map((part, place) => ({
      sample: lettered ? partSample(id, codes[place]!, place, small) : plainSample(id, codes[place]!),
      words: part.name[language],
    }));
    return legend(items, 0, top, width, small);
  }

  /** What a group takes of a scale: its bar to both sides, the spread of its sum, and of its parts where they are drawn. */
  function spanOf({ parts, total }: (typeof groups)[number]): readonly [number, number] {
    const ends = [
      0,
      parts.reduce((sum, { mean }) => sum + Math.max(0, mean), 0),
      parts.reduce((sum, { mean }) => sum + Math.min(0, mean), 0),
      total.p5,
      total.p95,
      ...(chart.alone ? parts.flatMap(({ p5, p95 }) => [p5, p95]) : []),
    ];
    return [Math.min(...ends), Math.max(...ends)];
  }

  function ticksOf(): string {
    const drawn = axis.ticks.map(({ value, text }) => {
      const half = textWidth(text, small) / 2;
      return label(text, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: Math.min(Math.max(axis.at(value), half), width - half),
        y: y + small - 6,
        "text-anchor": "middle",
      });
    });
    y += small * 1.2 - 6;
    return drawn.join("");
  }

  function stacked(parts: readonly Spread[], top: number): string {
    let [below, above] = [0, 0];
    return parts
      .map(({ mean }, place) => {
        const from = mean < 0 ? below : above;
        if (mean < 0) below += mean;
        else above += mean;
        const [x1, x2] = [axis.at(Math.min(from, from + mean)), axis.at(Math.max(from, from + mean))];
        if (x2 - x1 < 0.3) return "";
        const box = { x: x1, y: top, width: Math.max(0.5, x2 - x1 - 0.7), height: BAR };
        const code = codes[place]!;
        const letter =
          lettered && x2 - x1 > 12 ? partLetter(code, place, (x1 + x2) / 2, top + BAR / 2, small) : "";
        return partRect(id, code, box) + letter;
      })
      .join("");
  }

  function totalOf({ total, parts, projected }: (typeof groups)[number], top: number): string {
    const end = axis.at(parts.reduce((sum, { mean }) => sum + Math.max(0, mean), 0));
    const value = label(meanOf(total), {
      class: "value-label halo",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: Math.max(axis.at(Math.max(0, total.mean)), axis.at(total.p95), end) + 6,
      y: top + BAR / 2 + size * 0.36,
    });
    return sumWhisker(total, axis, top + BAR + 6, projected) + value;
  }

  function meanOf({ mean, p5, p95 }: Spread): string {
    return shownAmong(mean, Math.max(...[p5, p95, mean].map(Math.abs)), language);
  }

  /** A part alone, beside its name or its letter. */
  function rowOf({ p5, p50, p95 }: Spread, place: number, projected: boolean): string {
    const lines = wide ? names[place]! : [letterOf(place)];
    const height = Math.max(wide ? 17 : 13, lines.length * small * LEADING + 3);
    const at = y + height / 2;
    y += height;
    const swatch = wide
      ? partRect(id, codes[place]!, { x: 0, y: at - SWATCH / 2, width: SWATCH, height: SWATCH })
      : "";
    const words = lines.map((line, row) =>
      label(line, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: wide ? SWATCH + 6 : 4,
        y: at + small * 0.36 + (row - (lines.length - 1) / 2) * small * LEADING,
      }),
    );
    const over = element("line", {
      class: "over",
      stroke: TEXT,
      "stroke-dasharray": projected ? "4 3" : undefined,
      x1: axis.at(p5),
      x2: axis.at(p95),
      y1: at,
      y2: at,
    });
    const dot = element("circle", { class: "strong", fill: TEXT, cx: axis.at(p50), cy: at, r: 2.6 });
    return swatch + words.join("") + over + dot;
  }
}

/** Most width of the names of parts beside their rows. */
const NAMES = 200;
const SWATCH = 11;
const LEADING = 1.15;

function gridOf(axis: Axis, from: number, to: number): string {
  return axis.ticks
    .map(({ value }) => {
      const paint = value === 0 ? { class: "zero", stroke: QUIET } : { class: "grid", stroke: GRID };
      return element("line", { ...paint, x1: axis.at(value), x2: axis.at(value), y1: from, y2: to });
    })
    .join("");
}

function dotSample(x: number, y: number): string {
  return (
    element("line", { class: "over", stroke: TEXT, x1: x, x2: x + 22, y1: y, y2: y }) +
    element("circle", { class: "strong", fill: TEXT, cx: x + 11, cy: y, r: 2.6 })
  );
}

/** A row a part of each group, then its sum: mean, median and 90 % interval. */
export function decompositionTable(
  chart: DecompositionChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const divisor = chart.divisor ?? 1;
  const cells = ({ mean, p5, p50, p95 }: Spread, { total }: { readonly total: Spread }) => {
    const largest = Math.max(...[total.p5, total.p95, total.mean].map(Math.abs));
    const show = (value: number): string => shownAmong(value / divisor, largest / divisor, language);
    return [{ text: show(mean) }, { text: show(p50) }, { text: `${show(p5)} … ${show(p95)}` }];
  };
  return {
    columns: [WORDS.group, WORDS.part, WORDS.mean, WORDS.median, WORDS.interval].map((one) => one[language]),
    rows: chart.groups.flatMap(({ name, parts, total }) => [
      ...parts.map((part, index) => {
        const { name: own, href } = chart.parts[index]!;
        return [
          { text: name[language] },
          { text: own[language], ...(href === undefined ? {} : { href }) },
          ...cells(part, { total }),
        ];
      }),
      [{ text: name[language] }, { text: WORDS.total[language] }, ...cells(total, { total })],
    ]),
  };
}
