import type { Chip } from "../catalog/index.ts";
import { decide, type StatusName } from "./decide.ts";
import type { RuleBook } from "./load-rules.ts";
import { checkQuestion, type Question } from "./question.ts";

/** Whether a chip may be shipped without a licence; null when the catalog cannot tell. */
export interface Passage {
  readonly chip: string;
  readonly open: boolean | null;
  readonly status: StatusName;
}

/** The US gate for several chips on a day: open for `free` and `notification`, shut for `letter` and `controlled`. */
export function gate(book: RuleBook, chips: Iterable<Chip>, asked: Question): readonly Passage[] {
  const question = checkQuestion(book, asked);
  return [...chips].map((chip) => {
    const { status } = decide(book, chip, question);
    return {
      chip: chip.id,
      status,
      open: status === "unknown" ? null : status === "free" || status === "notification",
    };
  });
}
