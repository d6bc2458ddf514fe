import type { Question } from "../../analysis/index.ts";
import type { Text } from "../../catalog/index.ts";
import { formatDate, formatProbability, type Language } from "../../units/index.ts";
import type { Found } from "./found.ts";

/** What an event says of its actor, as the clause of a Russian sentence; others are named as events. */
const RUSSIAN_CLAUSES: Readonly<Record<string, string>> = {
  "deepseek-lead-eci-3m": "DeepSeek хотя бы три месяца подряд продержится первой по индексу ECI",
  "lead-eci-3m": "китайская лаборатория хотя бы три месяца подряд продержится первой по индексу ECI",
};

/** Above this the sentence says "probably". */
const LIKELY = 0.5;

/**
 * The answer in one sentence as Markdown with references, so that each number of it is a link: "Probably not: the
 * probability that ... is about N% (from A to B% across variants of the model)."
 *
 * @param lookup probabilities by reference, with their range over structures
 * @throws RangeError when the headline event has no probability
 */
export function answerLede(
  { headline, events }: Question,
  lookup: (reference: string) => Found | undefined,
): Text {
  const { id, by } = headline.event;
  const reference = `answer:${id}@${by}`;
  const found = lookup(reference);
  const name = events.find((event) => event.id === id)?.name;
  if (typeof found?.value !== "number" || !name) throw new RangeError(`no probability for "${reference}"`);
  const likely = found.value > LIKELY;
  const clause = RUSSIAN_CLAUSES[id] ?? `произойдёт событие «${name.ru}»`;
  const year = by.endsWith("-12-31") ? by.slice(0, 4) : undefined;
  const [untilRu, untilEn] =
    year === undefined
      ? [`до ${formatDate(by, "ru")}`, `by ${formatDate(by, "en")}`]
      : [`до конца ${year} года`, `by the end of ${year}`];
  return {
    ru: `${likely ? "Скорее да" : "Скорее нет"}: вероятность того, что ${untilRu} ${clause}, — ${about(found.value, reference, "ru")} (${range(found, reference, "ru")}).`,
    en: `${likely ? "Probably" : "Probably not"}: the probability that ${name.en} ${untilEn} is ${about(found.value, reference, "en")} (${range(found, reference, "en")}).`,
  };
}

/** "about 8%"; what lies at an end of the scale has its own word already. */
function about(value: number, reference: string, language: Language): string {
  const atEnd = !/^\d/.test(formatProbability(value, language));
  const word = language === "ru" ? "около " : "about ";
  return `${atEnd ? "" : word}{{${reference}}}`;
}

function range({ low, high }: Found, reference: string, language: Language): string {
  const [from, to] = [low, high].map((value) => formatProbability(value ?? Number.NaN, language));
  if (from === to)
    return language === "ru" ? "одинаково во всех вариантах модели" : "alike across variants of the model";
  return language === "ru"
    ? `от {{${reference}/low|bare}} до {{${reference}/high}} в разных вариантах модели`
    : `from {{${reference}/low|bare}} to {{${reference}/high}} across variants of the model`;
}
