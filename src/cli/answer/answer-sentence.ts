import type { Answer, EventAnswer, Question } from "../../analysis/index.ts";
import { plainNumbers, answerSentence as told } from "../../articles/index.ts";
import type { Language } from "../../units/index.ts";

/** The answer as one sentence, in the words of the page. */
export function answerSentence(
  answer: Answer,
  { headline }: Pick<Question, "headline">,
  language: Language,
): string {
  const event = headlineEvent(answer, headline);
  return told(event, plainNumbers(event, language), language);
}

/** The event that the question is about, in the reference scenario. */
export function headlineEvent(answer: Answer, { event }: Question["headline"]): EventAnswer {
  return answer.scenarios[0]!.events.find(({ id, by }) => id === event.id && by === event.by)!;
}
