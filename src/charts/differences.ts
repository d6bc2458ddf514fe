import { linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { shownDifference, shownProbability } from "./numbers.ts";
import { GRID, PAPER, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, DifferencesChart, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * Differences of scenarios from the one they are compared with, world by world: median, 50 and 90 % of worlds, and
 * the probability that the difference is above zero.
 */
export function differences(chart: DifferencesChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const percent = chart.percent === true;
  const signs = chart.rows.map((row) => shownProbability(row.above, language));
  const signHead = wrapText(WORDS.aboveKey[language], size - 1, 90);
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
  const start = size * 3.4;
  let y = start;
  let rows = "";
  chart.rows.forEach((row, index) => {
    for (const line of wrapText(row.name[language], size, width - signRoom)) {
      y += size * 1.3;
      rows += label(line, { class: "name halo", fill: TEXT, "font-size": size, x: 0, y });
    }
    y += 15;
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
  const grid = axis.ticks.map(({ value, text }) => {
    const x = axis.at(value);
    const shown = percent ? shownDifference(value, language, true) : value > 0 ? `+${text}` : text;
    return (
      element("line", {
        class: value === 0 ? "zero" : "grid",
        stroke: value === 0 ? QUIET : GRID,
        x1: x,
        x2: x,
        y1: start - 4,
        y2: y,
      }) +
      label(shown, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: Math.max(x, textWidth(shown, small) / 2),
        y: y + size + 2,
        "text-anchor": "middle",
      })
    );
  });
  const head =
    label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
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
  const key = legend([{ sample: sample, words: WORDS.intervalKey[language] }], 0, y + size * 2, width, small);
  return frame(chart, options, y + size * 2 + key.height + 2, head + grid.join("") + rows + key.markup);
}

/** One row a scenario: median and 90 % bounds of the difference, and its sign probability. */
export function differencesTable(
  chart: DifferencesChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const show = (value: number): string => shownDifference(value, language, chart.percent === true);
  const percentile = (rank: number): string => (language === "ru" ? `${rank}\u00A0%` : `${rank}%`);
  return {
    columns: [
      WORDS.scenario[language],
      percentile(5),
      WORDS.median[language],
      percentile(95),
      WORDS.above[language],
    ],
    rows: chart.rows.map((row) => [
      { text: row.name[language], ...(row.href === undefined ? {} : { href: row.href }) },
      { text: show(row.p5) },
      { text: show(row.p50) },
      { text: show(row.p95) },
      { text: shownProbability(row.above, language) },
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

function sample(x: number, y: number): string {
  return (
    element("line", {
      class: "whole",
      stroke: TEXT,
      "stroke-width": "1.4",
      x1: x,
      x2: x + 22,
      y1: y,
      y2: y,
    }) +
    element("line", { class: "half", stroke: TEXT, "stroke-width": 6, x1: x + 5, x2: x + 17, y1: y, y2: y }) +
    element("circle", {
      class: "middle",
      fill: PAPER,
      stroke: TEXT,
      "stroke-width": 2,
      cx: x + 11,
      cy: y,
      r: 4,
    })
  );
}
