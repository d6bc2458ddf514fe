import { answerSentence, plainNumbers } from "../../articles/answer-sentence.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { monthIndex } from "../../units/calendar.ts";
import type { StageAnswer } from "../protocol.ts";

/** The answer in one sentence, as the article and the command line write it, from the worlds counted so far. */
export function sentenceOf(answer: StageAnswer, data: ExploreData): string {
  const { headline, language, start, events } = data;
  const { id, name, by } = headline;
  const event = events.indexOf(id);
  const month = monthIndex(by, start) + 1;
  const { probabilities, ranges } = answer.scenarios[0]!;
  const probability = probabilities[event]![month]!;
  const [low, high] = ranges?.[event]?.map((end) => end[month]!) ?? [probability, probability];
  const told = { id, name, by, probability, low: low!, high: high! };
  return answerSentence(told, plainNumbers(told, language), language);
}
