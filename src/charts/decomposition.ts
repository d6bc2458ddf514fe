import type { DecompositionChart, Spread } from "./account-types.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend, strokeSample } from "./legend.ts";
import { shownAmong } from "./numbers.ts";
import { DASH, GRID, PAPER, QUIET, TEXT } from "./paint.ts";
import { oneScale } from "./panel-scales.ts";
import { letterOf, partHatches, partLetter, partRect, partSample } from "./part-paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

const BAR = 18;
const ROW = 13;

/**
 * A bar for each group: means of its parts, those below zero to the left of it; the line over the bar is the sum with
 * its 90 % interval. Under it, if asked for, each part alone from zero: a dot at the median, a line over 90 % of worlds.
 */
export function decomposition(chart: DecompositionChart, options: ChartOptions): string {
  const { id, language, width } = options;
  const size = textSize(options);
  const small = size - 1;
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
  const shared = oneScale(spans);
  const room = Math.max(...groups.map(({ total }) => textWidth(meanOf(total), size))) + 10;
  const axes = spans.map((own) => {
    const low = shared ? Math.min(...spans.map(([one]) => one)) : own[0];
    const high = shared ? Math.max(...spans.map(([, one]) => one)) : own[1];
    return linearAxis([low, high || 1], [18, width - room], width === 760 ? 6 : 4, language);
  });
  const unitLines = wrapText(
    shared ? chart.unit[language] : `${chart.unit[language]}; ${WORDS.ownGroupScales[language]}`,
    size,
    width - 4,
  );
  let y = size * (0.3 + 1.3 * unitLines.length);
  const body = groups.map((group, index) => {
    const axis = axes[index]!;
    const head = wrapText(group.name[language], size, width - 4).map((line) => {
      y += size * 1.3;
      return label(line, { class: "name", fill: TEXT, "font-size": size, x: 0, y });
    });
    const top = y + 5;
    const bar = stacked(group.parts, top, axis);
    const whole = totalOf(group, top, axis);
    y = top + BAR + 8;
    const alone = chart.alone
      ? group.parts.map((part, place) => dotOf(part, codes[place]!, { axis, projected: group.projected }))
      : [];
    const grid = gridOf(axis, top - 4, y);
    const ticks = shared ? "" : ticksOf(axis);
    y += 6;
    return head.join("") + grid + bar + whole + alone.join("") + ticks;
  });
  const ticks = shared ? ticksOf(axes[0]!) : "";
  y += small * 0.6;
  const names = legend(
    chart.parts.map((part, index) => ({
      sample: partSample(id, codes[index]!, small),
      words: part.name[language],
    })),
    0,
    y,
    width,
    small,
  );
  const lines = legend(
    [
      { sample: strokeSample("whole", 2.4), words: WORDS.totalKey[language] },
      ...(groups.some(({ projected }) => projected)
        ? [{ sample: dashedSample, words: WORDS.totalProjectedKey[language] }]
        : []),
      ...(chart.alone ? [{ sample: dotSample, words: WORDS.aloneKey[language] }] : []),
    ],
    0,
    y + names.height,
    width,
    small,
  );
  const unit = unitLines.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.3) }),
  );
  const markup = partHatches(id, codes) + unit.join("") + body.join("") + ticks + names.markup + lines.markup;
  return frame(chart, options, y + names.height + lines.height + 2, markup);

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

  function ticksOf(axis: Axis): string {
    const drawn = axis.ticks.map(({ value, text }) => {
      const half = textWidth(text, small) / 2;
      return label(text, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: Math.min(Math.max(axis.at(value), half), width - half),
        y: y + small,
        "text-anchor": "middle",
      });
    });
    y += small * 1.2;
    return drawn.join("");
  }

  function stacked(parts: readonly Spread[], top: number, axis: Axis): string {
    let [left, right] = [0, 0];
    return parts
      .map(({ mean }, index) => {
        const from = mean < 0 ? left : right;
        if (mean < 0) left += mean;
        else right += mean;
        const [x1, x2] = [axis.at(Math.min(from, from + mean)), axis.at(Math.max(from, from + mean))];
        if (x2 - x1 < 0.3) return "";
        const box = { x: x1, y: top, width: Math.max(0.5, x2 - x1 - 0.7), height: BAR };
        const code = codes[index]!;
        const letter = x2 - x1 > 12 ? partLetter(code, (x1 + x2) / 2, top + BAR / 2, small) : "";
        return partRect(id, code, box) + letter;
      })
      .join("");
  }

  function totalOf({ total, parts, projected }: (typeof groups)[number], top: number, axis: Axis): string {
    const end = axis.at(parts.reduce((sum, { mean }) => sum + Math.max(0, mean), 0));
    const at = top + BAR + 4;
    const [from, to] = [axis.at(total.p5), axis.at(total.p95)];
    return (
      element("line", {
        class: "whole",
        stroke: TEXT,
        "stroke-width": 2.4,
        "stroke-dasharray": projected ? DASH : undefined,
        x1: from,
        x2: to,
        y1: at,
        y2: at,
      }) +
      element("circle", {
        class: "middle",
        fill: PAPER,
        stroke: TEXT,
        "stroke-width": 2,
        cx: axis.at(total.mean),
        cy: at,
        r: 3.4,
      }) +
      label(meanOf(total), {
        class: "value-label halo",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: Math.max(axis.at(Math.max(0, total.mean)), to, end) + 6,
        y: top + BAR / 2 + size * 0.36,
      })
    );
  }

  function meanOf({ mean, p5, p95 }: Spread): string {
    return shownAmong(mean, Math.max(...[p5, p95, mean].map(Math.abs)), language);
  }

  function dotOf(
    { p5, p50, p95 }: Spread,
    code: number,
    { axis, projected }: { readonly axis: Axis; readonly projected: boolean },
  ): string {
    y += ROW;
    const at = y - ROW / 2;
    return (
      label(letterOf(code), {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: 4,
        y: at + small * 0.36,
      }) +
      element("line", {
        class: "over",
        stroke: TEXT,
        "stroke-dasharray": projected ? "4 3" : undefined,
        x1: axis.at(p5),
        x2: axis.at(p95),
        y1: at,
        y2: at,
      }) +
      element("circle", { class: "strong", fill: TEXT, cx: axis.at(p50), cy: at, r: 2.6 })
    );
  }
}

function gridOf(axis: Axis, from: number, to: number): string {
  return axis.ticks
    .map(({ value }) => {
      const paint = value === 0 ? { class: "zero", stroke: QUIET } : { class: "grid", stroke: GRID };
      return element("line", { ...paint, x1: axis.at(value), x2: axis.at(value), y1: from, y2: to });
    })
    .join("");
}

function dashedSample(x: number, y: number): string {
  const line = { class: "whole", stroke: TEXT, "stroke-width": 2.4, "stroke-dasharray": DASH };
  return element("line", { ...line, x1: x, x2: x + 22, y1: y, y2: y });
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
