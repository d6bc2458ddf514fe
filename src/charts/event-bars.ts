import { formatDate } from "../units/index.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { type Language, shownPoints, shownProbability, shownShare } from "./numbers.ts";
import { GRID, INK, PAPER, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, EventBarsChart, EventProbability, Side, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/** What prints as "<1%" by every date and in every variant takes one line of words instead of empty bars. */
const RARE = 0.01;
const ROW = 30;

/**
 * Probability of each event by each date, in a column of its own and as a bar with its Monte Carlo error (two standard
 * errors); beneath, a thin line over the range of model structures with its ends in grey. The axis ends at 10, 25,
 * 50, 75 or 100 %, and says so.
 */
export function eventBars(chart: EventBarsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const shown = chart.events.filter((event) => !isRare(event));
  const all = shown.flatMap((event) => event.by);
  const columns = {
    date: Math.max(0, ...all.map((one) => textWidth(endOf(one.by, language), size))) + 10,
    value:
      Math.max(0, ...all.map((one) => textWidth(shownProbability(one.probability, language), size))) * 1.08 +
      8,
  };
  const zeroAt = columns.date + columns.value;
  const rangeRoom = Math.max(0, ...all.map((one) => textWidth(rangeText(one, language), size - 1))) + 8;
  const largest = Math.max(
    0.01,
    ...all.flatMap((one) => [one.high, Math.min(1, one.probability + 2 * one.error)]),
  );
  const top = [0.1, 0.25, 0.5, 0.75].find((end) => largest <= end) ?? 1;
  const axis = linearAxis([0, top], [zeroAt, width - rangeRoom], width === 760 ? 5 : 3, language);
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
    rows += axisOf(y - 2, y + event.by.length * ROW - 4);
    for (const one of event.by) {
      rows += bar(one, event.side, axis, columns.date, y, options);
      y += ROW;
    }
    y += 6;
  }
  const ticks = axis.ticks.map(({ value }) =>
    label(shownShare(value, language), {
      class: "tick",
      fill: QUIET,
      "font-size": size - 1,
      x: axis.at(value),
      y: y + size - 4,
      "text-anchor": "middle",
    }),
  );
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
      { sample: (x, at) => interval(x, x + 22, at, side), words: WORDS.errorKey[language] },
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

function bar(
  one: EventProbability,
  side: Side,
  axis: Axis,
  dateRoom: number,
  y: number,
  options: ChartOptions,
): string {
  const size = textSize(options);
  const zero = axis.at(0);
  const end = axis.at(one.probability);
  return (
    label(endOf(one.by, options.language), {
      class: "tick",
      fill: QUIET,
      "font-size": size,
      x: 0,
      y: y + 12,
    }) +
    label(shownProbability(one.probability, options.language), {
      class: "value-label",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: Math.max(zero - 8, dateRoom),
      y: y + 12,
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
    interval(
      axis.at(Math.max(0, one.probability - 2 * one.error)),
      axis.at(Math.min(1, one.probability + 2 * one.error)),
      y + 7,
      side,
    ) +
    range(axis.at(one.low), axis.at(one.high), y + 20, "other") +
    label(rangeText(one, options.language), {
      class: "note",
      fill: QUIET,
      "font-size": size - 1,
      x: axis.at(one.high) + 6,
      y: y + 24,
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
