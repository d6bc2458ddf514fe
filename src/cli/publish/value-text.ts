import {
  convert,
  formatCompact,
  formatDate,
  formatInterval,
  formatNumber,
  formatPower,
  formatProbability,
  formatQuantity,
  type Language,
  type NumberStyle,
  parseUnit,
  roundedValue,
  unitAfter,
} from "../../units/index.ts";
import type { Found } from "./found.ts";

const MILLION = 1e6;
/** The smallest number that is written with a word: "1.49 million". */
const WORDED = MILLION;
/** Amounts of operations from here up are powers of ten. */
const POWERED = 1e15;

/**
 * Whether a format that a text asks for after the bar (`{{out:lag_match@2028-12-31|bare}}`) is known and fits; one that
 * does not fit is a fault of the text.
 */
export function fits(found: Found, format: string | undefined): boolean {
  if (format === undefined || format === "bare") return true;
  if (format === "year" || format === "month" || format === "day") return found.shape === "date";
  if (format === "percent") return found.shape === "quantity" && found.unit === "1";
  return (format === "interval" || format === "range") && found.low !== undefined && found.high !== undefined;
}

/** A value as a sentence prints it, with its unit; two or three significant figures. */
export function valueText(found: Found, language: Language, format?: string): string {
  const { shape, value, unit, low, high } = found;
  if (typeof value === "string") {
    const coarse = format === "year" || format === "month" ? format : "day";
    return shape === "date" ? formatDate(value, language, coarse) : value;
  }
  if (format === "interval" && low !== undefined && high !== undefined) {
    const [scale, shown] = shape === "probability" ? [100, "%"] : [1, unit];
    return formatInterval(low * scale, high * scale, { language, unit: shown });
  }
  if (format === "range" && low !== undefined && high !== undefined) {
    const ends = [low, high].map((end) => bareText(sensible(end, found), unit, language));
    return ends[0] === ends[1] ? ends[0]! : ends.join("–");
  }
  if (shape === "probability") {
    const text = formatProbability(value, language);
    return format === "bare" ? text.replace(/\u00a0?%/, "") : text;
  }
  const told = sensible(value, found);
  if (format === "percent") return amountText(told * 100, "%", language);
  return format === "bare"
    ? bareText(told, found.unit, language, found.exact)
    : amountText(told, found.unit, language, found.exact);
}

/**
 * What we computed, to the figures that its 90 % interval allows: whole points of an index that is known to within tens
 * of them, two figures where the interval is wider than a fifth of the value.
 */
export function sensible(value: number, { kind, unit, low, high, exact }: Found): number {
  if (kind !== "result" || exact === true || low === undefined || high === undefined) return value;
  const width = Math.abs(high - low);
  if (unit === "ECI" && Math.abs(value) >= 20) return width > 5 ? Math.round(value) : value;
  return width > Math.abs(value) / 5 ? Number(value.toPrecision(2)) : value;
}

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
const PERIODS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  year: { ru: "в год", en: "a year" },
  month: { ru: "в месяц", en: "a month" },
  day: { ru: "в день", en: "a day" },
};

/** What is counted, and in which period; a compound with another fraction is left as it is. */
function perPeriod(unit: string): [string, string | undefined] {
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
  if (Number.isInteger(value) && (size < 1e4 || (exact && size < WORDED))) return { language, decimals: 0 };
  if (exact) return { language, significant: 4 };
  return { language, significant: size >= 100 ? 3 : 2 };
}

/** Watts by the billion are gigawatts; nothing else is rescaled, so that a reader finds the source's unit. */
function readableUnit(value: number, unit: string): { value: number; unit: string } {
  if (unit !== "W" || Math.abs(value) < MILLION) return { value, unit };
  const larger = Math.abs(value) < 1e9 ? "MW" : "GW";
  return { value: convert(value, parseUnit(unit), parseUnit(larger)), unit: larger };
}
