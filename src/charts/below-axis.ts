import type { Axis, Plot } from "./axes.ts";
import { QUIET } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth } from "./text-size.ts";

/** The baseline under a plot with as many numbers of its axis as have room, and the words of what it counts. */
export function axisBelow(axis: Axis, plot: Plot, size: number, words: string, width: number): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  let marks = `M${round(plot.left)} ${round(plot.bottom)}H${round(plot.right)}`;
  let written = "";
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, text } of axis.ticks) {
    const x = axis.at(value);
    const half = textWidth(text, size) / 2;
    marks += `M${round(x)} ${round(plot.bottom)}v4`;
    if (x - half < free || x + half > width) continue;
    free = x + half + 8;
    written += label(text, {
      class: "tick",
      fill: QUIET,
      "font-size": size,
      x,
      y: plot.bottom + 6 + size,
      "text-anchor": "middle",
    });
  }
  const name = label(words, {
    class: "unit",
    fill: QUIET,
    "font-size": size,
    x: Math.max(plot.right, textWidth(words, size)),
    y: plot.bottom + 12 + size * 2.2,
    "text-anchor": "end",
  });
  return element("path", { class: "baseline", stroke: QUIET, d: marks }) + written + name;
}

/** Height that `axisBelow` takes under the plot. */
export function heightBelow(size: number): number {
  return size * 2.2 + 22;
}

/** Vertical grid lines at the numbers of an axis below. */
export function gridAcross(axis: Axis, plot: Plot, stroke: string): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const d = axis.ticks
    .map(({ value }) => `M${round(axis.at(value))} ${round(plot.top)}V${round(plot.bottom)}`)
    .join("");
  return element("path", { class: "grid", stroke, d });
}
