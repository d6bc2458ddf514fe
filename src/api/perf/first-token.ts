import type { Catalog } from "../../catalog/index.ts";
import { readBeliefs } from "./beliefs.ts";
import { exact, type Interval, product } from "./interval.ts";
import { groupOf, type Point } from "./point.ts";
import type { Question } from "./question.ts";

/** Beliefs of `catalog/hardware/first-token.yaml` by id, each with the unit it is used in. */
const UNITS = {
  waiting_share: "1",
  waiting_share_apart: "1",
  waiting_steps: "1",
  fixed_delay: "s",
  spread: "1",
} as const;

/**
 * Seconds to the first token: the wait until others end where memory does not hold all, the prompt itself, a part of
 * the others' prompts, some steps and a delay. Its spread is
 * wide, since how requests arrive is not known. In the prefill phase the bare time of one prompt, with the spread of
 * the rate (`relative`); undefined where no prompt is read.
 */
export function firstToken(
  catalog: Catalog,
  question: Question,
  { plan, promptSeconds, stepSeconds, waiting, rate }: Point,
  relative: Interval,
): Interval | undefined {
  if (!Number.isFinite(promptSeconds)) return undefined;
  if (question.phase === "prefill") return product([exact(promptSeconds)], [relative]);
  const b = readBeliefs(catalog, "first-token", UNITS);
  const chips = question.disaggregated?.decodeChips ?? plan.chips;
  const requests = ((plan.concurrency ?? 0) - waiting) / (chips / groupOf(plan));
  const queue = waiting === 0 ? 0 : (waiting * question.outputLength) / (rate * plan.chips);
  const share = question.disaggregated ? b.waiting_share_apart : b.waiting_share;
  const seconds =
    queue +
    promptSeconds * (1 + share.p50 * requests) +
    b.waiting_steps.p50 * stepSeconds +
    b.fixed_delay.p50;
  return product([exact(seconds), b.spread]);
}
