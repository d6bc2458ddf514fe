import { formatDate } from "../units/index.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { shownProbability, shownShare } from "./numbers.ts";
import { GRID, INK, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, EventBarsChart, EventProbability, Side, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * Probability of each event by each date: a bar, its Monte Carlo error (two standard errors) as a whisker, and the
 * range over model structures as a thin line beneath. The axis ends at 10, 25, 50 or 100 %, and says so.
 */
export function eventBars(chart: EventBarsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const byRoom =
    Math.max(
      ...chart.events.flatMap((event) =>
        event.by.map((one) => textWidth(formatDate(one.by, language), size)),
      ),
    ) + 8;
  const valueRoom = textWidth("100 %", size) + 10;
  const largest = Math.max(
    ...chart.events.flatMap((event) =>
      event.by.flatMap((one) => [one.high, one.probability + 2 * one.error]),
    ),
  );
  const top = [0.1, 0.25, 0.5].find((end) => largest <= end) ?? 1;
  const axis = linearAxis([0, top], [byRoom, width - valueRoom], top === 1 ? 5 : 4, language);
  let y = 4;
  let rows = "";
  for (const event of chart.events) {
    for (const line of wrapText(event.name[language], size, width - 8)) {
      y += size * 1.3;
      rows += label(line, { class: "name halo", fill: TEXT, "font-size": size, "font-weight": 600, x: 0, y });
    }
    y += 8;
    for (const one of event.by) {
      rows += bar(one, event.side, axis, y, size, options);
      y += ROW;
    }
    y += 8;
  }
  const grid = axis.ticks.map(({ value }) => {
    const x = axis.at(value);
    return (
      element("line", {
        class: value === 0 ? "baseline" : "grid",
        stroke: value === 0 ? QUIET : GRID,
        x1: x,
        x2: x,
        y1: 4,
        y2: y,
      }) +
      label(shownShare(value, language), {
        class: "tick",
        fill: QUIET,
        "font-size": size - 1,
        x,
        y: y + size + 2,
        "text-anchor": "middle",
      })
    );
  });
  const side = chart.events[0]?.side ?? "other";
  const key = legend(
    [
      { sample: (x, at) => interval(x, x + 22, at, side), words: WORDS.errorKey[language] },
      { sample: (x, at) => range(x, x + 22, at, side), words: WORDS.rangeKey[language] },
    ],
    0,
    y + size * 2,
    width,
    size - 1,
  );
  return frame(chart, options, y + size * 2 + key.height + 2, grid.join("") + rows + key.markup);
}

/** One row an event and date: probability, error, range over structures. */
export function eventBarsTable(
  chart: EventBarsChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  return {
    columns: [WORDS.event, WORDS.by, WORDS.probability, WORDS.error, WORDS.range].map(
      (words) => words[language],
    ),
    rows: chart.events.flatMap((event) =>
      event.by.map((one) => [
        { text: event.name[language] },
        { text: formatDate(one.by, language) },
        { text: shownProbability(one.probability, language) },
        { text: `±${shownShare(2 * one.error, language)}` },
        { text: `${shownProbability(one.low, language)} – ${shownProbability(one.high, language)}` },
      ]),
    ),
  };
}

const ROW = 27;

function bar(
  one: EventProbability,
  side: Side,
  axis: Axis,
  y: number,
  size: number,
  options: ChartOptions,
): string {
  const zero = axis.at(0);
  const end = axis.at(one.probability);
  const low = axis.at(Math.max(0, one.probability - 2 * one.error));
  const high = axis.at(one.probability + 2 * one.error);
  const rangeEnd = Math.max(axis.at(one.high), high, end);
  return (
    label(formatDate(one.by, options.language), {
      class: "tick",
      fill: QUIET,
      "font-size": size,
      x: zero - 8,
      y: y + 11,
      "text-anchor": "end",
    }) +
    element("rect", {
      class: `bar ${side}`,
      fill: INK[side],
      x: zero,
      y,
      width: Math.max(end - zero, 1),
      height: 14,
    }) +
    interval(low, high, y + 7, side) +
    range(axis.at(one.low), axis.at(one.high), y + 19, side) +
    label(shownProbability(one.probability, options.language), {
      class: "value-label halo",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: rangeEnd + 6,
      y: y + 12,
    })
  );
}

function interval(from: number, to: number, y: number, side: Side): string {
  const d = `M${round(from)} ${y}H${round(to)}M${round(from)} ${y - 4}V${y + 4}M${round(to)} ${y - 4}V${y + 4}`;
  return (
    element("path", { class: "casing", stroke: "#fbf8f1", "stroke-width": 4, d }) +
    element("path", { class: `error ${side}`, stroke: TEXT, "stroke-width": "1.4", d })
  );
}

function range(from: number, to: number, y: number, side: Side): string {
  return element("path", {
    class: `range ${side}`,
    stroke: INK[side],
    "stroke-width": "1.2",
    d: `M${round(from)} ${y}H${round(to)}M${round(from)} ${y - 2}V${y + 2}M${round(to)} ${y - 2}V${y + 2}`,
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
