import type { WaterfallChart, WaterfallStep } from "./account-types.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { fillSample, legend, strokeSample } from "./legend.ts";
import { shownNumber } from "./numbers.ts";
import { GRID, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/** Fills of the light page; `web/site.css` has those of the dark one. */
export const WATERFALL_INK = { level: "#4f5d75", more: "#3f7d6b", less: "#c8703f", beside: "none" } as const;

type Panel = WaterfallChart["panels"][number];

/**
 * A row for each step: levels from zero, parts from where the last one ended (means over worlds, so that they meet the
 * level at the end), each with the interval of 90 % of worlds and its median, and its mean in a column at the right. What
 * stands beside the sum is hollow.
 */
export function waterfall(chart: WaterfallChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const columns = width === 760 && chart.panels.length > 1 ? 2 : 1;
  const gap = 36;
  const across = (width - gap * (columns - 1)) / columns;
  const unitLines = wrapText(chart.unit[language], size, width - 4);
  const start = size * (0.5 + 1.3 * unitLines.length);
  let bottom = start;
  const drawn: string[] = [];
  for (let first = 0; first < chart.panels.length; first += columns) {
    const row = chart.panels.slice(first, first + columns).map((panel, column) => {
      return panelOf(panel, column * (across + gap), bottom);
    });
    drawn.push(...row.map(({ markup }) => markup));
    bottom = Math.max(...row.map((one) => one.bottom)) + size;
  }
  const steps = chart.panels.flatMap((panel) => panel.steps);
  const has = (kind: string): boolean => steps.some((step) => kindOf(step) === kind);
  const kinds = (["level", "more", "less"] as const).filter(has);
  const key = legend(
    [
      ...kinds.map((kind) => ({
        sample: fillSample(`fall ${kind}`, WATERFALL_INK[kind]),
        words: WORDS[KEYS[kind]][language],
      })),
      ...(has("beside") ? [{ sample: besideSample, words: WORDS.besideKey[language] }] : []),
      { sample: strokeSample("whole", 1.4), words: WORDS.band90Key[language] },
      { sample: medianSample, words: WORDS.medianKey[language] },
    ],
    0,
    bottom,
    width,
    small,
  );
  const unit = unitLines.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.3) }),
  );
  return frame(chart, options, bottom + key.height + 2, unit.join("") + drawn.join("") + key.markup);

  function panelOf(panel: Panel, left: number, top: number): { markup: string; bottom: number } {
    const divisor = chart.divisor ?? 1;
    const placed = placedSteps(panel.steps, divisor);
    const room = Math.max(...placed.map((one) => textWidth(shownSigned(one, language), size * BOLD))) + 14;
    const ends = placed.flatMap((one) => [0, one.from, one.to, one.low, one.high]);
    const span = Math.max(...ends) - Math.min(...ends) || 1;
    const range = [Math.min(0, ...ends), Math.min(0, ...ends) + span] as const;
    const axis = linearAxis(range, [left + 6, left + across - room], columns === 1 ? 5 : 4, language);
    let y = top;
    let markup = "";
    if (chart.panels.length > 1) {
      for (const line of wrapText(panel.name[language], size, across)) {
        y += size * 1.3;
        markup += label(line, {
          class: "name strong",
          fill: TEXT,
          "font-size": size,
          "font-weight": 600,
          x: left,
          y,
        });
      }
    }
    y += 3;
    let rows = "";
    let before: { readonly x: number; readonly y: number } | undefined;
    placed.forEach((one) => {
      const lines = wrapText(one.name[language], small, across);
      const words = lines.map((line) => {
        y += small * 1.35;
        return label(line, { class: "name", fill: TEXT, "font-size": small, x: left, y });
      });
      y += 5;
      const [x1, x2] = [axis.at(Math.min(one.from, one.to)), axis.at(Math.max(one.from, one.to))];
      rows += gridOf(axis, y - 3, y + BAR + 3);
      if (before && one.role !== "beside") {
        // A line that would run through the words of the next bar stops before them.
        const width = Math.max(...lines.map((line) => textWidth(line, small)));
        const stop = before.x > left + width + 4 ? y : y - 5 - lines.length * small * 1.35 + small * 0.3;
        rows += stroke("link", QUIET, 0.8, [before.x, before.x], [before.y, stop]);
        if (stop < y) rows += stroke("link", QUIET, 0.8, [before.x, before.x], [y - 3, y]);
      }
      rows += words.join("");
      const kind = kindOf(one);
      rows += element("rect", {
        class: `fall ${kind}`,
        fill: WATERFALL_INK[kind],
        stroke: kind === "beside" ? QUIET : undefined,
        "stroke-dasharray": kind === "beside" ? "3 2" : undefined,
        x: x1,
        y,
        width: Math.max(1, x2 - x1),
        height: BAR,
      });
      rows += stroke("whole", TEXT, 1.4, [axis.at(one.low), axis.at(one.high)], [y + BAR / 2, y + BAR / 2]);
      rows += stroke("over", TEXT, 2, [axis.at(one.middle), axis.at(one.middle)], [y - 1, y + BAR + 1]);
      // In a column of its own: at the end of the interval it would be read as the bound.
      rows += label(shownSigned(one, language), {
        class: "value-label",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: left + across - 2,
        y: y + BAR / 2 + size * 0.36,
        "text-anchor": "end",
      });
      before = { x: axis.at(one.to), y: y + BAR };
      y += BAR + 5;
    });
    const ticks = axis.ticks.map(({ value, text }) => {
      const half = textWidth(text, small) / 2;
      const x = Math.min(Math.max(axis.at(value), left + half), left + across - half);
      return label(text, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x,
        y: y + small + 3,
        "text-anchor": "middle",
      });
    });
    return { markup: markup + rows + ticks.join(""), bottom: y + small + 6 };
  }
}

function gridOf(axis: Axis, from: number, to: number): string {
  return axis.ticks
    .map(({ value }) => {
      const at = axis.at(value);
      const [name, ink] = value === 0 ? ["zero", QUIET] : ["grid", GRID];
      return stroke(name!, ink!, 1, [at, at], [from, to]);
    })
    .join("");
}

const BAR = 14;
/** Bold letters are wider. */
const BOLD = 1.08;
const KEYS = { level: "levelKey", more: "moreKey", less: "lessKey" } as const;

function kindOf({ role, mean }: WaterfallStep): "level" | "more" | "less" | "beside" {
  if (role === "level" || role === "beside") return role;
  return mean < 0 ? "less" : "more";
}

/** Where each bar begins and ends, with its interval shifted to where it begins. */
function placedSteps(steps: readonly WaterfallStep[], divisor: number) {
  let level = 0;
  return steps.map((step) => {
    const { role, mean, p5, p50, p95 } = step;
    const from = role === "part" ? level : 0;
    const to = from + mean / divisor;
    if (role !== "beside") level = to;
    return {
      ...step,
      mean: mean / divisor,
      from,
      to,
      low: from + p5 / divisor,
      middle: from + p50 / divisor,
      high: from + p95 / divisor,
    };
  });
}

function shownSigned({ role, mean }: WaterfallStep, language: ChartOptions["language"]): string {
  const text = shownNumber(mean, language);
  return role === "part" && mean > 0 ? `+${text}` : text;
}

function stroke(
  className: string,
  paint: string,
  thick: number,
  [x1, x2]: readonly [number, number],
  [y1, y2]: readonly [number, number],
): string {
  return element("line", { class: className, stroke: paint, "stroke-width": thick, x1, x2, y1, y2 });
}

function besideSample(x: number, y: number): string {
  const box = { x: x + 4, y: y - 6, width: 14, height: 12 };
  return element("rect", {
    class: "fall beside",
    fill: "none",
    stroke: QUIET,
    "stroke-dasharray": "3 2",
    ...box,
  });
}

function medianSample(x: number, y: number): string {
  return stroke("over", TEXT, 2, [x + 11, x + 11], [y - 7, y + 7]);
}

/** One row a step: mean, median and 90 % interval, in the unit of the axis. */
export function waterfallTable(
  chart: WaterfallChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const divisor = chart.divisor ?? 1;
  const show = (value: number): string => shownNumber(value / divisor, language);
  return {
    columns: [WORDS.ruler, WORDS.part, WORDS.mean, WORDS.median, WORDS.interval].map((one) => one[language]),
    rows: chart.panels.flatMap(({ name, steps }) =>
      steps.map((step) => [
        { text: name[language] },
        { text: step.name[language], ...(step.href === undefined ? {} : { href: step.href }) },
        { text: show(step.mean) },
        { text: show(step.p50) },
        { text: `${show(step.p5)} … ${show(step.p95)}` },
      ]),
    ),
  };
}
