import type { Text } from "../catalog/index.ts";
import type { Question } from "./question.ts";
import { rangeOf, type Split } from "./splits.ts";

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

/** What a question says of an event, with how likely it is by a date: in all worlds, and by structure. */
export function eventAnswer(
  { id, name, ruler, margin, months, actor, against }: Question["events"][number],
  by: string,
  whole: { readonly probability: number; readonly mcse: number },
  byStructure: readonly Split[],
): EventAnswer {
  const definition = { ruler, margin, months, actor, against };
  const { probability, mcse } = whole;
  const { low, high } = rangeOf(byStructure, probability);
  return { id, name, definition, by, probability, mcse, low, high, byStructure };
}
