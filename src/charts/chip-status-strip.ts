import { decimalYear } from "../units/index.ts";
import { yearTicks } from "./axes.ts";
import type { ChipStatusStrip, SpanKind, StatusSpan } from "./chip-types.ts";
import { frame, textSize } from "./frame.ts";
import { PAPER, QUIET, TEXT } from "./paint.ts";
import { settle } from "./settle.ts";
import { element, label } from "./svg.ts";
import { textWidth } from "./text-size.ts";
import type { ChartOptions } from "./types.ts";

const BAND = 34;

/**
 * The answers about a chip as bands along time. Kinds differ in colour, in hatching and, where there is room, in words;
 * the table beside the drawing has all of them. A band open to the left held before.
 */
export function chipStatusStrip(chart: ChipStatusStrip, options: ChartOptions): string {
  const { language, width, id } = options;
  const size = textSize(options);
  const [from, until] = [decimalYear(chart.from), decimalYear(chart.until)];
  const [left, right] = [1, width - 1];
  const x = (date: string): number =>
    left + ((decimalYear(date) - from) / Math.max(until - from, 1e-6)) * (right - left);
  const centers = beside(
    chart.flags.map(({ date, words }) => ({
      at: x(date),
      half: textWidth(words[language], size - 1) / 2 + 3,
    })),
    width,
  );
  const flags = chart.flags.map(({ date, words }, index) => ({
    at: x(date),
    words: words[language],
    center: centers[index]!,
  }));
  const top = flags.length > 0 ? size * 1.6 : 2;
  const pitch = BAND + size * 1.7;
  const bands = chart.bands.map(({ name, spans }, index) => {
    const y = top + index * pitch + size * 1.4;
    const title = label(name[language], {
      class: "note",
      fill: QUIET,
      "font-size": size,
      x: 0,
      y: y - size * 0.45,
    });
    return title + spans.map((span) => spanMarkup(span, { x, y, size, ...options })).join("");
  });
  const bottom = top + chart.bands.length * pitch;
  const poles = flags.map(
    ({ at, words, center }) =>
      element("path", {
        class: "flag",
        stroke: TEXT,
        fill: "none",
        "stroke-dasharray": "2 2",
        d: chart.bands
          .map((_, index) => `M${tenth(at)} ${tenth(top + index * pitch + size * 1.4)}v${BAND}`)
          .join(""),
      }) +
      label(words, {
        class: "note",
        fill: QUIET,
        "font-size": size - 1,
        x: center,
        y: size,
        "text-anchor": "middle",
      }),
  );
  const kinds = [...new Set(chart.bands.flatMap(({ spans }) => spans.map(({ kind }) => kind)))];
  const plot = { left, right, top, bottom: bottom + 4 };
  return frame(
    chart,
    options,
    bottom + size * 2,
    patterns(kinds, id) +
      bands.join("") +
      poles.join("") +
      yearTicks(
        from,
        until,
        (year) => left + ((year - from) / (until - from)) * (right - left),
        plot,
        size,
        language,
      ),
  );
}

/** Middles of words in a row, in the order of their dates: each near its own, none on another, all within the width. */
function beside(words: readonly { readonly at: number; readonly half: number }[], width: number): number[] {
  const settled = settle(
    words.map(({ at, half }) => Math.min(Math.max(at, half), width - half)),
    words.slice(1).map(({ half }, index) => half + words[index]!.half),
  );
  const [first, last] = [settled[0] ?? 0, settled.at(-1) ?? 0];
  const left = (words[0]?.half ?? 0) - first;
  const right = width - (words.at(-1)?.half ?? 0) - last;
  const shift = left > 0 ? left : Math.min(0, right);
  return settled.map((middle) => middle + shift);
}

interface Place extends ChartOptions {
  readonly x: (date: string) => number;
  readonly y: number;
  readonly size: number;
}

function spanMarkup(span: StatusSpan, { x, y, size, language, id }: Place): string {
  const [start, end] = [x(span.from), x(span.until)];
  const room = end - start;
  const words = span.words[language];
  const shape = element("rect", {
    class: `span ${span.kind}`,
    fill: PATTERNED.has(span.kind) ? `url(#${id}-${span.kind})` : FILL[span.kind],
    stroke: FILL[span.kind === "open" ? "unknown" : span.kind],
    x: start,
    y,
    width: Math.max(room, 1),
    height: BAND,
  });
  if (textWidth(words, size) + 10 > room) return shape;
  const solid = span.kind === "shut";
  return (
    shape +
    label(words, {
      class: solid ? "on-shut" : "halo",
      fill: solid ? PAPER : TEXT,
      "font-size": size,
      x: start + room / 2,
      y: y + BAND / 2 + size * 0.35,
      "text-anchor": "middle",
    })
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Colours of the light page; `web/site.css` has those of the dark one. */
const FILL: Readonly<Record<SpanKind, string>> = {
  shut: "#9a2418",
  letter: "#9a2418",
  notice: "#7a5200",
  open: PAPER,
  unknown: QUIET,
};
const PATTERNED: ReadonlySet<SpanKind> = new Set(["letter", "notice", "unknown"]);

function patterns(kinds: readonly SpanKind[], id: string): string {
  const made = kinds
    .filter((kind) => PATTERNED.has(kind))
    .map((kind) => {
      const ground = element("rect", { class: "ground", fill: PAPER, width: 8, height: 8 });
      return element(
        "pattern",
        { id: `${id}-${kind}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
        ground +
          element("path", { class: `hatch ${kind}`, stroke: FILL[kind], fill: "none", d: HATCH[kind]! }),
      );
    });
  return made.length === 0 ? "" : element("defs", {}, made.join(""));
}

/** Slanted lines, dots, a net. */
const HATCH: Readonly<Partial<Record<SpanKind, string>>> = {
  letter: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  notice: "M3.2 4h1.6",
  unknown: "M0 0L8 8M0 8L8 0",
};
