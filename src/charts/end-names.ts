import { seriesFill, seriesInk } from "./series-mark.ts";
import { label } from "./svg.ts";
import { spread, textWidth, wrapText } from "./text-size.ts";

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
  const gap = size * 1.2 * Math.max(1, ...wrapped.map((lines) => lines.length)) + 2;
  const placed = spread(
    ends.map(({ y }) => Math.min(Math.max(y, top), bottom)),
    gap,
    top + size * 0.4,
    bottom - gap + size * 1.2,
  );
  return ends
    .flatMap(({ place }, index) =>
      wrapped[index]!.map((line, row) =>
        label(line, {
          class: `name ${seriesFill(place)}`,
          fill: seriesInk(place),
          "font-size": size,
          "font-weight": 600,
          x,
          y: placed[index]! + size * 0.35 + row * size * 1.2,
        }),
      ),
    )
    .join("");
}
