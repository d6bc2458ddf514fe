import type { Chip } from "../catalog/index.ts";
import type { RuleBook } from "./load-rules.ts";
import type { Question } from "./question.ts";
import { status, type StatusName } from "./status.ts";

/** Whether a chip may be shipped without a licence; null when the catalog cannot tell. */
export interface Passage {
  readonly chip: string;
  readonly open: boolean | null;
  readonly status: StatusName;
}

/** The US gate for several chips on a day: open for `free` and `notification`, shut for `letter` and `controlled`. */
export function gate(book: RuleBook, chips: Iterable<Chip>, question: Question): readonly Passage[] {
  return [...chips].map((chip) => {
    const { status: name } = status(book, chip, question);
    return { chip: chip.id, status: name, open: name === "unknown" ? null : name === "free" || name === "notification" };
  });
}
