import type { Chip } from "../../catalog/index.ts";
import { type RuleBook, type Stretch, timeline } from "../../rules/index.ts";
import type { LawContext, RuleSwitches } from "./context.ts";
import { movedRules } from "./moved-rules.ts";

/** Rules of the scenario, or as they were whatever the scenario says. */
export type WhichRules = "scenario" | "actual";

export const DESTINATION = "CN";

/** A law in which a series is asked for: its rules on their days, and those left out. */
export interface Law {
  readonly book: RuleBook;
  readonly switches: Pick<RuleSwitches, "off" | "allOff">;
}

const ALL_ON = { off: [], allOff: false };

/** The law of a scenario, or the law as it was. @throws InputError for days of a rule that cannot follow each other */
export function lawOf({ ruleBook, rules }: LawContext, which: WhichRules): Law {
  if (which === "actual") return { book: ruleBook, switches: ALL_ON };
  return { book: movedRules(ruleBook, rules.days), switches: { off: rules.off, allOff: rules.allOff } };
}

/** A day on which a chip that was open is shut off, and since when that was to be foreseen. */
export interface ShutOff {
  readonly from: string;
  /** The day on which it became known: of announcement, or the day itself where a letter came without notice. */
  readonly known: string;
  /** True where a published rule stands behind it, on its own or behind the letter that brought it forward. */
  readonly foreseen: boolean;
}

/** Every shut-off of a chip under a law, in order of time. */
export function shutOffs({ book, switches }: Law, chip: Chip): readonly ShutOff[] {
  const stretches = stretchesOf({ book, switches }, chip);
  return stretches.flatMap(({ from, status, rule }, index) => {
    if (from === null || !isShut(status) || isShut(stretches[index - 1]!.status)) return [];
    const cause = book.rules.find(({ id }) => id === rule);
    const behind = book.rules.filter(({ id }) => id === rule || cause?.builtOn.includes(id));
    const known = behind.reduce((first, { announced }) => (announced < first ? announced : first), from);
    return [{ from, known, foreseen: behind.some(({ role }) => role === "control") }];
  });
}

/** True where a licence is needed. */
export function isShut(status: Stretch["status"]): boolean {
  return status === "controlled" || status === "letter";
}

const STRETCHES = new WeakMap<RuleBook, WeakMap<Chip, Map<string, readonly Stretch[]>>>();

/** The timeline of a chip, known already where another series has asked: it takes milliseconds. */
export function stretchesOf({ book, switches }: Law, chip: Chip): readonly Stretch[] {
  const byChip = STRETCHES.get(book) ?? new WeakMap<Chip, Map<string, readonly Stretch[]>>();
  const bySwitches = byChip.get(chip) ?? new Map<string, readonly Stretch[]>();
  STRETCHES.set(book, byChip.set(chip, bySwitches));
  const key = JSON.stringify(switches);
  const stretches = bySwitches.get(key) ?? timeline(book, chip, { to: DESTINATION, ...switches });
  bySwitches.set(key, stretches);
  return stretches;
}
