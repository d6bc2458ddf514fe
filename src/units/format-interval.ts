import { formatNumber, type NumberStyle, percentSign, printsFraction, roundedValue } from "./format.ts";
import { PERIODS, perPeriod } from "./format-amount.ts";
import { unitAfter } from "./format-unit.ts";

/** `unit` in unit syntax; percent and shares are given as the number to print. */
export interface IntervalStyle extends NumberStyle {
  readonly unit?: string;
}

/**
 * An interval in words: "from 2 to 9 months", "от 2 до 9 месяцев"; "about 2 months", "около 2 месяцев" when
 * both ends print alike. Two significant figures unless told; the level of the interval is the caller's to say.
 */
export function formatInterval(low: number, high: number, style: IntervalStyle): string {
  const { language, unit = "1" } = style;
  const chosen = style.significant !== undefined || style.decimals !== undefined;
  const digits: NumberStyle = chosen ? style : { language, significant: 2 };
  const from = formatNumber(Math.min(low, high), digits);
  const to = formatNumber(Math.max(low, high), digits);
  const count = roundedValue(Math.max(low, high), digits);
  const fraction = printsFraction(Math.max(low, high), digits);
  const [counted, period] = perPeriod(unit);
  const pace = period === undefined ? "" : `\u00a0${PERIODS[period]![language]}`;
  const after = unitAfter(counted, language, { count, fraction, afterPreposition: true }) + pace;
  // Of things that are counted nobody says «до 0 месяцев»; shares and ratios have noughts of their own.
  const named = after !== "" && after !== percentSign(language);
  if (named && isZero(from) && isZero(to)) return language === "ru" ? "около\u00a0нуля" : "about zero";
  if (named && language === "ru" && isZero(to)) {
    const least = { count: roundedValue(Math.min(low, high), digits), afterPreposition: true };
    const fractionOfLeast = printsFraction(Math.min(low, high), digits);
    return `от\u00a0${from}${unitAfter(counted, language, { ...least, fraction: fractionOfLeast })}${pace} до\u00a0нуля`;
  }
  if (named && language === "ru" && isZero(from)) return `от\u00a0нуля до\u00a0${to}${after}`;
  if (from === to) return language === "ru" ? `около\u00a0${to}${after}` : `about ${to}${after}`;
  if (language === "ru") return `от\u00a0${from} до\u00a0${to}${after}`;
  return `from ${from}${after === "%" ? after : ""} to ${to}${after}`;
}

function isZero(printed: string): boolean {
  return !/[1-9∞]/.test(printed);
}
