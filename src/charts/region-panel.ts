import { formatNumber, type Language } from "../units/index.ts";
import { type Axis, logAxis, type Plot, valueTicks } from "./axes.ts";
import { QUIET, TEXT } from "./paint.ts";
import { FLOOR, floored, type PanelDrawing, regionChips, type Scales } from "./region-chips.ts";
import { regionFill } from "./region-paint.ts";
import type { RegionChart, RegionPanel } from "./region-types.ts";
import { settle } from "./settle.ts";
import { element, label } from "./svg.ts";
import { spread, textWidth } from "./text-size.ts";

/** One plane: regions, the lines of the law with their numbers, whiskers, marks, names. */
export function regionPanel(chart: RegionChart, panel: RegionPanel, drawing: PanelDrawing): string {
  const { plot, language, size } = drawing;
  const across = numberedAxis(chart.across.domain, [plot.left, plot.right], language);
  const up = numberedAxis(chart.up.domain, [plot.bottom, plot.top], language);
  const scales: Scales = {
    x: (value) => within(across.at(value), plot.left, plot.right),
    y: (value) => within(up.at(value), plot.top, plot.bottom),
  };
  return (
    regions(panel, scales, drawing) +
    valueTicks(up, plot, size - 1) +
    acrossTicks(across, floored(panel) ? { ...plot, bottom: plot.bottom + FLOOR } : plot, size - 1) +
    lines(panel, scales, drawing) +
    floor(panel, drawing) +
    regionChips(panel, scales, drawing, chart.across.domain)
  );
}

/** A logarithmic axis with its numbers in digits: the numbers of the law beside them are. */
export function numberedAxis(
  domain: readonly [number, number],
  range: readonly [number, number],
  language: Language,
): Axis {
  const { at, ticks } = logAxis(domain, range, language);
  return { at, ticks: ticks.map(({ value }) => ({ value, text: formatNumber(value, { language }) })) };
}

/** The areas of the plane, one path a kind, and the borders between them. */
function regions({ map }: RegionPanel, { x, y }: Scales, { plot, id }: PanelDrawing): string {
  const xs = [plot.left, ...map.across.map(x), plot.right].map(tenth);
  const ys = [plot.bottom, ...map.up.map(y), plot.top].map(tenth);
  const kinds = [...new Set(map.cells.flat())];
  const fills = kinds.map((kind) => {
    const d = map.cells.flatMap((column, i) =>
      column.flatMap((one, j) =>
        one === kind ? [`M${xs[i]} ${ys[j]}H${xs[i + 1]}V${ys[j + 1]}H${xs[i]}Z`] : [],
      ),
    );
    return regionFill(id, kind, d.join(""));
  });
  const borders = map.cells.flatMap((column, i) =>
    column.flatMap((kind, j) => [
      ...(i > 0 && map.cells[i - 1]![j] !== kind ? [`M${xs[i]} ${ys[j]}V${ys[j + 1]}`] : []),
      ...(j > 0 && column[j - 1] !== kind ? [`M${xs[i]} ${ys[j]}H${xs[i + 1]}`] : []),
    ]),
  );
  const border = element("path", {
    class: "law-line",
    fill: "none",
    stroke: TEXT,
    "stroke-width": 1.3,
    d: borders.join(""),
  });
  return fills.join("") + (borders.length === 0 ? "" : border);
}

/** The numbers of the law at the ends of its lines: TPP above the plot, the other quantity right of it. */
function lines({ map }: RegionPanel, { x, y }: Scales, { plot, language, size }: PanelDrawing): string {
  const small = size - 1;
  const number = (value: number): string => formatNumber(value, { language, significant: 5 });
  const widths = map.across.map((line) => textWidth(number(line), small));
  const places = settle(
    map.across.map(x),
    widths.slice(1).map((width, index) => (width + widths[index]!) / 2 + 4),
  );
  const paint = { class: "law-number", fill: TEXT, "font-size": small, "font-weight": 600 };
  const top = map.across.map((line, index) =>
    label(number(line), {
      ...paint,
      x: Math.min(places[index]!, plot.right - widths[index]! / 2 + 8),
      y: plot.top - 6,
      "text-anchor": "middle",
    }),
  );
  const heights = spread(map.up.map(y), small * 1.15, plot.top + small / 2, plot.bottom - small / 2);
  const right = map.up.map((line, index) =>
    label(number(line), { ...paint, x: plot.right + 5, y: heights[index]! + small * 0.35 }),
  );
  return top.join("") + right.join("");
}

/** Round numbers of TPP under the plot. */
function acrossTicks(axis: Axis, plot: Plot, size: number): string {
  let end = Number.NEGATIVE_INFINITY;
  return axis.ticks
    .map(({ value, text }) => {
      const x = axis.at(value);
      const half = textWidth(text, size) / 2;
      if (x - half < end + 4) return "";
      end = x + half;
      return label(text, {
        class: "tick",
        fill: QUIET,
        "font-size": size,
        x,
        y: plot.bottom + size + 4,
        "text-anchor": "middle",
      });
    })
    .join("");
}

/** The band under the plot for chips of which the other quantity is not known. */
function floor(panel: RegionPanel, { plot, size }: PanelDrawing): string {
  if (!floored(panel)) return "";
  const edge = element("path", {
    class: "floor",
    fill: "none",
    stroke: QUIET,
    "stroke-width": 0.8,
    d: `M${tenth(plot.left)} ${tenth(plot.bottom + FLOOR)}H${tenth(plot.right)}`,
  });
  const sign = label("?", {
    class: "tick",
    fill: QUIET,
    "font-size": size - 1,
    x: plot.left - 6,
    y: plot.bottom + FLOOR / 2 + (size - 1) * 0.35,
    "text-anchor": "end",
  });
  return edge + sign;
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
