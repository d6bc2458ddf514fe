import type { Text } from "../catalog/index.ts";
import type { Group } from "./group.ts";
import { estimated, reachedBy } from "./measure.ts";
import type { Question } from "./question.ts";
import { rangeOf, type Split, type Structure, splitsOf } from "./splits.ts";

/** The probability that an event has come true by a date, with its exact definition. */
export interface EventAnswer {
  readonly id: string;
  readonly name: Text;
  readonly definition: {
    readonly ruler: string;
    readonly margin: number;
    readonly months: number;
    readonly actor: string;
    readonly against: string;
  };
  readonly by: string;
  readonly probability: number;
  /** NaN (null in JSON) of one replicate: no error is known. */
  readonly mcse: number;
  /** Range over the options of the structural switches: of estimates, whose own errors stand in `byStructure`. */
  readonly low: number;
  readonly high: number;
  readonly byStructure: readonly Split[];
}

/**
 * How likely an event is by a date, in all worlds and by structure.
 *
 * @param reached month in which each world's event came true (Infinity: never; NaN: the world failed)
 * @param at the date and the month of the run that ends with it
 */
export function eventAnswer(
  { id, name, ruler, margin, months, actor, against }: Question["events"][number],
  reached: Float64Array,
  at: { readonly by: string; readonly month: number },
  { everyone, structures }: { readonly everyone: Group; readonly structures: readonly Structure[] },
): EventAnswer {
  const measure = reachedBy(reached, at.month);
  const { value: probability, mcse } = estimated(measure(everyone));
  const byStructure = splitsOf(structures, measure);
  const definition = { ruler, margin, months, actor, against };
  const range = rangeOf(byStructure, probability);
  return { id, name, definition, by: at.by, probability, mcse, ...range, byStructure };
}
