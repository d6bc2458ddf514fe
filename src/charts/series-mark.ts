import { PAPER, SECTOR_INK } from "./paint.ts";
import { element } from "./svg.ts";

/** Most series that have a colour and a mark of their own. */
export const MOST_SERIES = SECTOR_INK.length;

/** Colour of the series at a place, in the light page; `seriesLine` and `seriesFill` name its classes. */
export function seriesInk(place: number): string {
  return SECTOR_INK[place % MOST_SERIES]!;
}

/** Class of what is stroked in the colour of a series. */
export function seriesLine(place: number): string {
  return `sector-line-${place % MOST_SERIES}`;
}

/** Class of what is filled in the colour of a series. */
export function seriesFill(place: number): string {
  return `sector-${place % MOST_SERIES}`;
}

/** The mark of a series: its shape tells it apart without its colour. */
export function seriesMark(place: number, x: number, y: number, size = 4.2): string {
  const paint = {
    class: `mark ${seriesFill(place)}`,
    fill: seriesInk(place),
    stroke: PAPER,
    "stroke-width": 1,
  };
  const shape = place % MOST_SERIES;
  if (shape === 0) return element("circle", { ...paint, cx: x, cy: y, r: size });
  if (shape === 3)
    return element("rect", { ...paint, x: x - size, y: y - size, width: 2 * size, height: 2 * size });
  const corners = SHAPES[shape]!.map(([across, down]) => [x + across * size, y + down * size]);
  return element("polygon", {
    ...paint,
    points: corners
      .flat()
      .map((corner) => Math.round(corner * 10) / 10)
      .join(" "),
  });
}

/** Diamond, triangle, triangle on its tip, hexagon: corners in units of the mark's size. */
const SHAPES: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
  2: [
    [0, -1.3],
    [1.25, 1],
    [-1.25, 1],
  ],
  4: [
    [0, 1.3],
    [1.25, -1],
    [-1.25, -1],
  ],
  5: [
    [-0.65, -1.1],
    [0.65, -1.1],
    [1.3, 0],
    [0.65, 1.1],
    [-0.65, 1.1],
    [-1.3, 0],
  ],
};
