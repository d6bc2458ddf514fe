import { decimalYear, type Language } from "../units/index.ts";
import { type Plot, yearTicks } from "./axes.ts";
import { legend } from "./legend.ts";
import { GRID, INK, PAPER, QUIET, SANS, TEXT } from "./paint.ts";
import { REGION_INK } from "./region-paint.ts";
import { timelineKey } from "./rule-timeline-key.ts";
import type { RuleTimeline, TimelineItem, TimelineLane, TimelineSpan } from "./rule-timeline-types.ts";
import { element, escapeMarkup, label } from "./svg.ts";
import { textWidth } from "./text-size.ts";
import type { ChartOptions } from "./types.ts";

const WIDTH = 760;
const SIZE = 11.5;
/** Height of a row: a line of words and a bar under it. */
const ROW = 25;

/**
 * Rules and products on one line of time, a lane a kind: thin from announcement, thick from when it binds, to its end.
 * Every name is a link. For wide screens only: a narrow one has the same as a list.
 */
export function ruleTimeline(chart: RuleTimeline, { language, id }: Omit<ChartOptions, "width">): string {
  const [from, until] = [decimalYear(chart.from), decimalYear(chart.until)];
  const plot = { left: 0, right: WIDTH, top: 22, bottom: 0 };
  const x = (day: string): number =>
    plot.left + ((decimalYear(day) - from) / (until - from)) * (plot.right - plot.left);
  let top = plot.top;
  const lanes = chart.lanes.map((lane) => {
    const drawn = laneMarkup(lane, { x, top, language, chart });
    top += drawn.height;
    return drawn.markup;
  });
  const whole: Plot = { ...plot, bottom: top + 6 };
  const at = (year: number): number => x(`${year}-01-01`);
  const years = Array.from(
    { length: Math.floor(until) - Math.ceil(from) + 1 },
    (_, index) => Math.ceil(from) + index,
  );
  const grid = element("path", {
    class: "grid",
    stroke: GRID,
    d: years.map((year) => `M${tenth(at(year))} ${plot.top - 4}V${tenth(whole.bottom)}`).join(""),
  });
  const heads = years
    .filter((year) => year < until)
    .map((year) =>
      label(String(year), { class: "tick", fill: QUIET, "font-size": SIZE, x: at(year) + 4, y: 12 }),
    );
  const foot = yearTicks(Math.ceil(from), Math.floor(until) - 1, at, whole, SIZE);
  const key = legend(timelineKey(chart, language), 0, whole.bottom + SIZE * 2.4, WIDTH, SIZE);
  const height = whole.bottom + SIZE * 2.4 + key.height + 2;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "drawing wide timeline",
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
      role: "group",
      "aria-labelledby": `${id}-title ${id}-description`,
      "font-family": SANS,
      "font-size": SIZE,
      fill: TEXT,
    },
    element("title", { id: `${id}-title` }, escapeMarkup(chart.title[language])) +
      element("desc", { id: `${id}-description` }, escapeMarkup(chart.description[language])) +
      grid +
      heads.join("") +
      todayLine(chart, x, whole, language) +
      lanes.join("") +
      foot +
      key.markup,
  );
}

function todayLine(
  { today, todayWords }: RuleTimeline,
  x: (day: string) => number,
  { top, bottom }: Plot,
  language: Language,
): string {
  const at = tenth(x(today));
  return (
    element("path", {
      class: "data-date",
      stroke: QUIET,
      "stroke-dasharray": "1 3",
      d: `M${at} ${top - 4}V${tenth(bottom)}`,
    }) +
    label(todayWords[language], {
      class: "note",
      fill: QUIET,
      "font-size": SIZE,
      x: at,
      y: 12,
      "text-anchor": "middle",
    })
  );
}

interface LaneDrawing {
  readonly x: (day: string) => number;
  readonly top: number;
  readonly language: Language;
  readonly chart: RuleTimeline;
}

/** An item with the stretch of the axis that it needs for itself. */
interface Placed {
  readonly item: TimelineItem;
  readonly words: string;
  /** Where its words begin, or end when there is no room to the right. */
  readonly at: number;
  readonly anchor: "start" | "end";
  readonly left: number;
  readonly right: number;
}

function laneMarkup(
  lane: TimelineLane,
  drawing: LaneDrawing,
): { readonly markup: string; readonly height: number } {
  const { top, language } = drawing;
  const rows = packed(lane.items.map((item) => placed(item, lane, drawing)));
  const head = 24;
  const title = label(lane.name[language], {
    class: "lane",
    fill: TEXT,
    "font-size": SIZE + 0.5,
    "font-weight": 600,
    x: 0,
    y: top + 17,
  });
  const rule = element("path", {
    class: "lane-rule",
    stroke: QUIET,
    "stroke-width": 0.6,
    d: `M0 ${tenth(top + 1.5)}H${WIDTH}`,
  });
  const items = rows.flatMap((row, index) =>
    row.map((one) => itemMarkup(one, lane, { ...drawing, top: top + head + index * ROW })),
  );
  return { markup: rule + title + items.join(""), height: head + rows.length * ROW + 4 };
}

function placed(item: TimelineItem, lane: TimelineLane, { x, language, chart }: LaneDrawing): Placed {
  const words = item.words[language];
  const wide = textWidth(words, SIZE) + 8;
  const { from } = item.spans[0]!;
  const last = item.spans.at(-1)!;
  const start = Math.max(x(from), 0);
  const barEnd =
    isBar(item, lane) || last.until !== undefined ? x(last.until ?? chart.until) : x(last.from) + 6;
  const anchor = start + wide <= WIDTH ? "start" : "end";
  const at = anchor === "start" ? start : WIDTH;
  return {
    item,
    words,
    at,
    anchor,
    left: Math.min(start, anchor === "start" ? start : WIDTH - wide),
    right: Math.max(barEnd, anchor === "start" ? start + wide : WIDTH),
  };
}

function isBar({ point = false }: TimelineItem, { drawn }: TimelineLane): boolean {
  return drawn === "bars" && !point;
}

/** As few rows as it takes, each item in the first where it covers nothing. */
function packed(items: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const one of [...items].sort((a, b) => a.left - b.left)) {
    const free = rows.find((row) =>
      row.every((other) => one.left >= other.right + 6 || one.right <= other.left - 6),
    );
    if (free === undefined) rows.push([one]);
    else free.push(one);
  }
  return rows;
}

function itemMarkup({ item, words, at, anchor }: Placed, lane: TimelineLane, drawing: LaneDrawing): string {
  const { x, top, chart } = drawing;
  const y = top + ROW - 7;
  const spans = item.spans.map((span, index) => {
    const last = index === item.spans.length - 1;
    const open = span.until === undefined;
    const end = open ? (isBar(item, lane) ? chart.today : span.from) : span.until!;
    return spanMarkup(span, {
      from: Math.max(x(span.from), 0),
      to: Math.max(x(end), 0),
      y,
      item,
      ends: last && !open,
    });
  });
  const name = element(
    "a",
    { href: item.href },
    label(words, {
      "font-size": SIZE,
      class: "halo",
      stroke: PAPER,
      "stroke-width": 3,
      "paint-order": "stroke",
      x: at,
      y: y - 7,
      "text-anchor": anchor === "end" ? "end" : undefined,
    }),
  );
  return spans.join("") + name;
}

function spanMarkup(
  { kind }: TimelineSpan,
  { from, to, y, item, ends }: { from: number; to: number; y: number; item: TimelineItem; ends: boolean },
): string {
  const line = (className: string, stroke: string, width: number, dash?: string): string =>
    to - from < 0.3
      ? ""
      : element("path", {
          class: className,
          fill: "none",
          stroke,
          "stroke-width": width,
          "stroke-dasharray": dash,
          d: `M${tenth(from)} ${tenth(y)}H${tenth(to)}`,
        });
  const stop = ends
    ? element("path", {
        class: `line ${item.side}`,
        stroke: INK[item.side],
        "stroke-width": 1.2,
        d: `M${tenth(to)} ${tenth(y - 4)}v8`,
      })
    : "";
  if (kind === "pending") {
    const ring = element("circle", {
      class: `ring ${item.side}`,
      fill: PAPER,
      stroke: INK[item.side],
      "stroke-width": 1.2,
      cx: from,
      cy: y,
      r: 2.4,
    });
    return line(`line ${item.side}`, INK[item.side], 1.2) + ring + stop;
  }
  if (kind === "paused") return line(`line ${item.side}`, INK[item.side], 1.2, "1 3") + stop;
  if (kind === "binding") {
    const dot = element("circle", {
      class: `dot ${item.side}`,
      fill: INK[item.side],
      cx: from,
      cy: y,
      r: 3.4,
    });
    return line(`line ${item.side}`, INK[item.side], 4) + dot + stop;
  }
  const ink = REGION_INK[kind];
  if (kind === "free" || kind === "notification" || kind === "home")
    return line(`reach ${kind}`, ink, 4, kind === "notification" ? "7 1.5" : undefined);
  return line(`reach ${kind}`, ink, 2, "2 3");
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
