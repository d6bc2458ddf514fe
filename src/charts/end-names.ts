import { linePath } from "./path.ts";
import { seriesFill, seriesInk, seriesLine } from "./series-mark.ts";
import { settle } from "./settle.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";

/** Bold letters are wider. */
const BOLD = 1.08;

/** Room that names at the right end of their lines need. */
export function nameRoom(names: readonly string[], size: number, most: number): number {
  const lines = names.flatMap((name) => wrapText(name, size * BOLD, most));
  return Math.max(0, ...lines.map((line) => textWidth(line, size * BOLD))) + 12;
}

/** Names beside the right ends of lines, moved apart where they would overlap. */
export function endNames(
  ends: readonly { readonly name: string; readonly place: number; readonly y: number }[],
  { x, top, bottom, size, most }: Record<"x" | "top" | "bottom" | "size" | "most", number>,
): string {
  const wrapped = ends.map(({ name }) => wrapText(name, size * BOLD, most));
  const pitch = size * 1.2;
  const heights = wrapped.map((lines) => lines.length * pitch + 3);
  const order = ends.map((_, index) => index).sort((a, b) => ends[a]!.y - ends[b]!.y);
  const middles = order.map((index) => Math.min(Math.max(ends[index]!.y, top), bottom));
  const apart = order.slice(1).map((index, before) => (heights[index]! + heights[order[before]!]!) / 2);
  const settled = settle(middles, apart);
  const over = Math.max(0, settled.at(-1)! + heights[order.at(-1)!]! / 2 - bottom - pitch);
  const placed = new Map(order.map((index, at) => [index, settled[at]! - over]));
  return ends
    .flatMap(({ place, y }, index) => [
      leader(place, Math.min(Math.max(y, top), bottom), placed.get(index)!, x),
      ...wrapped[index]!.map((words, row) =>
        label(words, {
          class: `name ${seriesFill(place)}`,
          fill: seriesInk(place),
          "font-size": size,
          "font-weight": 600,
          x,
          y: placed.get(index)! + size * 0.35 + (row - (wrapped[index]!.length - 1) / 2) * pitch,
        }),
      ),
    ])
    .join("");
}

/** Between the ends of lines and their names. */
const GAP = 6;

/** From the end of a line to its name, where the two do not stand at one height. */
function leader(place: number, end: number, name: number, x: number): string {
  if (Math.abs(end - name) < 4) return "";
  return element("path", {
    class: seriesLine(place),
    fill: "none",
    stroke: seriesInk(place),
    "stroke-width": 0.9,
    d: linePath([
      [x - GAP + 1, end],
      [x - 1, name],
    ]),
  });
}
