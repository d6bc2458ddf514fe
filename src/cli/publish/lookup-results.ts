import type { Found } from "./found.ts";
import { computed, difference, type NamedRun } from "./lookup-columns.ts";
import { edition } from "./lookup-edition.ts";
import { baseline, probability } from "./lookup-events.ts";
import { parse } from "./parsed-reference.ts";

/** References to what the run computed: probabilities, medians, differences, and what identifies the run. */
export function resultLookup(run: NamedRun, lawRule: string | undefined) {
  const reference = run.question.scenarios[0]!;
  return (written: string): Found | undefined => {
    const colon = written.indexOf(":");
    const kind = written.slice(0, colon);
    const rest = written.slice(colon + 1);
    if (kind === "run" || kind === "date") return edition(kind, rest, run.answer, lawRule);
    if (kind === "baseline") return baseline(rest, run.answer);
    const parsed = parse(rest, reference);
    if (!parsed) return undefined;
    if (kind === "answer") return probability(parsed, run);
    if (kind === "out") return computed(parsed, run);
    return kind === "diff" ? difference(parsed, run, reference) : undefined;
  };
}
