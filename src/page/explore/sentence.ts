import { answerClause, answerSentence, plainNumbers } from "../../articles/answer-sentence.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { tiedSpaces } from "../../articles/spaces.ts";
import { monthIndex } from "../../units/calendar.ts";
import { formatNumber, formatProbability } from "../../units/format.ts";
import type { StageAnswer } from "../protocol.ts";
import { isRough, worldsOf } from "./counted.ts";
import { changesOf } from "./describe.ts";
import { make } from "./dom.ts";
import type { ExploreState } from "./state.ts";

/** Puts the answer under a reader's conditions where the article's stood, and says that it is not the article's. */
export function tellSentence(place: Element, answer: StageAnswer, data: ExploreData): void {
  const label = make("span", { class: "not-article" }, data.words.notArticle);
  place.replaceChildren(label, ` ${sentenceOf(answer, data)}`);
}

/** The answer in one sentence, as the article and the command line write it, from the worlds counted so far. */
export function sentenceOf(answer: StageAnswer, data: ExploreData): string {
  return written(answerSentence, answer, data);
}

/**
 * The same for other people's texts, where nothing else says whose conditions these are: "Under the condition “…”, the
 * probability that … is about 4% (…); in the article, 2%."
 *
 * @param published the article's probability
 */
export function citedSentence(
  answer: StageAnswer,
  state: ExploreState,
  data: ExploreData,
  published: number,
): string {
  const { words, language } = data;
  const [open, close] = language === "ru" ? ["«", "» "] : ["“", "”, "];
  const changes = changesOf(state, data);
  const given = `${changes.length > 1 ? words.givenMore : words.given} ${open}${changes.join("; ")}${close}`;
  const article = `${words.articleHas} ${formatProbability(published, language)}`;
  return tiedSpaces(`${given}${written(answerClause, answer, data)}; ${article}.`, language);
}

function written(form: typeof answerSentence, answer: StageAnswer, data: ExploreData): string {
  const { headline, language } = data;
  const { id, name, by } = headline;
  const { event, month } = placeOf(data);
  const { probabilities, ranges } = answer.scenarios[0]!;
  const probability = headlineOf(probabilities, data);
  const [low, high] = ranges?.[event]?.map((end) => end[month]!) ?? [probability, probability];
  const told = { id, name, by, probability, low: low!, high: high! };
  const text = tiedSpaces(form(told, plainNumbers(told, language), language), language);
  if (!isRough(answer)) return text;
  // Of few worlds the ends of the range are chance more than variants.
  const rough = `${data.words.rough}: ${formatNumber(worldsOf(answer), { language, decimals: 0 })}`;
  return text.replace(/\)(\.?)$/, `; ${rough})$1`);
}

/** The probability of the event that the sentence tells, of those of all events by month. */
export function headlineOf(probabilities: readonly Float64Array[], data: ExploreData): number {
  const { event, month } = placeOf(data);
  return probabilities[event]![month]!;
}

function placeOf({ headline, events, start }: ExploreData): { event: number; month: number } {
  return { event: events.indexOf(headline.id), month: monthIndex(headline.by, start) + 1 };
}
