import type { Question } from "../../analysis/index.ts";
import { answerSentence } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Found } from "./found.ts";

/**
 * The answer in one sentence as Markdown with references, so that each number of it is a link.
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
  const { value: probability, low = probability, high = probability } = found;
  const event = { id, name, by, probability, low, high };
  const numbers = {
    probability: `{{${reference}}}`,
    lowBare: `{{${reference}/low|bare}}`,
    high: `{{${reference}/high}}`,
  };
  return { ru: answerSentence(event, numbers, "ru"), en: answerSentence(event, numbers, "en") };
}
