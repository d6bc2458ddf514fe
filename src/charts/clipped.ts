import type { Plot } from "./axes.ts";
import { element } from "./svg.ts";

/** A nested viewport cuts what leaves the plot, without an id to keep unique. */
export function clipped(plot: Plot, children: string): string {
  // A mark on the edge of the plot stays whole.
  const left = plot.left - 5;
  const width = plot.right - left + 5;
  const height = plot.bottom - plot.top;
  return element(
    "svg",
    {
      x: left,
      y: plot.top,
      width,
      height,
      viewBox: `${Math.round(left * 10) / 10} ${Math.round(plot.top * 10) / 10} ${Math.round(width * 10) / 10} ${Math.round(height * 10) / 10}`,
      overflow: "hidden",
    },
    children,
  );
}
