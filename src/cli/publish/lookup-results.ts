import { equationPath, NUMBERS } from "../../articles/index.ts";
import { eventHref } from "./event-entries.ts";
import type { Found } from "./found.ts";
import { computed, difference, multiple, type NamedRun } from "./lookup-columns.ts";
import { edition } from "./lookup-edition.ts";
import { baseline, probability } from "./lookup-events.ts";
import { added, gain, rise } from "./lookup-growth.ts";
import { type Parsed, parse } from "./parsed-reference.ts";

/** Where the numbers of a run lead: to the definition of an event, and to what identifies the run. */
export interface ResultPlaces {
  readonly events: (id: string) => string;
  readonly cite: string;
  /** The median of a quantity in the scenario of the answer. */
  readonly medians: (quantity: string) => string;
  /** What else is read off the table of worlds: other scenarios, differences, growth. */
  readonly numbers: (quantity: string) => string;
}

/** Places of the run of the front page. */
export const FRONT: ResultPlaces = {
  events: eventHref,
  cite: "index.html#cite",
  medians: equationPath,
  numbers: (quantity) => `${equationPath(quantity)}#${NUMBERS}`,
};

/** References to what the run computed: probabilities, medians, differences, and what identifies the run. */
export function resultLookup(run: NamedRun, places: ResultPlaces, lawRule: string | undefined) {
  const reference = run.question.scenarios[0]!;
  return (written: string): Found | undefined => {
    const colon = written.indexOf(":");
    const kind = written.slice(0, colon);
    const rest = written.slice(colon + 1);
    if (kind === "run" || kind === "date")
      return edition(kind, rest, { answer: run.answer, cite: places.cite, lawRule });
    if (kind === "baseline") return baseline(rest, run.answer);
    const parsed = parse(rest, reference);
    if (!parsed) return undefined;
    if (kind === "answer") return probability(parsed, run, places.events);
    const found = ofTable(kind, parsed, run, reference);
    if (found?.quantity === undefined) return undefined;
    const place = kind === "out" && parsed.scenario === reference ? places.medians : places.numbers;
    return { ...found, href: place(found.quantity) };
  };
}

/** What is read off the table of worlds; where it leads is the caller's to say. */
function ofTable(kind: string, parsed: Parsed, run: NamedRun, reference: string): Found | undefined {
  if (kind === "out") return computed(parsed, run);
  if (kind === "rise") return rise(parsed, run);
  if (kind === "added") return added(parsed, run);
  if (kind === "gain") return gain(parsed, run);
  if (kind === "times") return multiple(parsed, run, reference);
  return kind === "diff" ? difference(parsed, run, reference) : undefined;
}
