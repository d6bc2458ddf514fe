import type { Trace } from "../../ensemble/index.ts";
import { flowsAt } from "./chips-by-use.ts";
import { type Column, plus } from "./spread.ts";

/** Hours in a month of the Julian calendar. */
const HOURS = (365.25 * 24) / 12;

/** Hours of a laboratory's chips between two months, in hours of an H100 by what a chip is worth in training. */
export interface HoursAccount {
  /** `[source][use]`, in the orders of `SOURCES` and `USES`. */
  readonly flows: readonly (readonly Column[])[];
  readonly bySource: readonly Column[];
  readonly byUse: readonly Column[];
  readonly whole: Column;
}

/**
 * Sums what a laboratory's chips did over the months of a trace between two dates (trapezoids over months).
 *
 * @throws InputError for what was not traced
 */
export function hoursOf(trace: Trace, lab: string, [from, to]: readonly [number, number]): HoursAccount {
  let flows: Column[][] | undefined;
  for (let month = from; month <= to; month += 1) {
    const weight = (month === from || month === to ? 0.5 : 1) * HOURS;
    const now = flowsAt(trace, lab, month);
    flows ??= now.map((row) => row.map((column) => new Float64Array(column.length)));
    flows.forEach((row, source) => {
      row.forEach((column, use) => {
        const own = now[source]![use]!;
        for (let world = 0; world < column.length; world += 1) column[world]! += weight * own[world]!;
      });
    });
  }
  const all = flows!;
  const byUse = all[0]!.map((_, use) => plus(all.map((row) => row[use]!)));
  return { flows: all, bySource: all.map(plus), byUse, whole: plus(byUse) };
}
