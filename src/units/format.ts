import { type Language, MINUS, NO_BREAK_SPACE } from "./language.ts";

/** At most one of `significant` (trailing zeros dropped) and `decimals` (trailing zeros kept); neither: as many digits as the number has. */
export interface NumberStyle {
  readonly language: Language;
  readonly significant?: number;
  readonly decimals?: number;
}

/**
 * A number for a reader. Russian: decimal comma, groups from 10 000 up; English: point, groups from 1,000.
 * NaN is printed as a dash, infinities as ∞.
 */
export function formatNumber(value: number, style: NumberStyle): string {
  if (Number.isNaN(value)) return "—";
  const size = Math.abs(value);
  const text = size === Number.POSITIVE_INFINITY ? "∞" : localized(decimalText(size, style), style.language);
  const negative = value < 0 && /[1-9∞]/.test(text);
  return negative ? MINUS + text : text;
}

/** What a formatted number stands for after rounding: the count that a noun beside it agrees with. */
export function roundedValue(value: number, style: NumberStyle): number {
  if (!Number.isFinite(value)) return value;
  return Number(decimalText(Math.abs(value), style)) * (value < 0 ? -1 : 1);
}

/** Whether a number is printed with a decimal fraction, be it nought: "157.0" counts as «157,0 балла» all the same. */
export function printsFraction(value: number, style: NumberStyle): boolean {
  return Number.isFinite(value) && decimalText(Math.abs(value), style).includes(".");
}

const WORDS: readonly { readonly size: number; readonly en: string; readonly ru: string }[] = [
  { size: 1e12, en: "trillion", ru: "трлн" },
  { size: 1e9, en: "billion", ru: "млрд" },
  { size: 1e6, en: "million", ru: "млн" },
  { size: 1e3, en: "thousand", ru: "тыс." },
];

/** A large number with a word: "1.49 million", "1,49 млн"; plain below 10 000, a power of ten outside [0.001, 10^15). */
export function formatCompact(value: number, style: NumberStyle): string {
  const digits = { language: style.language, significant: style.significant ?? 3 };
  const rounded = Math.abs(roundedValue(value, digits));
  if (!Number.isFinite(value) || rounded === 0) return formatNumber(value, digits);
  if (rounded >= 1e15 || rounded < 1e-3) return formatPower(value, digits);
  const word = rounded < 1e4 ? undefined : WORDS.find(({ size }) => rounded >= size);
  if (!word) return formatNumber(value, digits);
  return `${formatNumber(value / word.size, digits)}${NO_BREAK_SPACE}${word[style.language]}`;
}

/** A number as mantissa and power of ten: 3.3×10²⁴; a mantissa of 1 is left out. */
export function formatPower(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value) || value === 0) return formatNumber(value, style);
  const [mantissa, exponent] = Math.abs(value)
    .toExponential((style.significant ?? 2) - 1)
    .split("e") as [string, string];
  const power = `10${superscript(Number(exponent))}`;
  const front =
    Number(mantissa) === 1 ? "" : `${formatNumber(Number(mantissa), { language: style.language })}×`;
  return (value < 0 ? MINUS : "") + front + power;
}

/** A share as percent: 0.07 is "7 %" in Russian (with U+00A0) and "7%" in English; two figures unless told. */
export function formatPercent(share: number, style: NumberStyle): string {
  const percent = share * 100;
  const chosen = style.significant !== undefined || style.decimals !== undefined;
  const whole = Math.abs(percent) >= 9.95;
  const digits = chosen ? style : whole ? { ...style, decimals: 0 } : { ...style, significant: 2 };
  return formatNumber(percent, digits) + percentSign(style.language);
}

/**
 * An estimated probability in whole per cents, and never 0 % or 100 %, which no finite ensemble can show. Fewer
 * figures would move the ends of ranges by a quarter (15.8 % as 20 %).
 * @throws RangeError outside [0, 1].
 */
export function formatProbability(probability: number, language: Language): string {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`expected a probability in [0, 1], got ${probability}`);
  if (probability < 0.005) return language === "ru" ? `менее${NO_BREAK_SPACE}1${NO_BREAK_SPACE}%` : "<1%";
  if (probability >= 0.995) return language === "ru" ? `более${NO_BREAK_SPACE}99${NO_BREAK_SPACE}%` : ">99%";
  const rounded = Math.max(1, Math.round(probability * 100));
  return formatNumber(rounded, { language }) + percentSign(language);
}

/** The percent sign with what stands before it: U+00A0 in Russian, nothing in English. */
export function percentSign(language: Language): string {
  return language === "ru" ? `${NO_BREAK_SPACE}%` : "%";
}

/** Digits with a point and no grouping; the shortest that reads back unless a precision is asked. */
function decimalText(size: number, style: NumberStyle): string {
  if (style.decimals !== undefined)
    return size < 1e21 ? size.toFixed(style.decimals) : expand(size.toExponential());
  return expand(
    style.significant === undefined ? size.toExponential() : size.toExponential(style.significant - 1),
  );
}

/** `1.50e+3` as `1500`, without trailing zeros of the fraction. */
function expand(text: string): string {
  const [mantissa, power] = text.split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  const point = Number(power) + 1;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(1, point);
  const fraction = padded.slice(at).replace(/0+$/, "");
  return fraction === "" ? padded.slice(0, at) : `${padded.slice(0, at)}.${fraction}`;
}

function localized(text: string, language: Language): string {
  const [whole, fraction] = text.split(".") as [string, string | undefined];
  const grouping = language === "ru" ? whole.length >= 5 : whole.length >= 4;
  const separator = language === "ru" ? NO_BREAK_SPACE : ",";
  const grouped = grouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, separator) : whole;
  return fraction === undefined ? grouped : grouped + (language === "ru" ? "," : ".") + fraction;
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)]!)).join("");
}
