import type { Language } from "../units/index.ts";
import { marker } from "./marker.ts";
import { DASH, HEAVY_LINE, INK, PALE_LINE, QUIET, TEXT, WHAT_IF_DASH, WHAT_IF_LINE } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { Side } from "./types.ts";
import * as WORDS from "./words.ts";

export interface LegendItem {
  /** Draws the sample, 22 units wide, centred on y. */
  readonly sample: (x: number, y: number) => string;
  readonly words: string;
}

/** Items in rows that wrap at the drawing's width, and words too long for it in lines; gives the markup and the height used. */
export function legend(
  items: readonly LegendItem[],
  left: number,
  top: number,
  width: number,
  size: number,
): { readonly markup: string; readonly height: number } {
  const lineHeight = size * 1.6;
  let x = left;
  let y = top + lineHeight / 2;
  let markup = "";
  for (const item of items) {
    const lines = wrapText(item.words, size, width - SAMPLE - 6);
    const needed = SAMPLE + 6 + Math.max(...lines.map((line) => textWidth(line, size)));
    if (x > left && x + needed > left + width) {
      x = left;
      y += lineHeight;
    }
    markup += item.sample(x, y);
    lines.forEach((line, row) => {
      markup += label(line, {
        class: "key",
        fill: QUIET,
        "font-size": size,
        x: x + SAMPLE + 6,
        y: y + size * 0.35 + row * size * 1.25,
      });
    });
    x += needed + 16;
    if (lines.length > 1) {
      x = left + width;
      y += (lines.length - 1) * size * 1.25;
    }
  }
  return { markup, height: y + lineHeight / 2 - top };
}

const SAMPLE = 22;

/**
 * Samples of a median: solid where lines run before the date of the data, dashed where they run after it.
 *
 * @param pale the past is on record as a heavy line, and its median a thin one
 */
export function medianItems(
  side: Side,
  dates: readonly (readonly string[])[],
  dataDate: string,
  language: Language,
  pale = false,
): LegendItem[] {
  const past = dates.some((own) => own.filter((date) => date <= dataDate).length > 1);
  const ahead = dates.some((own) => own.some((date) => date > dataDate));
  return [
    ...(past
      ? [
          pale
            ? { sample: lineSample(side, false, PALE_LINE), words: WORDS.pastKey[language] }
            : { sample: lineSample(side, false), words: WORDS.medianKey[language] },
        ]
      : []),
    ...(ahead ? [{ sample: lineSample(side, true), words: WORDS.projectionKey[language] }] : []),
  ];
}

/** Sample of a line, solid or dashed. */
export function lineSample(side: Side, dashed: boolean, thick = 2) {
  return (x: number, y: number): string =>
    element("line", {
      class: `line ${side}`,
      stroke: INK[side],
      "stroke-width": thick,
      "stroke-dasharray": dashed ? DASH : undefined,
      x1: x,
      x2: x + SAMPLE,
      y1: y,
      y2: y,
    });
}

/** Sample of graded bands. */
export function bandSample(side: Side, levels = 3) {
  return (x: number, y: number): string =>
    Array.from({ length: levels }, (_, level) =>
      element("rect", {
        class: `band ${side}`,
        fill: INK[side],
        "fill-opacity": "0.16",
        x,
        width: SAMPLE,
        y: y - 7 + level * 2.5,
        height: 14 - level * 5,
      }),
    ).join("");
}

/** Sample of a line of what did not happen, whoever's it is. */
export function whatIfSample(x: number, y: number): string {
  return element("line", {
    class: "over",
    stroke: TEXT,
    "stroke-width": WHAT_IF_LINE,
    "stroke-dasharray": WHAT_IF_DASH,
    x1: x,
    x2: x + SAMPLE,
    y1: y,
    y2: y,
  });
}

/** Sample of an observed dot. */
export function dotSample(side: Side) {
  return (x: number, y: number): string => marker(side, x + SAMPLE / 2, y);
}

/** Sample of the faint lines of other panels. */
export function ghostSample(x: number, y: number): string {
  return element("line", { class: "ghost", stroke: QUIET, x1: x, x2: x + SAMPLE, y1: y, y2: y });
}

/** Sample of a thin line with caps, or of a thick one: what an interval is drawn as. */
export function strokeSample(className: string, thick: number) {
  return (x: number, y: number): string =>
    element("line", {
      class: className,
      stroke: TEXT,
      "stroke-width": thick,
      x1: x,
      x2: x + SAMPLE,
      y1: y,
      y2: y,
    });
}

/** Sample of a filled area. */
export function fillSample(className: string, fill: string) {
  return (x: number, y: number): string =>
    element("rect", { class: className, fill, x: x + 4, y: y - 6, width: 14, height: 12 });
}

/** Sample of a record that holds between its dates. */
export function stepSample(side: Side) {
  return (x: number, y: number): string =>
    element("path", {
      class: `step ${side}`,
      fill: "none",
      stroke: INK[side],
      "stroke-width": HEAVY_LINE,
      d: `M${Math.round(x)} ${Math.round(y + 4)}h8v-8h7v8h7`,
    });
}
