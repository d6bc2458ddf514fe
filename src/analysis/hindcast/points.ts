import type { Observation } from "../../catalog/index.ts";
import { log } from "../../numeric/index.ts";
import { monthsBetween } from "../../units/index.ts";
import type { ObservedSeries } from "./observed.ts";

/** A month of a series and what was observed of it, on the scale of its scores. */
export interface Point {
  /** Months since the start of the run at the end of the period observed. */
  readonly month: number;
  readonly value: number;
}

/** Series observed oftener than this are thinned to quarters: neighbours say nearly the same. */
const QUARTER = 3;

/**
 * Points of an observed series on its scale, the earliest first: its rows; of a series of records the record at the end
 * of every quarter; of a monthly one the first month of every quarter.
 *
 * @param start first month of the run, YYYY-MM
 * @param last last month looked at
 */
export function pointsOf(
  observations: readonly Observation[],
  series: ObservedSeries,
  { start, last }: { readonly start: string; readonly last: number },
): Point[] {
  const sums = new Map<number, number>();
  for (const { series: id, observed, value } of observations) {
    if (!series.of.includes(id)) continue;
    const month = monthsBetween(`${start}-01`, observed);
    const at = series.record === "step" ? month : Math.round(month);
    sums.set(at, (sums.get(at) ?? 0) + value);
  }
  const rows = [...sums].map(([month, value]) => ({ month, value })).sort((a, b) => a.month - b.month);
  const points = series.record === "step" ? steps(rows, last) : thinned(rows);
  return points
    .filter(({ month }) => month <= last)
    .map(({ month, value }) => ({ month, value: onScale(series, value) }));
}

/** A value of the model or of the record on the scale of the scores. */
export function onScale({ scale, floor = 0 }: ObservedSeries, value: number): number {
  return scale === "log" ? log(value + floor) : value;
}

/** The highest row so far at the end of each quarter from the first on. */
function steps(rows: readonly Point[], last: number): Point[] {
  const points: Point[] = [];
  const first = rows[0];
  if (!first) return points;
  for (let month = Math.ceil(first.month / QUARTER) * QUARTER; month <= last; month += QUARTER) {
    const known = rows.filter((row) => row.month <= month);
    points.push({ month, value: Math.max(...known.map(({ value }) => value)) });
  }
  return points;
}

/** Of rows closer than a quarter those at the turn of a quarter. */
function thinned(rows: readonly Point[]): readonly Point[] {
  const dense = rows.some((row, place) => place > 0 && row.month - rows[place - 1]!.month < QUARTER);
  return dense ? rows.filter(({ month }) => month % QUARTER === 0) : rows;
}
