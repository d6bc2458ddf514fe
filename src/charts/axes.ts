import { scaleLinear, scaleLog, scaleSymlog } from "d3-scale";
import { formatDate } from "../units/index.ts";
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
  /** Where the axis is broken: below stands zero, which a logarithm cannot reach. */
  readonly broken?: number;
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

/** A line chart starts at nought where its lowest value is a smaller part of the highest than this. */
const NEAR_NOUGHT = 0.25;

/** The domain of a linear axis for lines between two values: with nought where it is near, with air around. */
export function linearDomain(low: number, high: number): readonly [number, number] {
  if (low === high) {
    const reach = Math.abs(high) * 0.5 || 1;
    return [Math.min(0, high - reach), high + reach];
  }
  const margin = (high - low) * 0.04;
  return [low >= 0 && low < high * NEAR_NOUGHT ? 0 : low - margin, high + margin];
}

/** Multiples of powers of ten that a logarithmic axis may number, the fewest first. */
const MULTIPLES = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 4, 5, 7]] as const;
const FEWEST_TICKS = 3;
/** Between zero and the least number of a broken axis, drawing units. */
const BREAK = 20;

/**
 * A logarithmic axis with at least three ticks where its span allows. With `zero` zero stands at its start, apart from
 * the rest behind a break, and so does what lies below the domain; without it such values lie at the floor.
 */
export function logAxis(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  language: Language,
  { suffix = "", zero = false }: { readonly suffix?: string; readonly zero?: boolean } = {},
): Axis {
  const start = zero ? from + Math.sign(to - from) * BREAK : from;
  const scale = scaleLog().domain([low, high]).range([start, to]).clamp(false);
  const values = logTicks(low, high);
  // As many decimals as a number itself has.
  const ticks = values.map((value) => ({ value, text: tickNumber(value, language, value) + suffix }));
  if (!zero) return { at: (value) => scale(value > 0 ? value : low), ticks };
  return {
    at: (value) => (value <= 0 ? from : value < low ? (from + start) / 2 : scale(value)),
    ticks: [{ value: 0, text: "0" }, ...ticks],
    broken: (from + start) / 2,
  };
}

/**
 * An axis for differences of unlike sizes and either sign: even near zero, logarithmic beyond `near`. Its numbers are
 * zero and powers of ten on both sides of it, no two closer than `apart`.
 */
export function symlogAxis(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  language: Language,
  { near, apart }: { readonly near: number; readonly apart: number },
): Axis {
  const scale = scaleSymlog().constant(near).domain([low, high]).range([from, to]);
  const values = [0];
  const reach = Math.max(Math.abs(low), Math.abs(high));
  // The outermost powers first: the ends of an axis say the most.
  for (let power = Math.floor(Math.log10(reach)); 10 ** power >= near; power -= 1) {
    for (const value of [Number(`1e${power}`), -Number(`1e${power}`)]) {
      const free = values.every((other) => Math.abs(scale(other) - scale(value)) >= apart);
      if (value >= low && value <= high && free) values.push(value);
    }
  }
  values.sort((a, b) => a - b);
  return {
    at: (value) => scale(value),
    ticks: values.map((value) => ({ value, text: tickNumber(value, language, value || 1) })),
  };
}

function logTicks(low: number, high: number): number[] {
  const among = (multiples: readonly number[]): number[] => {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
      for (const multiple of multiples) {
        const value = Number(`${multiple}e${power}`);
        if (value >= low * 0.999 && value <= high * 1.001) found.push(value);
      }
    }
    return found;
  };
  const decades = Math.log10(high / low);
  const least = decades > 4 ? 0 : decades > 1.6 ? 1 : 2;
  for (const multiples of MULTIPLES.slice(least)) {
    const found = among(multiples);
    if (found.length >= FEWEST_TICKS) return found;
  }
  const even = scaleLinear()
    .domain([low, high])
    .ticks(FEWEST_TICKS + 1)
    .filter((value) => value > 0);
  return even.length > 0 ? even : [low];
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
  const cut = axis.broken === undefined ? "" : breakMark(plot.left, axis.broken);
  return numbered ? grid + cut + numbers.join("") : grid + cut;
}

/** Two slanted strokes: here the axis leaves something out. */
function breakMark(x: number, y: number): string {
  const [left, middle] = [tenth(x), tenth(y)];
  const d = `M${tenth(left - 5)} ${tenth(middle + 5)}l10 -6M${tenth(left - 5)} ${tenth(middle + 1)}l10 -6`;
  return element("path", { class: "baseline break", fill: "none", stroke: QUIET, d });
}

/** Fewest dates under a plot: where whole years are fewer, its months are dated too. */
const FEWEST_DATES = 3;

/** Years under the plot, as many as fit; months too where years are few. */
export function yearTicks(
  from: number,
  to: number,
  at: (year: number) => number,
  plot: Plot,
  size: number,
  language?: Language,
): string {
  let marks = `M${tenth(plot.left)} ${tenth(plot.bottom)}H${tenth(plot.right)}`;
  let written = "";
  for (const { year, text } of dateTicks(from, to, plot.right - plot.left, size, language)) {
    const x = at(year);
    marks += `M${tenth(x)} ${tenth(plot.bottom)}v4`;
    const half = textWidth(text, size) / 2;
    written += label(text, {
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

function dateTicks(
  from: number,
  to: number,
  across: number,
  size: number,
  language: Language | undefined,
): { readonly year: number; readonly text: string }[] {
  const room = across / (textWidth("2030", size) + 14);
  const step = [1, 2, 5, 10].find((candidate) => (to - from) / candidate <= room) ?? 20;
  const years: { year: number; text: string }[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to + 1e-6; year += step)
    years.push({ year, text: String(year) });
  if (language === undefined || years.length >= FEWEST_DATES) return years;
  const months = monthTicks(from, to, language);
  const widths = months.map(({ text }) => textWidth(text, size) + 10);
  return widths.reduce((sum, width) => sum + width, 0) <= across ? months : years;
}

/** Every third month by its name, January by its year, the first with both; every sixth where a year has more than four. */
function monthTicks(from: number, to: number, language: Language): { year: number; text: string }[] {
  const every = to - from > 1.2 ? 6 : 3;
  const ticks: { year: number; text: string }[] = [];
  for (let month = Math.ceil((from * 12) / every - 1e-6) * every; month <= to * 12 + 1e-6; month += every) {
    const year = String(Math.floor(month / 12));
    const written = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
    const name = formatDate(written, language, "month").split("\u00a0")[0]!;
    const text = month % 12 === 0 ? year : ticks.length === 0 ? `${name} ${year}` : name;
    ticks.push({ year: month / 12, text });
  }
  return ticks;
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
