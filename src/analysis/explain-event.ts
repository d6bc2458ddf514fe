import { monthReached } from "../ensemble/collect.ts";
import { type Trace, valuesAt } from "../ensemble/index.ts";
import type { Question } from "./question.ts";
import { type Estimate, estimate, share } from "./statistics.ts";

/** An event of a question with its probability over traced worlds. */
export interface ExplainedEvent extends Pick<Estimate, "mcse"> {
  readonly event: Question["events"][number];
  readonly probability: number;
}

/**
 * The probability that an event has come true by a month: the same number as in the answer when the worlds are the same.
 *
 * @param trace holds the event's quantity at every month from the date of the data to that month
 */
export function explainEvent(
  event: Question["events"][number],
  { trace, from, month, replicates }: { trace: Trace; from: number; month: number; replicates: number },
): ExplainedEvent {
  const { worlds } = trace;
  const length = Math.max(0, month - from + 1);
  const course = new Float64Array(length * worlds);
  for (let row = 0; row < length; row += 1)
    course.set(valuesAt(trace, event.quantity, from + row), row * worlds);
  const { margin, months } = event;
  const last = valuesAt(trace, event.quantity, month);
  const reached = Float64Array.from(last, (value, world) =>
    Number.isNaN(value) ? value : monthReached(course, { world, worlds, from: 0, margin, months }),
  );
  const replication = { replicates, worldsPerReplicate: worlds / replicates };
  const { value, mcse } = estimate(reached, replication, (part) =>
    share(part, (at) => at < Number.POSITIVE_INFINITY),
  );
  return { event, probability: value, mcse };
}
