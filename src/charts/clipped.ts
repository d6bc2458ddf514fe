import type { Plot } from "./axes.ts";
import { element } from "./svg.ts";

/** A nested viewport cuts what leaves the plot, without an id to keep unique. */
export function clipped(plot: Plot, children: string): string {
  const width = plot.right - plot.left + 5;
  const height = plot.bottom - plot.top;
  return element(
    "svg",
    {
      x: plot.left,
      y: plot.top,
      width,
      height,
      viewBox: `${Math.round(plot.left * 10) / 10} ${Math.round(plot.top * 10) / 10} ${Math.round(width * 10) / 10} ${Math.round(height * 10) / 10}`,
      overflow: "hidden",
    },
    children,
  );
}
