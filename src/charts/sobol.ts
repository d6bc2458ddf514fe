import { linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { shownProbability, shownShare } from "./numbers.ts";
import { GRID, PAPER, QUIET, TEXT } from "./paint.ts";
import type { ShownShareOf, SobolChart } from "./sensitivity-types.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * Shares of variance by input: a full dot for what it explains alone, a ring for what it explains in all, each with its
 * 90 % interval as a whisker. The distance between the two is what it does together with others.
 */
export function sobol(chart: SobolChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const ends = chart.rows.flatMap(({ first, total }) => [endOf(first), ...(total ? [endOf(total)] : [])]);
  const most = Math.max(...ends, 0.05);
  const axis = linearAxis([0, most * 1.04], [8, width - 20], width === 760 ? 6 : 4, language);
  const unit = wrapText(chart.unit[language], size, width - 4);
  let y = size * (0.3 + 1.3 * unit.length);
  let rows = "";
  for (const { name, first, total } of chart.rows) {
    y += 4;
    for (const line of wrapText(name[language], size, width - 4)) {
      y += size * 1.3;
      rows += label(line, { class: "name", fill: TEXT, "font-size": size, x: 0, y });
    }
    const height = total ? 24 : 14;
    rows += axis.ticks
      .map(({ value }) =>
        element("line", {
          class: value === 0 ? "zero" : "grid",
          stroke: value === 0 ? QUIET : GRID,
          x1: axis.at(value),
          x2: axis.at(value),
          y1: y + 4,
          y2: y + 4 + height,
        }),
      )
      .join("");
    rows += dot(first, y + 11, true) + (total ? dot(total, y + 21, false) : "");
    y += height + 5;
  }
  const ticks = axis.ticks.map(({ value }) => {
    const words = shownShare(value, language);
    return label(words, {
      class: "tick",
      fill: QUIET,
      "font-size": small,
      x: Math.max(axis.at(value), textWidth(words, small) / 2),
      y: y + small + 2,
      "text-anchor": "middle",
    });
  });
  const key = legend(
    [
      { sample: (x, at) => mark(x + 11, at, true), words: WORDS.firstKey[language] },
      ...(chart.rows.some(({ total }) => total)
        ? [{ sample: (x: number, at: number) => mark(x + 11, at, false), words: WORDS.inAllKey[language] }]
        : []),
      { sample: (x, at) => whisker(x, x + 22, at), words: WORDS.interval90Key[language] },
    ],
    0,
    y + small * 1.9,
    width,
    small,
  );
  const title = unit.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + 1.3 * row) }),
  );
  return frame(
    chart,
    options,
    y + small * 1.9 + key.height + 2,
    title.join("") + rows + ticks.join("") + key.markup,
  );

  function dot({ value, low, high }: ShownShareOf, at: number, full: boolean): string {
    const known = Number.isFinite(low) && Number.isFinite(high);
    const line = known ? whisker(axis.at(Math.max(0, low)), axis.at(Math.max(0, high)), at) : "";
    return line + mark(axis.at(Math.max(0, value)), at, full);
  }
}

function endOf({ value, high }: ShownShareOf): number {
  return Number.isFinite(high) ? Math.max(value, high) : value;
}

function mark(x: number, y: number, full: boolean): string {
  return element("circle", {
    class: full ? "share-first" : "middle",
    fill: full ? TEXT : PAPER,
    stroke: TEXT,
    "stroke-width": 2,
    cx: x,
    cy: y,
    r: 4,
  });
}

function whisker(from: number, to: number, y: number): string {
  const [left, right] = [Math.round(from * 10) / 10, Math.round(to * 10) / 10];
  return element("path", {
    class: "error",
    stroke: TEXT,
    "stroke-width": "1.2",
    d: `M${left} ${y}H${right}`,
  });
}

/** One row an input: both shares with their intervals. */
export function sobolTable(chart: SobolChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const show = (value: number) => shownProbability(Math.max(0, value), language);
  const range = ({ low, high }: ShownShareOf) => (Number.isFinite(low) ? `${show(low)} … ${show(high)}` : "");
  return {
    columns: [
      WORDS.parameter[language],
      WORDS.firstShare[language],
      WORDS.interval[language],
      WORDS.totalShare[language],
      WORDS.interval[language],
    ],
    rows: chart.rows.map(({ name, first, total, href }) => [
      { text: name[language], ...(href === undefined ? {} : { href }) },
      { text: show(first.value) },
      { text: range(first) },
      { text: total ? show(total.value) : "" },
      { text: total ? range(total) : "" },
    ]),
  };
}
