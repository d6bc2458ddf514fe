import { scaleLinear, scaleLog } from "d3-scale";
import { type Language, tickNumber } from "./numbers.ts";
import { GRID, QUIET } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth } from "./text-size.ts";

/** The rectangle that a chart draws in, in drawing units. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A value's place on an axis, with the ticks to draw. */
export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** A linear axis over [low, high] with about `count` round ticks. */
export function linearAxis(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  count: number,
  language: Language,
): Axis {
  const scale = scaleLinear().domain([low, high]).range([from, to]);
  const ticks = scale.ticks(count);
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1;
  return {
    at: (value) => scale(value),
    ticks: ticks.map((value) => ({ value, text: tickNumber(value, language, step) })),
  };
}

/** A logarithmic axis; ticks at 1, 3, 10 (or 1, 2, 5, 10 over less than two decades), values at or below 0 sit at the floor. */
export function logAxis(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  language: Language,
  suffix = "",
): Axis {
  const scale = scaleLog().domain([low, high]).range([from, to]).clamp(false);
  const decades = Math.log10(high / low);
  const steps = decades > 4 ? [1] : decades > 1.6 ? [1, 3] : [1, 2, 5];
  const ticks: { value: number; text: string }[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of steps) {
      const value = Number(`${step}e${power}`);
      if (value < low * 0.999 || value > high * 1.001) continue;
      ticks.push({ value, text: tickNumber(value, language, 10 ** Math.min(0, power)) + suffix });
    }
  }
  return { at: (value) => scale(value > 0 ? value : low), ticks };
}

/** Horizontal grid lines with their numbers left of the plot; `numbered` false where the plot beside it has them. */
export function valueTicks(axis: Axis, plot: Plot, size: number, numbered = true): string {
  const [left, right] = [tenth(plot.left), tenth(plot.right)];
  const lines = axis.ticks.map(({ value }) => `M${left} ${tenth(axis.at(value))}H${right}`);
  const numbers = axis.ticks.map(({ value, text }) =>
    label(text, {
      class: "tick",
      fill: QUIET,
      "font-size": size,
      x: plot.left - 6,
      y: axis.at(value) + size * 0.35,
      "text-anchor": "end",
    }),
  );
  const grid = element("path", { class: "grid", stroke: GRID, d: lines.join("") });
  return numbered ? grid + numbers.join("") : grid;
}

/** Years under the plot, as many as fit. */
export function yearTicks(
  from: number,
  to: number,
  at: (year: number) => number,
  plot: Plot,
  size: number,
): string {
  const room = (plot.right - plot.left) / (textWidth("2030", size) + 14);
  const step = [1, 2, 5, 10].find((candidate) => (to - from) / candidate <= room) ?? 20;
  let marks = `M${tenth(plot.left)} ${tenth(plot.bottom)}H${tenth(plot.right)}`;
  let written = "";
  for (let year = Math.ceil(from / step) * step; year <= to + 1e-6; year += step) {
    const x = at(year);
    marks += `M${tenth(x)} ${tenth(plot.bottom)}v4`;
    const half = textWidth(String(year), size) / 2;
    written += label(String(year), {
      class: "tick",
      fill: QUIET,
      "font-size": size,
      x: Math.max(half, x),
      y: plot.bottom + 6 + size,
      "text-anchor": "middle",
    });
  }
  return element("path", { class: "baseline", stroke: QUIET, d: marks }) + written;
}

/** Room that the numbers of a value axis need on its left. */
export function tickRoom(axis: Axis, size: number): number {
  return Math.max(...axis.ticks.map((tick) => textWidth(tick.text, size)), 0) + 8;
}

/** A coordinate to a tenth. Throws `RangeError` on a non-finite one. */
function tenth(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("chart: a place on an axis is not a finite number");
  return Math.round(value * 10) / 10;
}
