import type { Answer, EventAnswer, Question } from "../../analysis/index.ts";
import { formatProbability, type Language } from "../../units/index.ts";
import { dateLabel } from "./figures.ts";

/** The answer as one sentence: "Probably not: the probability that ... is about 8% (from 5 to 14% across structures)." */
export function answerSentence(
  answer: Answer,
  { headline }: Pick<Question, "headline">,
  language: Language,
): string {
  const event = headlineEvent(answer, headline);
  const likely = event.probability > 0.5;
  const words = { ...wordsOf(event, language), about: about(event.probability, language) };
  const range = structures(event, language);
  if (language === "ru") {
    return `${likely ? "Скорее да" : "Скорее нет"}: вероятность${words.clause} — ${words.about} (${range}).`;
  }
  return `${likely ? "Probably" : "Probably not"}: the probability${words.clause} is ${words.about} (${range}).`;
}

/** The event that the question is about, in the reference scenario. */
export function headlineEvent(answer: Answer, { event }: Question["headline"]): EventAnswer {
  return answer.scenarios[0]!.events.find(({ id, by }) => id === event.id && by === event.by)!;
}

function wordsOf({ id, name, by, definition }: EventAnswer, language: Language): { clause: string } {
  const when = dateLabel(by, language, "by");
  if (language === "en") return { clause: ` that ${name.en} ${when}` };
  if (id === "deepseek-lead-eci-3m" && definition.months === 3) {
    return {
      clause: `, что DeepSeek до конца ${by.slice(0, 4)}\u00a0года хотя бы три месяца продержится первой по индексу ECI,`,
    };
  }
  return { clause: ` того, что ${when} произойдёт событие «${name.ru}»` };
}

function about(probability: number, language: Language): string {
  const text = formatProbability(probability, language);
  if (/^(менее|более|<|>)/.test(text)) return text.replace("<", "less than ").replace(">", "more than ");
  return language === "ru" ? `около ${text}` : `about ${text}`;
}

function structures({ low, high }: EventAnswer, language: Language): string {
  const [from, to] = [low, high].map((value) =>
    formatProbability(value, language).replace("<", "less than ").replace(">", "more than "),
  ) as [string, string];
  if (from === to) {
    return language === "ru" ? "одинаково во всех вариантах модели" : "alike across structures of the model";
  }
  if (language === "en") {
    const bare = from.replace(/%$/, "");
    return `from ${bare} to ${to} across structures of the model`;
  }
  // «от менее 1 до 14 %»: the sign stands once, after the second number.
  return `от ${from.replace(/\u00a0%$/, "")} до ${to} в разных вариантах модели`;
}
