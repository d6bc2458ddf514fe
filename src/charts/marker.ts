import { INK, PAPER } from "./paint.ts";
import { element } from "./svg.ts";
import type { Side } from "./types.ts";

/** The dot of a side: circle (US), diamond (China), triangle (DeepSeek), square (other). */
export function marker(side: Side, x: number, y: number, size = 4): string {
  const paint = { class: `dot ${side}`, fill: INK[side], stroke: PAPER, "stroke-width": 1 };
  if (side === "us") return element("circle", { ...paint, cx: x, cy: y, r: size });
  if (side === "other") {
    return element("rect", { ...paint, x: x - size, y: y - size, width: 2 * size, height: 2 * size });
  }
  const reach = size * 1.3;
  const corners =
    side === "cn"
      ? [x, y - reach, x + reach, y, x, y + reach, x - reach, y]
      : [x, y - reach, x + reach, y + size, x - reach, y + size];
  return element("polygon", {
    ...paint,
    points: corners.map((corner) => Math.round(corner * 10) / 10).join(" "),
  });
}

/** A vertical whisker of a measured value. */
export function whisker(side: Side, x: number, low: number, high: number): string {
  return element("path", {
    class: `whisker ${side}`,
    stroke: INK[side],
    "stroke-width": 1,
    "stroke-opacity": "0.65",
    d: `M${round(x)} ${round(low)}V${round(high)}`,
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
