import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend, strokeSample } from "./legend.ts";
import { shownDifference, shownProbability } from "./numbers.ts";
import { GRID, PAPER, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, DifferencesChart, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * Differences of scenarios from the one they are compared with, world by world: median, 50 and 90 % of worlds, and
 * the probability of a difference that is worth a name.
 */
export function differences(chart: DifferencesChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const percent = chart.percent === true;
  const signs = chart.rows.map((row) => shownProbability(row.beyond, language));
  const signHead = wrapText(chart.beyond[language], size - 1, width === 760 ? 130 : 96);
  const signRoom =
    Math.max(
      ...signs.map((sign) => textWidth(sign, size)),
      ...signHead.map((line) => textWidth(line, size - 1)),
    ) + 14;
  const values = [0, ...chart.rows.flatMap((row) => [row.p5, row.p95])];
  const span = Math.max(...values) - Math.min(...values) || 1;
  const axis = linearAxis(
    [Math.min(...values) - span * 0.04, Math.max(...values) + span * 0.04],
    [6, width - signRoom],
    width === 760 ? 6 : 4,
    language,
  );
  const zero = axis.at(0);
  const unit = wrapText(chart.unit[language], size, width - signRoom - 8);
  const start = Math.max(size * (2.4 + 1.15 * unit.length), size * (1.2 + 1.15 * signHead.length));
  let y = start;
  let rows = "";
  chart.rows.forEach((row, index) => {
    for (const line of wrapText(row.name[language], size, width - signRoom)) {
      y += size * 1.3;
      rows += label(line, { class: "name", fill: TEXT, "font-size": size, x: 0, y });
    }
    y += 15;
    rows += gridOf(axis, y - 10, y + 10);
    const middle = axis.at(row.p50);
    rows +=
      element("line", {
        class: "whole",
        stroke: TEXT,
        "stroke-width": "1.4",
        x1: axis.at(row.p5),
        x2: axis.at(row.p95),
        y1: y,
        y2: y,
      }) +
      element("line", {
        class: "half",
        stroke: TEXT,
        "stroke-width": 6,
        x1: axis.at(row.p25),
        x2: axis.at(row.p75),
        y1: y,
        y2: y,
      }) +
      element("circle", {
        class: "middle",
        fill: PAPER,
        stroke: TEXT,
        "stroke-width": 2,
        cx: middle,
        cy: y,
        r: 5,
      }) +
      label(shownDifference(row.p50, language, percent), {
        class: "value-label halo",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: Math.min(Math.max(middle, 22), width - signRoom - 22),
        y: y + size * 1.6,
        "text-anchor": "middle",
      }) +
      label(signs[index]!, {
        class: "value-label",
        fill: TEXT,
        "font-size": size,
        x: width - 2,
        y: y + size * 0.35,
        "text-anchor": "end",
      });
    y += size * 2.2;
  });
  const small = size - 1;
  const ticks = axis.ticks.map(({ value, text }) => {
    const shown =
      value > 0 && !percent ? `+${text}` : percent ? shownDifference(value, language, true) : text;
    return label(shown, {
      class: "tick",
      fill: QUIET,
      "font-size": small,
      x: Math.max(axis.at(value), textWidth(shown, small) / 2),
      y: y + 6,
      "text-anchor": "middle",
    });
  });
  const head =
    unit
      .map((line, row) =>
        label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.15) }),
      )
      .join("") +
    direction(`← ${chart.less[language]}`, zero - 8, "end", small, start, zero - 8) +
    direction(`${chart.more[language]} →`, zero + 8, "start", small, start, width - signRoom - zero) +
    signHead
      .map((line, row) =>
        label(line, {
          class: "tick",
          fill: QUIET,
          "font-size": small,
          x: width - 2,
          y: size + row * size * 1.15,
          "text-anchor": "end",
        }),
      )
      .join("");
  const key = legend(
    [
      { sample: strokeSample("half", 6), words: WORDS.halfKey[language] },
      { sample: strokeSample("whole", 1.4), words: WORDS.band90Key[language] },
      { sample: middleSample, words: WORDS.medianKey[language] },
    ],
    0,
    y + size + 4,
    width,
    small,
  );
  return frame(chart, options, y + size + key.height + 6, head + ticks.join("") + rows + key.markup);
}

function gridOf(axis: Axis, from: number, to: number): string {
  return axis.ticks
    .map(({ value }) =>
      element("line", {
        class: value === 0 ? "zero" : "grid",
        stroke: value === 0 ? QUIET : GRID,
        x1: axis.at(value),
        x2: axis.at(value),
        y1: from,
        y2: to,
      }),
    )
    .join("");
}

/** One row a scenario: median and 90 % interval of the difference, and the probability of the column. */
export function differencesTable(
  chart: DifferencesChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const show = (value: number): string => shownDifference(value, language, chart.percent === true);
  return {
    columns: [
      WORDS.scenario[language],
      WORDS.median[language],
      WORDS.interval[language],
      chart.beyond[language],
    ],
    rows: chart.rows.map((row) => [
      { text: row.name[language], ...(row.href === undefined ? {} : { href: row.href }) },
      { text: show(row.p50) },
      { text: `${show(row.p5)} … ${show(row.p95)}` },
      { text: shownProbability(row.beyond, language) },
    ]),
  };
}

/** Words beside zero, left out where they would not fit (the description says them too). */
function direction(
  words: string,
  x: number,
  anchor: "start" | "end",
  size: number,
  start: number,
  room: number,
): string {
  if (textWidth(words, size) > room) return "";
  return label(words, {
    class: "note",
    fill: QUIET,
    "font-size": size,
    x,
    y: start - 10,
    "text-anchor": anchor,
  });
}

function middleSample(x: number, y: number): string {
  return element("circle", {
    class: "middle",
    fill: PAPER,
    stroke: TEXT,
    "stroke-width": 2,
    cx: x + 11,
    cy: y,
    r: 4,
  });
}
