import type { Language } from "./language.ts";

/**
 * The form of a noun after a number. Russian: [one, few, many], as 1 месяц, 2 месяца, 5 месяцев, and
 * fractions take the second (1,5 месяца). English: [one, other].
 * @example plural(21, "ru", ["месяц", "месяца", "месяцев"]) // "месяц"
 */
export function plural(count: number, language: Language, forms: readonly string[]): string {
  const size = Math.abs(count);
  if (language === "en") return forms[size === 1 ? 0 : 1]!;
  if (!Number.isInteger(size)) return forms[1]!;
  const lastTwo = size % 100;
  const last = size % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return forms[2]!;
  if (last === 1) return forms[0]!;
  return forms[last >= 2 && last <= 4 ? 1 : 2]!;
}

/** The Russian genitive after «от», «до», «около»: from [one, few, many], as от 1 месяца, до 2 месяцев. */
export function genitive(count: number, forms: readonly string[]): string {
  const size = Math.abs(count);
  const singular = !Number.isInteger(size) || (size % 10 === 1 && size % 100 !== 11);
  return forms[singular ? 1 : 2]!;
}
