import type { Chip } from "../catalog/index.ts";
import { rulesReaching } from "./findings.ts";
import type { Interval } from "./interval.ts";
import type { RuleBook } from "./load-rules.ts";
import { type Comparison, evaluate } from "./predicate.ts";
import { type Quantities, quantities } from "./quantities.ts";
import { exactly, isMemoryStack, QUANTITIES } from "./quantity.ts";
import { checkQuestion, type Question } from "./question.ts";
import type { Paragraph, Rule } from "./rule-schema.ts";

/** How far a chip stands from one threshold of one paragraph. */
export interface Distance extends Comparison {
  readonly rule: string;
  readonly paragraph: string;
  /** Of value, threshold and difference: `1`, `1/mm2`, `GB/s` or `GB/s/mm2`. */
  readonly unit: string;
  /** Null when it is not known exactly. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** Value over threshold: 1 on the line, 0.99 a percent under it. */
  readonly ratio: Interval;
  /** Value minus threshold. */
  readonly difference: Interval;
  /** `inside` when the comparison holds, so that the chip stands on the side that the paragraph speaks of. */
  readonly side: "inside" | "outside" | "unknown";
}

/** A paragraph that has lines for a chip. */
export interface Lined {
  readonly rule: Rule;
  readonly paragraph: Paragraph;
}

/** Figures that could be anything: what still says no then says so by a trait. */
const ANY_FIGURES = Object.fromEntries(
  QUANTITIES.map((name) => [
    name,
    { low: 0, high: Number.POSITIVE_INFINITY, unit: "1", facts: [], missing: [], recalled: [] },
  ]),
) as unknown as Quantities;

/**
 * The paragraphs with a chip predicate: of every rule, or, with a question, of those that bind on its day and reach
 * its buyer; without those that speak of other chips whatever the figures (not for datacenters, designed elsewhere).
 * The rule on memory is for stacks alone.
 */
export function linedParagraphs(book: RuleBook, chip: Chip, asked?: Question): readonly Lined[] {
  const question = asked && checkQuestion(book, asked);
  const rules = question ? rulesReaching(book, chip, question) : book.rules;
  return rules
    .filter(({ role }) => role !== "memory" || isMemoryStack(chip))
    .flatMap((rule) => rule.paragraphs.map((paragraph) => ({ rule, paragraph })))
    .filter(({ rule, paragraph }) => {
      const facts = { chip, quantities: ANY_FIGURES, groups: book.groups, on: asked?.on ?? rule.effective };
      return evaluate(paragraph.when, facts).truth !== "no";
    });
}

/**
 * The distance of a chip to every line: of every rule, or of the rules that a question asks about. Each line of a
 * paragraph stands once.
 */
export function distance(book: RuleBook, chip: Chip, asked?: Question): readonly Distance[] {
  const computed = quantities(chip);
  const lines = new Map<string, Distance>();
  for (const { rule, paragraph } of linedParagraphs(book, chip, asked)) {
    const facts = { chip, quantities: computed, groups: book.groups, on: asked?.on ?? rule.effective };
    for (const line of evaluate(paragraph.when, facts).comparisons) {
      const { low, high, unit } = computed[line.quantity];
      lines.set([rule.id, paragraph.id, line.quantity, line.relation, line.threshold].join(" "), {
        ...line,
        rule: rule.id,
        paragraph: paragraph.id,
        unit,
        value: exactly({ low, high }),
        low,
        high,
        ratio: { low: low / line.threshold, high: high / line.threshold },
        difference: { low: low - line.threshold, high: high - line.threshold },
        side: line.truth === "unknown" ? "unknown" : line.truth === "yes" ? "inside" : "outside",
      });
    }
  }
  return [...lines.values()];
}
