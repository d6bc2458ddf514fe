import type { DistributionStrip } from "./causal-types.ts";
import { QUIET, TEXT } from "./paint.ts";
import { settle } from "./settle.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";

const WIDTH = 340;
const FOOT = 34;
const SIZE = 12;
/** Under the axis: leaders, then the name of each mark and its value. */
const LEADER = 9;
const LINE = 15;

/** What a mark of a strip is called, and its value as words. */
export interface StripMark {
  readonly name: string;
  readonly value: string;
}

/**
 * The shape of a belief, small: its density above a line from its 5th to its 95th percentile with a dot at the median, and
 * under these marks their numbers, where there is room for all three. Hidden from those who have the numbers read to
 * them: they stand beside it in the page.
 *
 * @param marks of the 5th percentile, the median and the 95th
 */
export function distributionStrip(
  strip: DistributionStrip,
  marks: readonly [StripMark, StripMark, StripMark],
): { readonly markup: string; readonly labelled: boolean } {
  const { quantiles } = strip;
  // A constant has no shape.
  if (quantiles.length === 0 || !(quantiles.at(-1)! > quantiles[0]!)) return { markup: "", labelled: false };
  const labels = labelsOf(strip, marks, wide) ?? labelsOf(strip, marks, wrapped);
  const height = FOOT + (labels === undefined ? 10 : LEADER + (1 + labels.rows) * LINE + 4);
  const frame = {
    class: "strip",
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    "aria-hidden": "true",
  };
  return {
    markup: element("svg", frame, density(strip) + (labels?.markup ?? "")),
    labelled: labels !== undefined,
  };
}

/** A value in one line. */
function wide(value: string): string[] {
  return [value];
}

/** A value in lines of a third of the strip. */
function wrapped(value: string): string[] {
  return wrapText(value.replaceAll("\u00a0", " "), SIZE * BOLD, WIDTH / 3 - GAP);
}

/** Names and values of the marks in a row, each as near to under its mark as its neighbours let it. */
function labelsOf(
  strip: DistributionStrip,
  marks: readonly StripMark[],
  linesOf: (value: string) => string[],
): { readonly markup: string; readonly rows: number } | undefined {
  const wanted = [strip.p5, strip.p50, strip.p95].map(placeOn(strip));
  const values = marks.map(({ value }) => linesOf(value));
  const halves = marks.map(({ name }, index) => {
    const lines = values[index]!.map((line) => textWidth(line, SIZE * BOLD));
    return Math.max(textWidth(name, SIZE), ...lines) / 2;
  });
  const apart = halves.slice(1).map((half, index) => half + halves[index]! + GAP);
  const room = halves[0]! + apart.reduce((sum, one) => sum + one, 0) + halves.at(-1)!;
  if (room > WIDTH) return undefined;
  const places = within(settle(wanted, apart), apart, halves);
  const top = FOOT + LEADER;
  const markup = places.map((x, index) => {
    const at = { x, "text-anchor": "middle", "font-size": SIZE };
    const leader = element("path", {
      class: "strip-leader",
      fill: "none",
      stroke: QUIET,
      d: `M${r(wanted[index]!)} ${FOOT + (index === 1 ? 4 : 1)}L${r(x)} ${top}`,
    });
    const name = label(marks[index]!.name, { ...at, class: "strip-name", fill: QUIET, y: top + SIZE });
    const value = values[index]!.map((line, row) =>
      label(line, {
        ...at,
        class: "strip-value",
        fill: TEXT,
        "font-weight": 600,
        y: top + SIZE + (row + 1) * LINE,
      }),
    );
    return leader + name + value.join("");
  });
  return { markup: markup.join(""), rows: Math.max(...values.map((lines) => lines.length)) };
}

/** Between two labels. */
const GAP = 8;
/** Bold letters are wider. */
const BOLD = 1.08;

/** Places moved inside the drawing, neighbours still apart. */
function within(places: readonly number[], apart: readonly number[], halves: readonly number[]): number[] {
  const moved = [...places];
  moved.forEach((place, index) => {
    const least = index === 0 ? halves[0]! : moved[index - 1]! + apart[index - 1]!;
    moved[index] = Math.max(place, least);
  });
  for (let index = moved.length - 1; index >= 0; index -= 1) {
    const most = index === moved.length - 1 ? WIDTH - halves[index]! : moved[index + 1]! - apart[index]!;
    moved[index] = Math.min(moved[index]!, most);
  }
  return moved;
}

/** Where a value stands across the strip. */
function placeOn({ quantiles, p5, p95 }: DistributionStrip): (value: number) => number {
  const [first, last] = [quantiles[0] ?? p5, quantiles.at(-1) ?? p95];
  return (value) => 4 + ((value - first) / (last - first)) * (WIDTH - 8);
}

function density(strip: DistributionStrip): string {
  const { quantiles, p5, p50, p95 } = strip;
  const [first, last] = [quantiles[0] ?? p5, quantiles.at(-1) ?? p95];
  const x = placeOn(strip);
  // Equal steps of probability: the density between two quantiles is one over their distance.
  const steps = quantiles.slice(1).map((value, index) => {
    const before = quantiles[index]!;
    return { at: (value + before) / 2, height: 1 / Math.max(value - before, (last - first) * 1e-4) };
  });
  const smooth = steps.map(({ at }, index) => {
    const near = steps.slice(Math.max(0, index - 1), index + 2);
    return { at, height: near.reduce((sum, one) => sum + one.height, 0) / near.length };
  });
  const top = [...smooth].map(({ height }) => height).sort((a, b) => a - b)[
    Math.floor(smooth.length * 0.97)
  ]!;
  const high = smooth.map(
    ({ at, height }) => `${r(x(at))} ${r(FOOT - Math.min(1, height / top) * (FOOT - 4))}`,
  );
  return (
    element("path", {
      class: "strip-area",
      fill: QUIET,
      "fill-opacity": "0.25",
      d: `M${r(x(first))} ${FOOT}L${high.join(" ")} ${r(x(last))} ${FOOT}z`,
    }) +
    base() +
    element("path", {
      class: "strip-range",
      stroke: TEXT,
      "stroke-width": 2,
      d: `M${r(x(p5))} ${FOOT}H${r(x(p95))}`,
    }) +
    element("circle", { class: "strip-median", fill: TEXT, cx: x(p50), cy: FOOT, r: 4 })
  );
}

function base(): string {
  return element("path", {
    class: "grid",
    stroke: QUIET,
    "stroke-opacity": "0.5",
    d: `M4 ${FOOT}H${WIDTH - 4}`,
  });
}

const r = (value: number): number => Math.round(value * 10) / 10;
