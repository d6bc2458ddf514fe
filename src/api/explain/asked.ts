import { dateOf, monthAt, type Question } from "../../analysis/index.ts";
import { insteadOf } from "../../catalog/index.ts";
import {
  addMonths,
  CalendarError,
  type Fault,
  InputError,
  monthsBetween,
  parseIsoDate,
} from "../../units/index.ts";

/** What `ssylka explain` was asked for, checked. */
export interface Asked {
  /** Element name of the quantity, the event's own when an event is asked for. */
  readonly element: string;
  readonly event?: Question["events"][number];
  /** Whole months of the run, and their day: the first or the last of a month. */
  readonly month: number;
  readonly at: string;
}

/** What may be asked for. */
export interface Askable {
  readonly question: Question;
  /** Names of all elements of the model. */
  readonly elements: readonly string[];
  /** First month of the run, and the month at whose start it ends, YYYY-MM. */
  readonly start: string;
  readonly end: string;
}

/**
 * Reads `OUTPUT`, `OUTPUT@DATE` and `--at`.
 *
 * @param where what asks, for faults: a command or an option
 * @throws InputError for an unknown output, with the nearest one, and for a date that the run does not reach
 */
export function readAsked(
  wanted: string,
  at: string | undefined,
  askable: Askable,
  where = "explain",
): Asked {
  const [name = "", ...dates] = wanted.replaceAll(/\s/g, "").split("@");
  const faults: Fault[] = [];
  const { question } = askable;
  const event = question.events.find(({ id }) => id === name);
  const element = event?.quantity ?? name;
  if (!askable.elements.includes(element)) faults.push({ where, what: unknown(name, askable) });
  if (dates.length > 1) faults.push({ where, what: `expected one date after "@", got "${wanted}"` });
  if (dates.length > 0 && at !== undefined && at !== dates[0])
    faults.push({ where: "--at", what: `expected one date, got "${dates[0]}" after "@" and "${at}"` });
  const { headline } = question;
  const date = dates[0] ?? at ?? (event ? headline.event.by : headline.lag.date);
  const month = monthOf(date, at === undefined || dates.length > 0 ? where : "--at", askable, faults);
  if (faults.length > 0) throw new InputError(faults);
  return { element, ...(event ? { event } : {}), month, at: dayOf(date, month, askable.start) };
}

function unknown(name: string, { question, elements }: Askable): string {
  const own = elements.filter((element) => element.startsWith(`${name}[`));
  if (own.length > 0) return `expected an element of "${name}": ${own.join(", ")}`;
  const ids = elements.map((element) => element.replace(/\[.*/, ""));
  const near = insteadOf(name, new Set([...question.events.map(({ id }) => id), ...elements, ...ids]));
  return `unknown output "${name}"${near || "; `ssylka explain` lists them"}`;
}

function monthOf(date: string, where: string, { start, end }: Askable, faults: Fault[]): number {
  const last = monthsBetween(start, end);
  try {
    const month = parseIsoDate(date).precision === "year" ? Number.NaN : monthAt(date, start);
    if (month >= 0 && month <= last) return month;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
  }
  faults.push({ where, what: `expected a date such as 2028-01 from ${start} to ${end}, got "${date}"` });
  return Number.NaN;
}

/** The day that stands for a whole month of the run: the last of a month for a day near its end, otherwise a first. */
function dayOf(date: string, month: number, start: string): string {
  const first = addMonths(`${start}-01`, month);
  const last = lastDayBefore(first);
  return date.length === 10 && date.slice(0, 7) === last.slice(0, 7) ? last : first;
}

/** The last day before a month begins: 2025-12-31 before 2026-01. */
export function lastDayBefore(month: string): string {
  return dateOf(0, month.slice(0, 7));
}
