import { convert } from "./convert.ts";
import { formatCompact, formatNumber, formatPower, type NumberStyle, roundedValue } from "./format.ts";
import { formatQuantity, unitAfter } from "./format-unit.ts";
import type { Language } from "./language.ts";
import { parseUnit } from "./parse-unit.ts";

const MILLION = 1e6;
/** The smallest number that is written with a word: "1.49 million". */
const WORDED = MILLION;
/** Amounts of operations from here up are powers of ten. */
const POWERED = 1e15;

/** A number with its unit in the reader's language: "7.4 months", "1,49 млн эквивалентов H100 (по …)". */
export function amountText(value: number, unit: string, language: Language, exact = false): string {
  const scaled = readableUnit(value, unit);
  const style = styleOf(scaled.value, scaled.unit, language, exact);
  const size = Math.abs(roundedValue(scaled.value, style));
  const [counted, period] = perPeriod(scaled.unit);
  const number =
    size < WORDED
      ? formatQuantity(scaled.value, counted, style)
      : bareText(scaled.value, counted, language, exact) + unitAfter(counted, language, {});
  return period === undefined ? number : `${number}\u00a0${PERIODS[period]![language]}`;
}

/** A rate in words: "1.4 months a year", «10 млрд токенов в день». */
export const PERIODS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  year: { ru: "в год", en: "a year" },
  month: { ru: "в месяц", en: "a month" },
  day: { ru: "в день", en: "a day" },
};

/** What is counted, and in which period; a compound with another fraction is left as it is. */
export function perPeriod(unit: string): [string, string | undefined] {
  const match = /^([^/]+)\/(year|month|day)$/.exec(unit);
  return match ? [match[1]!, match[2]] : [unit, undefined];
}

/** The same without the unit. */
export function bareText(value: number, unit: string, language: Language, exact = false): string {
  const style = styleOf(value, unit, language, exact);
  const size = Math.abs(roundedValue(value, style));
  if (size >= POWERED) return formatPower(value, { language, significant: 2 });
  return size >= WORDED
    ? formatCompact(value, { language, significant: exact ? 3 : 2 })
    : formatNumber(value, style);
}

function styleOf(value: number, unit: string, language: Language, exact: boolean): NumberStyle {
  const size = Math.abs(value);
  // The index of a record is compared by tenths of a point, what we compute has intervals of tens; and nothing finer than a tenth of it or of a month means anything.
  if (unit === "ECI" && size >= 20) return { language, decimals: Number.isInteger(value) ? 0 : 1 };
  if ((unit === "ECI" || unit === "month") && size < 1)
    return { language, decimals: size < 0.05 || size >= 0.95 ? 0 : 1 };
  // An equivalent is never a count.
  const counted = exact || !unit.startsWith("H100e(");
  if (counted && Number.isInteger(value) && (size < 1e4 || (exact && size < WORDED)))
    return { language, decimals: 0 };
  if (exact) return { language, significant: 4 };
  return { language, significant: size >= 100 ? 3 : 2 };
}

/** Watts by the billion are gigawatts; nothing else is rescaled, so that a reader finds the source's unit. */
function readableUnit(value: number, unit: string): { value: number; unit: string } {
  if (unit !== "W" || Math.abs(value) < MILLION) return { value, unit };
  const larger = Math.abs(value) < 1e9 ? "MW" : "GW";
  return { value: convert(value, parseUnit(unit), parseUnit(larger)), unit: larger };
}
