import { formatDate } from "../units/index.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { type Language, shownPoints, shownProbability, shownShare } from "./numbers.ts";
import { GRID, INK, PAPER, QUIET, TEXT } from "./paint.ts";
import { type Attributes, element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, EventBarsChart, EventProbability, Side, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/** What prints as "<1%" by every date and in every variant takes one line of words instead of empty bars. */
const RARE = 0.01;
const ROW = 30;
/** A row of a narrow drawing: its words, its bar, its range. */
const NARROW_ROW = 44;
/** From the top of a narrow row to its bar. */
const WORDS_ABOVE = 17;

/**
 * Probability of each event by each date, as a number and as a bar, with a thin line in grey beneath over the range of
 * model structures. A wide drawing has the numbers in a column and the Monte Carlo error (two standard errors) over the
 * bar's end; a narrow one has them above the bars, which take its whole width, and leaves the error to the table: few
 * pixels could not tell it from the range. The axis ends at 10, 25, 40, 60, 80 or 100 %, and says so.
 */
export function eventBars(chart: EventBarsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const rowHeight = wide ? ROW : NARROW_ROW;
  const shown = chart.events.filter((event) => !isRare(event));
  const all = shown.flatMap((event) => event.by);
  const columns = {
    date: Math.max(0, ...all.map((one) => textWidth(endOf(one.by, language), size))) + 10,
    value:
      Math.max(0, ...all.map((one) => textWidth(shownProbability(one.probability, language), size))) * 1.08 +
      8,
  };
  const zeroAt = wide ? columns.date + columns.value : 0;
  const rangeRoom = Math.max(0, ...all.map((one) => textWidth(rangeText(one, language), size - 1))) + 8;
  const largest = Math.max(
    0.01,
    ...all.flatMap((one) => [
      one.high,
      wide ? Math.min(1, one.probability + 2 * one.error) : one.probability,
    ]),
  );
  const top = [0.1, 0.25, 0.4, 0.6, 0.8].find((end) => largest <= end) ?? 1;
  const axis = linearAxis([0, top], [zeroAt, width - rangeRoom], wide ? 5 : 4, language);
  const axisOf = (from: number, to: number): string =>
    axis.ticks
      .map(({ value }) =>
        element("line", {
          class: value === 0 ? "baseline" : "grid",
          stroke: value === 0 ? QUIET : GRID,
          x1: axis.at(value),
          x2: axis.at(value),
          y1: from,
          y2: to,
        }),
      )
      .join("");
  let y = 4;
  let rows = "";
  for (const event of shown) {
    for (const line of wrapText(event.name[language], size * 1.08, width - 8)) {
      y += size * 1.3;
      rows += label(line, { class: "name", fill: TEXT, "font-size": size, "font-weight": 600, x: 0, y });
    }
    y += 8;
    for (const one of event.by) {
      // No line of the grid runs through words.
      if (!wide) rows += axisOf(y + WORDS_ABOVE - 3, y + rowHeight - 4);
      rows += wide
        ? wideBar(one, event.side, axis, columns.date, y, options)
        : narrowBar(one, event.side, axis, columns.date, y, options);
      y += rowHeight;
    }
    if (wide) rows = axisOf(y - event.by.length * rowHeight - 2, y - 4) + rows;
    y += 6;
  }
  const ticks = axis.ticks.map(({ value }) => {
    const words = shownShare(value, language);
    return label(words, {
      class: "tick",
      fill: QUIET,
      "font-size": size - 1,
      x: Math.max(axis.at(value), textWidth(words, size - 1) / 2),
      y: y + size - 4,
      "text-anchor": "middle",
    });
  });
  y += size + 6;
  for (const event of chart.events.filter(isRare)) {
    const words = `${event.name[language]}: ${WORDS.rare[language]} ${shownProbability(0.001, language)}`;
    for (const line of wrapText(words, size, width - 8)) {
      y += size * 1.3;
      rows += label(line, { class: "name", fill: TEXT, "font-size": size, x: 0, y });
    }
    y += 5;
  }
  const side = shown[0]?.side ?? "other";
  const key = legend(
    [
      ...(wide
        ? [
            {
              sample: (x: number, at: number) => interval(x, x + 22, at, side),
              words: WORDS.errorKey[language],
            },
          ]
        : []),
      { sample: (x, at) => range(x, x + 22, at, "other"), words: WORDS.rangeKey[language] },
    ],
    0,
    y + size * 0.8,
    width,
    size - 1,
  );
  return frame(chart, options, y + size * 0.8 + key.height + 2, ticks.join("") + rows + key.markup);
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
        { text: language === "ru" ? `${one.by}\u00A0года` : one.by },
        { text: shownProbability(one.probability, language) },
        { text: shownPoints(200 * one.error, language) },
        { text: rangeText(one, language) },
      ]),
    ),
  };
}

function isRare(event: EventBarsChart["events"][number]): boolean {
  return event.by.every((one) => Math.max(one.probability, one.high) < RARE / 2);
}

function endOf(by: string, language: Language): string {
  return `${WORDS.endOf[language]}\u00A0${formatDate(by, language)}`;
}

/** "5–16%"; one value where both ends print alike. */
function rangeText({ low, high }: EventProbability, language: Language): string {
  const [from, to] = [shownProbability(low, language), shownProbability(high, language)];
  if (from === to) return from;
  if (low < RARE / 2) return `${WORDS.upTo[language]}\u00a0${to}`;
  const plain = /^\d/.test(from) ? from.replace(/\u00A0?%$/, "") : from;
  return `${plain}${plain === from ? " – " : "–"}${to}`;
}

function wideBar(
  one: EventProbability,
  side: Side,
  axis: Axis,
  dateRoom: number,
  y: number,
  options: ChartOptions,
): string {
  return (
    dateLabel(one, y + 12, options) +
    valueLabel(one, { x: Math.max(axis.at(0) - 8, dateRoom), y: y + 12, "text-anchor": "end" }, options) +
    barOf(one, side, axis, y, 14) +
    interval(
      axis.at(Math.max(0, one.probability - 2 * one.error)),
      axis.at(Math.min(1, one.probability + 2 * one.error)),
      y + 7,
      side,
    ) +
    rangeOf(one, axis, y + 20, options)
  );
}

/** The date and the number above the bar. */
function narrowBar(
  one: EventProbability,
  side: Side,
  axis: Axis,
  dateRoom: number,
  y: number,
  options: ChartOptions,
): string {
  return (
    dateLabel(one, y + 11, options) +
    valueLabel(one, { x: dateRoom, y: y + 11 }, options) +
    barOf(one, side, axis, y + WORDS_ABOVE, 12) +
    rangeOf(one, axis, y + WORDS_ABOVE + 18, options)
  );
}

function dateLabel({ by }: EventProbability, y: number, options: ChartOptions): string {
  const paint = { class: "tick", fill: QUIET, "font-size": textSize(options) };
  return label(endOf(by, options.language), { ...paint, x: 0, y });
}

function valueLabel({ probability }: EventProbability, at: Attributes, options: ChartOptions): string {
  const paint = { class: "value-label", fill: TEXT, "font-size": textSize(options), "font-weight": 600 };
  return label(shownProbability(probability, options.language), { ...paint, ...at });
}

function barOf({ probability }: EventProbability, side: Side, axis: Axis, y: number, height: number): string {
  const [zero, end] = [axis.at(0), axis.at(probability)];
  const width = Math.max(end - zero, 1);
  return element("rect", { class: `bar ${side}`, fill: INK[side], x: zero, y, width, height });
}

/** The line over the range of structures, with its ends in words. */
function rangeOf(one: EventProbability, axis: Axis, middle: number, options: ChartOptions): string {
  return (
    range(axis.at(one.low), axis.at(one.high), middle, "other") +
    label(rangeText(one, options.language), {
      class: "note halo",
      fill: QUIET,
      "font-size": textSize(options) - 1,
      x: axis.at(one.high) + 6,
      y: middle + 4,
    })
  );
}

function interval(from: number, to: number, middle: number, side: Side): string {
  const y = round(middle);
  const d = `M${round(from)} ${y}H${round(to)}M${round(from)} ${round(y - 4)}v8M${round(to)} ${round(y - 4)}v8`;
  return (
    element("path", { class: "casing", stroke: PAPER, "stroke-width": 4, d }) +
    element("path", { class: `error ${side}`, stroke: TEXT, "stroke-width": "1.4", d })
  );
}

function range(from: number, to: number, middle: number, side: Side): string {
  const y = round(middle);
  return element("path", {
    class: `range ${side}`,
    stroke: INK[side],
    "stroke-width": "1.2",
    d: `M${round(from)} ${y}H${round(to)}M${round(from)} ${round(y - 2)}v4M${round(to)} ${round(y - 2)}v4`,
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
