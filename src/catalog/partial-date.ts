import { CalendarError, parseIsoDate } from "../units/index.ts";

/** True for YYYY, YYYY-MM and YYYY-MM-DD that exist, of the years 1900 to 2199: others are slips of the pen here. */
export function isDate(text: string): boolean {
  try {
    const { year } = parseIsoDate(text);
    return year >= 1900 && year < 2200;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return false;
  }
}

/** Negative, zero or positive as `a` lies before, with or after `b`; two dates of unequal precision compare by what both say. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}
