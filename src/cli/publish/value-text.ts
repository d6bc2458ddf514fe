import {
  amountText,
  bareText,
  formatDate,
  formatInterval,
  formatProbability,
  type Language,
} from "../../units/index.ts";
import { changeText, isChange } from "./change-text.ts";
import type { Found } from "./found.ts";

/**
 * Whether a format that a text asks for after the bar (`{{out:lag_match@2028-12-31|bare}}`) is known and fits; one that
 * does not fit is a fault of the text.
 */
export function fits(found: Found, format: string | undefined): boolean {
  if (format === undefined || format === "bare") return true;
  if (format === "year" || format === "month" || format === "day") return found.shape === "date";
  if (format === "percent" || format === "percent-more")
    return found.shape === "quantity" && found.unit === "1";
  if (isChange(format)) return found.shape === "quantity";
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
    const [from, to] = [low * scale, high * scale].map((end) => told(end, shown)) as [number, number];
    return formatInterval(from, to, { language, unit: shown });
  }
  if (format === "range" && low !== undefined && high !== undefined) {
    const ends = [low, high].map((end) => bareText(sensible(end, found), unit, language));
    return ends[0] === ends[1] ? ends[0]! : ends.join("–");
  }
  if (shape === "probability") {
    const text = formatProbability(value, language);
    return format === "bare" ? text.replace(/\u00a0?%/, "") : text;
  }
  const seen = sensible(value, found);
  if (isChange(format)) return changeText(seen, unit, language, format);
  if (format === "percent") return amountText(seen * 100, "%", language);
  if (format === "bare") return bareText(seen, unit, language, found.exact);
  const text = amountText(seen, unit, language, found.exact);
  if (found.difference !== true || /[1-9]/.test(bareText(seen, unit, language))) return text;
  return language === "ru" ? "около\u00a0нуля" : "about zero";
}

/** The end of an interval: nothing finer than a tenth of a point of the index or of a month means anything. */
function told(end: number, unit: string): number {
  return unit === "ECI" || unit === "month" ? Math.round(end * 10) / 10 : end;
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
