/** Start of a day, month or year; month 1 to 12, day 1 to 31, and how much of it was written. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly precision: "year" | "month" | "day";
}

/** A date that does not exist or is not in the ISO form; the message names the problem. */
export class CalendarError extends Error {
  constructor(text: string, problem: string) {
    super(`expected a date such as 2025, 2025-12 or 2025-12-31, got "${text}": ${problem}`);
    this.name = "CalendarError";
  }
}

/** Reads YYYY, YYYY-MM or YYYY-MM-DD; a missing month or day is the first. @throws CalendarError */
export function parseIsoDate(text: string): CalendarDate {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) throw new CalendarError(text, "it is not of the form YYYY, YYYY-MM or YYYY-MM-DD");
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  if (month < 1 || month > 12) throw new CalendarError(text, `there is no month ${match[2]}`);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) throw new CalendarError(text, `${match[1]}-${match[2]} has days 01 to ${last}`);
  return { year, month, day, precision: match[3] ? "day" : match[2] ? "month" : "year" };
}

/** Days of a month of the Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole months from the month of `start` to the month of `date`; days are ignored, earlier is negative. */
export function monthIndex(date: string, start: string): number {
  const to = parseIsoDate(date);
  const from = parseIsoDate(start);
  return (to.year - from.year) * 12 + (to.month - from.month);
}

/** Months from `from` to `to`, whole ones by the calendar and a day as its part of its own month; antisymmetric. */
export function monthsBetween(from: string, to: string): number {
  const a = parseIsoDate(from);
  const b = parseIsoDate(to);
  return (b.year - a.year) * 12 + (b.month - a.month) + (partOfMonth(b) - partOfMonth(a));
}

/**
 * The date a whole number of months later, in the same precision (a year becomes a month when needed);
 * a day that the month lacks becomes its last: 2025-01-31 + 1 = 2025-02-28.
 */
export function addMonths(date: string, months: number): string {
  if (!Number.isInteger(months))
    throw new CalendarError(date, `expected a whole number of months to add, got ${months}`);
  const { year, month, day, precision } = parseIsoDate(date);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  if (newYear < 0 || newYear > 9999)
    throw new CalendarError(date, `${months} months later is outside the years 0000 to 9999`);
  if (precision === "year" && newMonth === 1) return pad(newYear, 4);
  if (precision !== "day") return `${pad(newYear, 4)}-${pad(newMonth, 2)}`;
  return isoDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The day at `months` (a fraction is fine) after the start of the month of `start`: the inverse of `monthsBetween` from that month. */
export function dateAt(months: number, start: string): string {
  const whole = Math.floor(months);
  const { year, month } = parseIsoDate(addMonths(firstOfMonth(start), whole));
  const days = daysInMonth(year, month);
  return isoDay(year, month, 1 + Math.min(days - 1, Math.floor((months - whole) * days + 1e-9)));
}

/** The year as a number with its part gone by: 2025-07-02 is 2025.4986; a leap year counts 366 days. */
export function decimalYear(date: string): number {
  const { year, month, day } = parseIsoDate(date);
  let days = day - 1;
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return year + days / (isLeapYear(year) ? 366 : 365);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function partOfMonth(date: CalendarDate): number {
  return (date.day - 1) / daysInMonth(date.year, date.month);
}

function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function firstOfMonth(date: string): string {
  const { year, month } = parseIsoDate(date);
  return `${pad(year, 4)}-${pad(month, 2)}`;
}
