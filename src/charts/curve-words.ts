import type { Plot } from "./axes.ts";
import type { Box } from "./boxes.ts";
import type { Point } from "./path.ts";
import { alongLine, LEADING, placeText, type TextPlace, type TextWish } from "./place-text.ts";

/** Words beside a point of a curve, or along a level that divides the plot. */
export interface CurveWords {
  readonly lines: readonly string[];
  readonly beside: Point | { readonly level: number };
}

/** Around the ring of a point. */
const RING = 8;
/** Between the places tried. */
const STEP = 6;

/**
 * Places for words in a plot of curves where they cover no line, no mark and no other words; the nearest to what they
 * are about.
 *
 * @param strokes corners of all lines that are drawn
 * @param marks what stands on its own, as rings do
 */
export function placeCurveWords(
  words: readonly CurveWords[],
  {
    plot,
    size,
    strokes,
    marks,
  }: {
    readonly plot: Plot;
    readonly size: number;
    readonly strokes: readonly (readonly Point[])[];
    readonly marks: readonly Box[];
  },
): TextPlace[] {
  const wishes = words.map(({ lines, beside }): TextWish => {
    const places =
      "level" in beside ? along(beside.level, plot, size) : around(beside, lines.length, plot, size);
    return { lines, size, places };
  });
  const points = strokes.flatMap((corners) => alongLine(corners, 3));
  const placed = placeText(wishes, { within: plot, taken: marks, points });
  return placed.map((place, index) => place ?? wishes[index]!.places[0]!);
}

/** To the right of a point and to its left, at every height of the plot, the nearest first. */
function around([x, y]: Point, count: number, plot: Plot, size: number): TextPlace[] {
  const block = (count - 1) * size * LEADING;
  const places: TextPlace[] = [];
  for (let away = RING; away < plot.bottom - plot.top; away += STEP) {
    for (const line of [y - away - block, y + away + size]) {
      places.push({ x: x + RING, y: line, anchor: "start" }, { x: x - RING, y: line, anchor: "end" });
    }
  }
  return places;
}

/** Above a level and below it, from the right end to the left. */
function along(level: number, plot: Plot, size: number): TextPlace[] {
  const places: TextPlace[] = [];
  for (let x = plot.right - 4; x > plot.left; x -= STEP * 2) {
    places.push({ x, y: level - 5, anchor: "end" }, { x, y: level + size + 2, anchor: "end" });
  }
  return places;
}
