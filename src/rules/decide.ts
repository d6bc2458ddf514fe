import type { Chip } from "../catalog/index.ts";
import { type Finding, findings } from "./findings.ts";
import type { RuleBook } from "./load-rules.ts";
import { isMemoryStack } from "./quantity.ts";
import type { Question } from "./question.ts";
import type { Rule } from "./rule-schema.ts";

/** Strictest last. A letter asks a licence of named firms only; `unknown` is never "free". */
export type StatusName = "free" | "notification" | "letter" | "controlled" | "unknown";

/** Which paragraph settles the status of a chip, before any words. */
export interface Decision {
  readonly status: StatusName;
  /** Every paragraph that reaches this buyer. */
  readonly tested: readonly Finding[];
  /** The strictest that catches the chip; undefined when none does or when it cannot be told. */
  readonly decided: Finding | undefined;
  /** When it cannot be told: what it could be, strictest first. */
  readonly alternatives: readonly Finding[];
}

const RANK: Readonly<Record<string, number>> = { free: 0, notification: 1, letter: 2, controlled: 3 };

/** The strictest paragraph that catches a chip; unknown when a stricter one might. The question must be checked. */
export function decide(book: RuleBook, chip: Chip, question: Required<Question>): Decision {
  const tested = findings(book, chip, question, { authority: "US", roles: rolesFor(chip) });
  const byRank = (a: Finding, b: Finding) => rank(b) - rank(a);
  const caught = tested.filter(({ truth }) => truth === "yes").sort(byRank)[0];
  const settled = caught ? rank(caught) : 0;
  const open = tested.filter((one) => one.truth === "unknown" && rank(one) > settled).sort(byRank);
  if (open.length > 0) {
    return { status: "unknown", tested, decided: undefined, alternatives: caught ? [...open, caught] : open };
  }
  return { status: caught ? statusOf(caught) : "free", tested, decided: caught, alternatives: [] };
}

/** The rule on memory is about separate stacks: memory packaged with a processor is judged as that. */
function rolesFor(chip: Chip): readonly Rule["role"][] {
  return isMemoryStack(chip) ? ["control", "letter", "memory"] : ["control", "letter"];
}

/** The status that a paragraph gives when it catches the chip. */
export function statusOf(finding: Finding): StatusName {
  return (finding.treatment.status ?? "free") as StatusName;
}

function rank(finding: Finding): number {
  return RANK[statusOf(finding)] ?? 0;
}
