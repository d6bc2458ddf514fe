import type { Text } from "../catalog/types.ts";
import { formatDate, formatProbability, type Language } from "../units/index.ts";

/** The event that a question is about, with its probability and the range over structures (0 to 1). */
export interface ToldEvent {
  readonly id: string;
  readonly name: Text;
  /** ISO date by which it is to happen. */
  readonly by: string;
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

/** How the three numbers are written: as references on a page, as words in a terminal. */
export interface NumberWords {
  readonly probability: string;
  /** Without its per cent sign, which stands once, after the second number. */
  readonly lowBare: string;
  readonly high: string;
}

/** Events whose actor and ruler a sentence names in full; others are told by their names. */
const CLAUSES: Readonly<Record<string, Text>> = {
  "deepseek-lead-eci-3m": clause({ ru: "DeepSeek", en: "DeepSeek" }),
  "lead-eci-3m": clause({ ru: "китайская лаборатория", en: "a Chinese laboratory" }),
};

/** Above this the sentence says "probably". */
const LIKELY = 0.5;

/**
 * The answer as one sentence, the same on the page and in the terminal: "Probably not: the probability that DeepSeek
 * ... by the end of 2030 is about 8% (5 to 16% across variants of the model)."
 */
export function answerSentence(event: ToldEvent, words: NumberWords, language: Language): string {
  const likely = event.probability > LIKELY;
  const verdict = { ru: likely ? "Скорее да" : "Скорее нет", en: likely ? "Probably" : "Probably not" };
  return `${verdict[language]}: ${answerClause(event, words, language)}.`;
}

/** The same as part of a sentence that says more: "the probability that DeepSeek ... is about 8% (5 to 16% ...)". */
export function answerClause(event: ToldEvent, words: NumberWords, language: Language): string {
  const about = aboutWords(event.probability, words.probability, language);
  const range = rangeWords(event, words, language);
  if (language === "ru") {
    const what = CLAUSES[event.id]?.ru ?? `произойдёт событие «${event.name.ru}»`;
    return `вероятность того, что ${until(event.by, "ru")} ${what}, — ${about} (${range})`;
  }
  const what = CLAUSES[event.id]?.en ?? event.name.en;
  return `the probability that ${what} ${until(event.by, "en")} is ${about} (${range})`;
}

/** The numbers in words, for where they are no links. */
export function plainNumbers({ probability, low, high }: ToldEvent, language: Language): NumberWords {
  const say = (value: number): string =>
    formatProbability(value, language).replace("<", "less than ").replace(">", "more than ");
  return { probability: say(probability), lowBare: say(low).replace(/\u00a0?%$/, ""), high: say(high) };
}

function clause(actor: Text): Text {
  return {
    ru: `${actor.ru} хотя бы три месяца подряд продержится первой по индексу возможностей Epoch AI (ECI)`,
    en: `${actor.en} holds first place on Epoch AI’s capability index (ECI) for at least three months running`,
  };
}

function until(by: string, language: Language): string {
  const year = by.endsWith("-12-31") ? by.slice(0, 4) : undefined;
  if (year === undefined) return `${language === "ru" ? "до" : "by"} ${formatDate(by, language)}`;
  return language === "ru" ? `до конца ${year} года` : `by the end of ${year}`;
}

/** "about 8%"; what lies at an end of the scale has its own word already. */
function aboutWords(probability: number, words: string, language: Language): string {
  const atEnd = !/^\d/.test(formatProbability(probability, language));
  return atEnd ? words : `${language === "ru" ? "около" : "about"} ${words}`;
}

function rangeWords({ low, high }: ToldEvent, words: NumberWords, language: Language): string {
  if (formatProbability(low, language) === formatProbability(high, language))
    return language === "ru" ? "одинаково во всех вариантах модели" : "alike across variants of the model";
  return language === "ru"
    ? `от ${words.lowBare} до ${words.high} в разных вариантах модели`
    : `${words.lowBare} to ${words.high} across variants of the model`;
}
