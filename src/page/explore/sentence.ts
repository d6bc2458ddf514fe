import { answerSentence, plainNumbers } from "../../articles/answer-sentence.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { monthIndex } from "../../units/calendar.ts";
import { formatNumber } from "../../units/format.ts";
import type { StageAnswer } from "../protocol.ts";

/** The answer in one sentence, as the article and the command line write it, from the worlds counted so far. */
export function sentenceOf(answer: StageAnswer, data: ExploreData): string {
  const { headline, language } = data;
  const { id, name, by } = headline;
  const { event, month } = placeOf(data);
  const { probabilities, ranges } = answer.scenarios[0]!;
  const probability = headlineOf(probabilities, data);
  const [low, high] = ranges?.[event]?.map((end) => end[month]!) ?? [probability, probability];
  const told = { id, name, by, probability, low: low!, high: high! };
  const sentence = answerSentence(told, plainNumbers(told, language), language);
  if (answer.worlds >= FIRM || answer.worlds >= answer.of) return sentence;
  // Of few worlds the ends of the range are chance more than variants.
  const rough = `${data.words.rough}: ${formatNumber(answer.worlds, { language, decimals: 0 })}`;
  return sentence.replace(/\)\.$/, `; ${rough}).`);
}

/** From so many worlds on the range over variants is told without a caution. */
const FIRM = 2048;

/** The probability of the event that the sentence tells, of those of all events by month. */
export function headlineOf(probabilities: readonly Float64Array[], data: ExploreData): number {
  const { event, month } = placeOf(data);
  return probabilities[event]![month]!;
}

function placeOf({ headline, events, start }: ExploreData): { event: number; month: number } {
  return { event: events.indexOf(headline.id), month: monthIndex(headline.by, start) + 1 };
}
