import type { Catalog, Chip, Dealing } from "../../catalog/index.ts";
import {
  type ChipStatus,
  type Distance,
  distance,
  lawAsOf,
  type Question,
  type RuleBook,
  type SingleChange,
  type Stretch,
  sinceAnnounced,
  singleChanges,
  status,
  timeline,
} from "../../rules/index.ts";

/** What answers rest on. */
export interface Law {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
}

/** What every answer carries besides the status. */
export interface Standing {
  /** Last instrument considered: about later days the answer only says what holds if nothing has changed since. */
  readonly lawAsOf: string;
  /** True for a day after that. */
  readonly afterLaw: boolean;
  /** Licences, promises, orders and deliveries of this chip. They change no status. */
  readonly dealings: readonly Dealing[];
}

/** A status for one day with the distance to each line in force. */
export interface DayAnswer extends ChipStatus, Standing {
  readonly distance: readonly Distance[];
  readonly changes: readonly SingleChange[];
}

/** The whole answer about a chip on a day. @throws InputError for a malformed question */
export function dayAnswer(law: Law, chip: Chip, question: Question): DayAnswer {
  return {
    ...shortAnswer(law, chip, question),
    distance: distance(law.ruleBook, chip, question),
    changes: singleChanges(law.ruleBook, chip, question),
  };
}

/** The same without the lines: one row of a batch. @throws InputError for a malformed question */
export function shortAnswer(law: Law, chip: Chip, question: Question): ChipStatus & Standing {
  const found = status(law.ruleBook, chip, question);
  return { ...found, ...standing(law, chip, { to: found.to, from: null, until: null, on: found.on }) };
}

/** Every stretch of time since the chip was announced, with what was granted, ordered and delivered in it. */
export function stretchAnswers(
  law: Law,
  chip: Chip,
  buyer: Omit<Question, "on">,
): readonly (Stretch & Standing)[] {
  return sinceAnnounced(timeline(law.ruleBook, chip, buyer), chip).map((stretch) => ({
    ...stretch,
    ...standing(law, chip, stretch),
  }));
}

function standing(
  { catalog, ruleBook }: Law,
  chip: Chip,
  { to, from, until, on }: Pick<Stretch, "to" | "from" | "until" | "on">,
): Standing {
  const asOf = lawAsOf(ruleBook);
  const stretch = from !== null || until !== null;
  return {
    lawAsOf: asOf,
    afterLaw: on > asOf,
    // A chip from a person's file that bears the id of another has none of its dealings.
    dealings: (catalog.chips.get(chip.id) === chip ? [...catalog.dealings.values()] : [])
      .filter((one) => one.to === to && one.chips.includes(chip.id))
      .filter((one) =>
        stretch
          ? (from === null || one.on >= from) && (until === null || one.on < until)
          : // "2025-08" is known on any day of that month.
            one.on <= on,
      )
      .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}

/** What follows what when it bears the same day. */
const COURSE: readonly Dealing["stage"][] = [
  "applied",
  "assured",
  "licence",
  "refused",
  "order",
  "delivery",
  "forecast",
];

/** Key of the order in which dealings are told; ids settle the rest, so that a list never changes by itself. */
function order({ on, stage, id }: Dealing): string {
  return `${on} ${COURSE.indexOf(stage)} ${id}`;
}
