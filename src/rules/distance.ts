import type { Chip } from "../catalog/index.ts";
import type { Interval } from "./interval.ts";
import type { RuleBook } from "./load-rules.ts";
import { type Comparison, evaluate } from "./predicate.ts";
import { quantities } from "./quantities.ts";

/** How far a chip stands from one threshold of one paragraph. */
export interface Distance extends Comparison {
  readonly rule: string;
  readonly paragraph: string;
  readonly value: Interval;
  /** Value over threshold: 1 on the line, 0.99 a percent under it. An interval where the value is one. */
  readonly ratio: Interval;
}

/** The distance of a chip to every line of every rule, in force or not, each line of a paragraph once. */
export function distance(book: RuleBook, chip: Chip): readonly Distance[] {
  const computed = quantities(chip);
  const lines = new Map<string, Distance>();
  for (const rule of book.rules) {
    for (const paragraph of rule.paragraphs) {
      const facts = { chip, quantities: computed, groups: book.groups, on: rule.effective };
      for (const line of evaluate(paragraph.when, facts).comparisons) {
        if (line.quantity === "memoryBandwidthDensity") continue;
        const { low, high } = computed[line.quantity];
        lines.set([rule.id, paragraph.id, line.quantity, line.relation, line.threshold].join(" "), {
          ...line,
          rule: rule.id,
          paragraph: paragraph.id,
          value: { low, high },
          ratio: { low: low / line.threshold, high: high / line.threshold },
        });
      }
    }
  }
  return [...lines.values()];
}
