import { decimalYear } from "../units/index.ts";
import { type Axis, type Plot, valueTicks, yearTicks } from "./axes.ts";
import { marker, whisker } from "./marker.ts";
import { DASH, INK, QUIET, TEXT } from "./paint.ts";
import { areaPath, linePath } from "./path.ts";
import { element, label } from "./svg.ts";
import { wrapText } from "./text-size.ts";
import { thinned } from "./thinned.ts";
import type { ObservedPoint, Side } from "./types.ts";

/** One small panel: a median with its 90 % band, faint lines for comparison, dots, a heading above. */
export interface Panel {
  readonly heading: string;
  readonly side: Side;
  readonly dates: readonly string[];
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  readonly observed?: readonly ObservedPoint[] | undefined;
  /** A value that the reader should see crossed: a heavy line across the panel, where it lies inside. */
  readonly level?: number;
  readonly ghosts?: readonly { readonly dates: readonly string[]; readonly p50: readonly number[] }[];
}

export interface PanelPlace {
  readonly axis: Axis;
  readonly plot: Plot;
  /** First and last year of the axis. */
  readonly span: readonly [number, number];
  /** Decimal year of the data date. */
  readonly split: number;
  readonly size: number;
  /** How many points of a line are kept. */
  readonly count: number;
  /** False where the panel at its left has the numbers of the axis. */
  readonly numbered?: boolean;
}

/** Lines of a heading over a panel as wide as this, in bold. */
function headingLines(heading: string, across: number, size: number): string[] {
  return wrapText(heading, size, across / 1.08);
}

/** Room that the longest of several headings needs above its panel. */
export function headingHeight(headings: readonly string[], across: number, size: number): number {
  const most = Math.max(...headings.map((one) => headingLines(one, across, size).length));
  return most * size * 1.15 + size * 0.9;
}

/** Draws a panel into its place. */
export function panel(one: Panel, place: PanelPlace): string {
  const { axis, plot, split, size } = place;
  const [from, to] = place.span;
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const years = one.dates.map(decimalYear);
  const last = years.findLastIndex((year) => year <= split);
  const kept = thinned(years.length, place.count, [last]);
  const at = (values: readonly number[], indexes = kept) =>
    indexes.map((index) => [x(years[index]!), axis.at(values[index]!)] as const);
  const line = (indexes: number[], dashed: boolean): string =>
    indexes.length < 2
      ? ""
      : element("path", {
          class: `line ${one.side}`,
          fill: "none",
          stroke: INK[one.side],
          "stroke-width": 2,
          "stroke-dasharray": dashed ? DASH : undefined,
          d: linePath(at(one.p50, indexes)),
        });
  const ghosts = (one.ghosts ?? []).map((other) =>
    element("path", {
      class: "ghost",
      fill: "none",
      stroke: QUIET,
      d: linePath(
        thinned(other.dates.length, 16).map((index) => [
          x(decimalYear(other.dates[index]!)),
          axis.at(other.p50[index]!),
        ]),
      ),
    }),
  );
  const dots = (one.observed ?? []).map((point) => {
    const middle = x(decimalYear(point.date));
    const bounded = point.low !== undefined && point.high !== undefined;
    return (
      (bounded ? whisker(one.side, middle, axis.at(point.low), axis.at(point.high)) : "") +
      marker(one.side, middle, axis.at(point.value), 3)
    );
  });
  const lines = headingLines(one.heading, plot.right - plot.left, size);
  const heading = lines.map((words, row) =>
    label(words, {
      class: "name",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: plot.left,
      y: plot.top - size * 0.7 - (lines.length - 1 - row) * size * 1.15,
    }),
  );
  return (
    valueTicks(axis, plot, size - 1, place.numbered) +
    levelLine(one.level, place) +
    ghosts.join("") +
    element("path", {
      class: `band ${one.side}`,
      fill: INK[one.side],
      "fill-opacity": "0.2",
      d: areaPath(at(one.p5), at(one.p95)),
    }) +
    line(
      kept.filter((index) => index <= last),
      false,
    ) +
    line(
      kept.filter((index) => index >= last),
      true,
    ) +
    dots.join("") +
    element("line", {
      class: "data-date",
      stroke: QUIET,
      "stroke-dasharray": "1 3",
      x1: x(split),
      x2: x(split),
      y1: plot.top,
      y2: plot.bottom,
    }) +
    yearTicks(from, to, x, plot, size - 1) +
    heading.join("")
  );
}

function levelLine(level: number | undefined, { axis, plot }: PanelPlace): string {
  if (level === undefined) return "";
  const y = axis.at(level);
  if (y < plot.top || y > plot.bottom) return "";
  return element("line", {
    class: "reference",
    stroke: TEXT,
    "stroke-width": 1.4,
    x1: plot.left,
    x2: plot.right,
    y1: y,
    y2: y,
  });
}
