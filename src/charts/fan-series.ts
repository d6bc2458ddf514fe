import { decimalYear } from "../units/index.ts";
import type { Axis } from "./axes.ts";
import { marker, whisker } from "./marker.ts";
import { DASH, HEAVY_LINE, INK, PALE_LINE, WHAT_IF_DASH, WHAT_IF_LINE } from "./paint.ts";
import { areaPath, linePath, type Point } from "./path.ts";
import { element } from "./svg.ts";
import { thinned } from "./thinned.ts";
import type { FanSeries } from "./types.ts";

/** Layers of one series: bands below, then the median (solid up to year `split`, dashed after) and observations. */
export function drawSeries(
  series: FanSeries,
  axis: Axis,
  x: (year: number) => number,
  split: number,
  count: number,
) {
  const years = series.dates.map(decimalYear);
  const last = years.findLastIndex((year) => year <= split);
  const kept = series.steps === true ? turnsOf(series, last) : thinned(years.length, count, [last]);
  const points = (values: readonly number[], from = 0, to = Number.POSITIVE_INFINITY): Point[] => {
    const places = kept
      .filter((index) => index >= from && index <= to)
      .map((index): Point => [x(years[index]!), axis.at(values[index]!)]);
    return series.steps === true ? stepCorners(places) : places;
  };
  const band = (low: readonly number[], high: readonly number[]): string =>
    element("path", {
      class: `band ${series.side}`,
      fill: INK[series.side],
      "fill-opacity": "0.16",
      d: areaPath(points(low), points(high)),
    });
  // Where the record is a line, it is the past: what the model makes of the past stands back.
  const recorded = series.observedAs === "steps" && series.observed !== undefined;
  const median = (from: number, to: number, dashed: boolean): string => {
    const runs = acrossBreak(points(series.p50, from, to), axis);
    const drawn = runs
      .filter((run) => run.length > 1)
      .map((run) =>
        element("path", {
          class: `line ${series.side}`,
          fill: "none",
          stroke: INK[series.side],
          "stroke-width":
            recorded && !dashed ? PALE_LINE : series.whatIf === true ? WHAT_IF_LINE : HEAVY_LINE,
          "stroke-dasharray": series.whatIf === true ? WHAT_IF_DASH : dashed ? DASH : undefined,
          d: linePath(run),
        }),
      );
    return (
      drawn.join("") +
      runs
        .slice(1)
        .map((run, index) => jump(series, runs[index]!.at(-1)!, run[0]!))
        .join("")
    );
  };
  const steps =
    series.observedAs === "steps" && series.observed !== undefined
      ? element("path", {
          class: `step ${series.side}`,
          fill: "none",
          stroke: INK[series.side],
          "stroke-width": HEAVY_LINE,
          d: linePath(
            stepCorners(series.observed.map((point) => [x(decimalYear(point.date)), axis.at(point.value)])),
          ),
        })
      : "";
  const dots = (series.observedAs === "steps" ? [] : (series.observed ?? [])).map((point) => {
    const place = x(decimalYear(point.date));
    const bounded = point.low !== undefined && point.high !== undefined;
    return (
      (bounded ? whisker(series.side, place, axis.at(point.low), axis.at(point.high)) : "") +
      marker(series.side, place, axis.at(point.value), count > 50 ? 3.6 : 3)
    );
  });
  return {
    bands:
      series.bands === "none"
        ? ""
        : series.bands === "one"
          ? band(series.p5, series.p95)
          : band(series.p5, series.p95) + band(series.p10, series.p90) + band(series.p25, series.p75),
    lines: median(0, last, false) + median(Math.max(last, 0), years.length - 1, true) + steps + dots.join(""),
  };
}

/** The first and the last date, and those on which any of its lines changes. */
function turnsOf({ dates, ...rows }: FanSeries, last: number): number[] {
  const lines = [rows.p5, rows.p10, rows.p25, rows.p50, rows.p75, rows.p90, rows.p95];
  return dates.flatMap((_, index) =>
    index === 0 ||
    index === last ||
    index === dates.length - 1 ||
    lines.some((line) => line[index] !== line[index - 1])
      ? [index]
      : [],
  );
}

/** Between zero and what a logarithm holds a line has no values: a thin step joins its two ends across the break. */
function jump({ side }: FanSeries, [x1, y1]: Point, [x2, y2]: Point): string {
  return element("path", {
    class: `step ${side}`,
    fill: "none",
    stroke: INK[side],
    "stroke-width": PALE_LINE,
    d: linePath([
      [x1, y1],
      [x2, y1],
      [x2, y2],
    ]),
  });
}

/** A line in pieces where it crosses the break of its axis. */
function acrossBreak(points: readonly Point[], { broken }: Axis): Point[][] {
  if (broken === undefined) return [[...points]];
  const runs: Point[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined && before[1] > broken === point[1] > broken) runs.at(-1)!.push(point);
    else runs.push([point]);
  });
  return runs;
}

/** The corners of a line that holds each value until the next date. */
export function stepCorners(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [point] : [[point[0], before[1]] as const, point];
  });
}
