import type { Chip } from "../catalog/index.ts";
import { inGroup } from "./country-group.ts";
import { allOf, anyOf, compare, negated, type Relation, type Truth } from "./interval.ts";
import type { Computed, QuantityName } from "./quantity.ts";
import { QUANTITIES } from "./quantity.ts";
import type { CountryGroups, Predicate } from "./rule-schema.ts";

/** What a predicate looks at. */
export interface Facts {
  readonly chip: Chip;
  readonly quantities: Readonly<Record<QuantityName, Computed>>;
  readonly groups: CountryGroups;
  readonly on: string;
}

/** One comparison made on the way, for the reasons in words. */
export interface Comparison {
  readonly quantity: QuantityName;
  readonly relation: Relation;
  readonly threshold: number;
  readonly truth: Truth;
}

/** Whether a predicate holds, every comparison of quantities made, and those that decide it. */
export interface Verdict {
  readonly truth: Truth;
  readonly comparisons: readonly Comparison[];
  readonly reasons: readonly Comparison[];
}

/** Evaluates a predicate; a quantity known only within bounds gives `unknown` when a threshold splits them. */
export function evaluate(predicate: Predicate, facts: Facts): Verdict {
  if (predicate.all)
    return combined(
      predicate.all.map((part) => evaluate(part, facts)),
      allOf,
      "no",
    );
  if (predicate.any)
    return combined(
      predicate.any.map((part) => evaluate(part, facts)),
      anyOf,
      "yes",
    );
  if (predicate.not) {
    const inner = evaluate(predicate.not, facts);
    return { ...inner, truth: negated(inner.truth) };
  }
  if (predicate.datacenter !== undefined) return trait(facts.chip.datacenter === predicate.datacenter);
  if (predicate.nonPlanar !== undefined) return trait(facts.chip.nonPlanar === predicate.nonPlanar);
  if (predicate.designer) {
    return trait(inGroup(facts.groups, predicate.designer, facts.chip.headquarters, facts.on));
  }
  return bounded(predicate, facts);
}

function bounded(predicate: Predicate, facts: Facts): Verdict {
  const { quantity, bounds } = boundsOf(predicate);
  if (!quantity) return trait(false);
  const parts = bounds.map(([relation, threshold]): Verdict => {
    const truth = compare(facts.quantities[quantity], relation, threshold);
    const comparisons = [{ quantity, relation, threshold, truth }];
    return { truth, comparisons, reasons: comparisons };
  });
  return parts.length === 1 ? parts[0]! : combined(parts, allOf, "no");
}

interface Bounds {
  readonly quantity: QuantityName | undefined;
  readonly bounds: readonly (readonly [Relation, number])[];
}

/** A predicate never changes once read, and is asked about every chip. */
const BOUNDS = new WeakMap<Predicate, Bounds>();

function boundsOf(predicate: Predicate): Bounds {
  const before = BOUNDS.get(predicate);
  if (before) return before;
  const quantity = QUANTITIES.find((name) => predicate[name] !== undefined);
  const bounds = quantity ? (Object.entries(predicate[quantity] as object) as [Relation, number][]) : [];
  const found = { quantity, bounds };
  BOUNDS.set(predicate, found);
  return found;
}

/** Of several parts, one that settles the whole is reason enough; otherwise all that share its truth are. */
function combined(
  parts: readonly Verdict[],
  join: (truths: readonly Truth[]) => Truth,
  settles: Truth,
): Verdict {
  const truth = join(parts.map((part) => part.truth));
  const comparisons: Comparison[] = [];
  const reasons: Comparison[] = [];
  let told = false;
  for (const part of parts) {
    comparisons.push(...part.comparisons);
    if (part.truth !== truth || (told && truth === settles)) continue;
    reasons.push(...part.reasons);
    told = true;
  }
  return { truth, comparisons, reasons };
}

function trait(holds: boolean): Verdict {
  return { truth: holds ? "yes" : "no", comparisons: [], reasons: [] };
}
