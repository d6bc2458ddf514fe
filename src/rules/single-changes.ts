import type { Chip } from "../catalog/index.ts";
import { linedParagraphs } from "./distance.ts";
import type { Relation } from "./interval.ts";
import type { RuleBook } from "./load-rules.ts";
import { neighbour } from "./neighbour.ts";
import { type Comparison, evaluate } from "./predicate.ts";
import { type Quantities, quantities } from "./quantities.ts";
import { exactly, type QuantityName } from "./quantity.ts";
import type { Question } from "./question.ts";

/**
 * The nearest value of one quantity at which a paragraph would decide otherwise, all else as it is: TPP changes at the
 * same die area (so density follows), density at the same TPP, either bandwidth at the other.
 */
export interface SingleChange {
  readonly rule: string;
  readonly paragraph: string;
  /** Whether the paragraph's condition holds now. */
  readonly holds: boolean;
  readonly quantity: QuantityName;
  readonly unit: string;
  readonly from: number;
  /** The condition turns when the quantity is `relation` to this value. */
  readonly relation: Relation;
  readonly to: number;
  /** `to` minus `from`, and `to` over `from`. */
  readonly difference: number;
  readonly ratio: number;
}

/** Quantities that can change alone; the sum of the bandwidths follows its parts. */
const FREE = [
  "tpp",
  "performanceDensity",
  "transferRate",
  "memoryBandwidth",
  "memoryBandwidthDensity",
  "transistors",
] as const satisfies readonly QuantityName[];

type Free = (typeof FREE)[number];

/** For every paragraph that a question asks about, which single quantity would have to change how much to turn it. */
export function singleChanges(book: RuleBook, chip: Chip, asked: Question): readonly SingleChange[] {
  const now = quantities(chip);
  const found = new Map<string, SingleChange>();
  for (const { rule, paragraph } of linedParagraphs(book, chip, asked)) {
    const verdict = (all: Quantities) =>
      evaluate(paragraph.when, { chip, quantities: all, groups: book.groups, on: asked.on });
    const { truth, comparisons } = verdict(now);
    if (truth === "unknown") continue;
    for (const quantity of FREE) {
      const from = exactly(now[quantity]);
      if (from === null) continue;
      const turned = crossings(quantity, comparisons, now)
        .filter(({ at }) => {
          const after = verdict(changed(now, quantity, at)).truth;
          return after !== truth && after !== "unknown";
        })
        .sort((a, b) => Math.abs(a.at - from) - Math.abs(b.at - from))[0];
      if (!turned) continue;
      const { to, relation } = turned;
      const { unit } = now[quantity];
      found.set([rule.id, paragraph.id, truth, quantity].join(" "), {
        ...{ rule: rule.id, paragraph: paragraph.id, holds: truth === "yes", quantity, unit },
        ...{ from, relation, to, difference: to - from, ratio: to / from },
      });
    }
  }
  return [...found.values()];
}

interface Crossing {
  /** The first value past the line, or so near to it that no figure would show the difference. */
  readonly at: number;
  readonly to: number;
  readonly relation: Relation;
}

/** Of the threshold: farther past a line that follows from another quantity than rounding could lead back. */
const PAST_ROUNDING = 1e-12;

/** For every comparison that hangs on a quantity, where the quantity crosses its line. */
function crossings(quantity: Free, comparisons: readonly Comparison[], now: Quantities): Crossing[] {
  const from = exactly(now[quantity]) ?? 0;
  return comparisons.flatMap((line) => {
    const to = lineFor(quantity, line, now);
    if (to === undefined || !(to > 0) || !Number.isFinite(to)) return [];
    // Which side of the line the line itself belongs to.
    const isUpper = line.relation === "atLeast" || line.relation === "below";
    const rises = from < to || (from === to && !isUpper);
    const relation = rises ? (isUpper ? "atLeast" : "above") : isUpper ? "below" : "atMost";
    const direction = rises ? 1 : -1;
    if (line.quantity !== quantity)
      return [{ at: to + direction * PAST_ROUNDING * line.threshold, to, relation }];
    const isReached = relation === "atLeast" || relation === "atMost";
    return [{ at: isReached ? to : neighbour(to, direction), to, relation }];
  });
}

/** The value of a quantity that puts a comparison on its line; undefined when the comparison does not hang on it. */
function lineFor(
  quantity: Free,
  { quantity: compared, threshold }: Comparison,
  now: Quantities,
): number | undefined {
  if (compared === quantity) return threshold;
  if (quantity === "tpp" && compared === "performanceDensity") {
    const [performance, density] = [exactly(now.tpp), exactly(now.performanceDensity)];
    return performance && density ? (threshold * performance) / density : undefined;
  }
  if (compared === "totalBandwidth") {
    const other =
      quantity === "transferRate"
        ? now.memoryBandwidth
        : quantity === "memoryBandwidth"
          ? now.transferRate
          : undefined;
    const rest = other && exactly(other);
    return rest === undefined || rest === null ? undefined : threshold - rest;
  }
  return undefined;
}

/** The quantities with one of them at another value, and what follows from it. */
function changed(now: Quantities, quantity: Free, value: number): Quantities {
  const at = <T extends object>(computed: T, exact: number) => ({ ...computed, low: exact, high: exact });
  const next = { ...now, [quantity]: at(now[quantity], value) };
  const [performance, density] = [exactly(now.tpp), exactly(now.performanceDensity)];
  if (quantity === "tpp" && performance && density)
    next.performanceDensity = at(now.performanceDensity, value / (performance / density));
  const [memory, links] = [next.memoryBandwidth, next.transferRate];
  next.totalBandwidth = {
    ...now.totalBandwidth,
    low: memory.low + links.low,
    high: memory.high + links.high,
  };
  return next;
}
