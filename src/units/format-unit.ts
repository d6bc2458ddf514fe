import { formatNumber, type NumberStyle, percentSign, printsFraction, roundedValue } from "./format.ts";
import { type Language, NO_BREAK_SPACE } from "./language.ts";
import { parseUnitTerms, type UnitTerm } from "./parse-unit.ts";
import { genitive, plural } from "./plural.ts";
import { NAMED_UNITS } from "./unit-table.ts";
import { COMPOUNDS, isSymbol, PREFIX_SIGNS, wordsOfUnit } from "./unit-words.ts";

/** `count` is the number beside the unit, as printed (5 when there is none); `afterPreposition` asks the Russian genitive. */
export interface UnitStyle {
  readonly count?: number;
  /** The number is printed with a decimal fraction, which may be nought. */
  readonly fraction?: boolean;
  readonly afterPreposition?: boolean;
}

/**
 * A unit in the reader's language: `TB/s` is "ТБ/с", `month` is "месяц", "месяца" or "месяцев" by count,
 * `USD/chip` is "долл./чип". Shares and ratios give an empty string, `%` the sign alone.
 * @throws UnitError for an unknown unit.
 */
export function formatUnit(unit: string, language: Language, style: UnitStyle = {}): string {
  const compound = Object.hasOwn(COMPOUNDS, unit) ? COMPOUNDS[unit]![language] : undefined;
  if (compound !== undefined) return inflected(compound, language, style);
  const terms = parseUnitTerms(unit).filter((term) => !["1", "share", "ratio"].includes(term.name));
  if (terms.length === 0) return "";
  const above = terms.filter((term) => term.power > 0);
  const below = terms.filter((term) => term.power < 0);
  const alone = terms.length === 1 && above[0]?.power === 1;
  const top = alone
    ? word(above[0]!.name, language, style)
    : above.map((term, index) => factor(term, language, below.length > 0 && index === 0)).join("·");
  return (
    (top || "1") +
    below.map((term) => `/${factor({ name: term.name, power: -term.power }, language, false)}`).join("")
  );
}

/** A number with its unit: "4 ТБ/с", "1,5 месяца", "7 %", "from" nothing: the space between is U+00A0. */
export function formatQuantity(value: number, unit: string, style: NumberStyle): string {
  const count = roundedValue(value, style);
  const fraction = printsFraction(value, style);
  return formatNumber(value, style) + unitAfter(unit, style.language, { count, fraction });
}

/** A unit with what separates it from the number before it. */
export function unitAfter(unit: string, language: Language, style: UnitStyle): string {
  const words = formatUnit(unit, language, style);
  if (words === "") return "";
  return words === "%" ? percentSign(language) : NO_BREAK_SPACE + words;
}

function word(name: string, language: Language, style: UnitStyle): string {
  const { prefix, base } = splitPrefix(name);
  const words = wordsOfUnit(base);
  if (!words) return name;
  if (prefix !== "" && isSymbol(base)) return prefixSign(prefix, base, language) + short(base, language);
  const forms = words[language];
  // After «млн» the noun stands in the genitive plural whatever the count.
  return prefix === ""
    ? inflected(forms, language, style)
    : `${PREFIX_SIGNS[language][prefix]}${NO_BREAK_SPACE}${forms[forms.length - 1]}`;
}

/** The form of a noun after a number as it is printed. */
function inflected(forms: readonly string[], language: Language, style: UnitStyle): string {
  const printed = style.count ?? 5;
  // Any count with a fraction has the same forms.
  const count = style.fraction === true ? Math.trunc(printed) + 0.5 : printed;
  return language === "ru" && style.afterPreposition
    ? genitive(count, forms)
    : plural(count, language, forms);
}

/** One factor of a compound: short, but a noun that is counted (the first above the line) is in the plural. */
function factor(term: UnitTerm, language: Language, counted: boolean): string {
  const { prefix, base } = splitPrefix(term.name);
  const words = wordsOfUnit(base);
  if (!words) return term.name;
  const power =
    term.power === 1 ? "" : [...String(term.power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  const forms = words[language];
  const isNoun = !isSymbol(base) && !["USD", "ECI"].includes(base);
  const text = (counted || prefix !== "") && isNoun ? forms[forms.length - 1]! : short(base, language);
  const gap = prefix !== "" && !isSymbol(base) ? NO_BREAK_SPACE : "";
  return prefixSign(prefix, base, language) + gap + text + power;
}

function short(base: string, language: Language): string {
  const words = wordsOfUnit(base)!;
  return language === "ru" ? words.ruShort : words.enShort;
}

/** FLOP and OP stay Latin in Russian, and so does their prefix: TFLOP/с, not ТFLOP/с. */
function prefixSign(prefix: string, base: string, language: Language): string {
  if (prefix === "") return "";
  if (!isSymbol(base)) return PREFIX_SIGNS[language][prefix]!;
  return language === "ru" && base !== "FLOP" && base !== "OP" ? PREFIX_SIGNS.symbol[prefix]! : prefix;
}

function splitPrefix(name: string): { prefix: string; base: string } {
  if (Object.hasOwn(NAMED_UNITS, name)) return { prefix: "", base: name };
  return { prefix: name[0]!, base: name.slice(1) };
}
