import type { RuleEntry } from "../../articles/index.ts";
import { bindingDate, type Rule } from "../../rules/index.ts";

/** The page of rules: what, from which day, on which ground. */
export function ruleEntries(rules: readonly Rule[]): RuleEntry[] {
  return rules.map((rule) => ({
    id: rule.id,
    name: rule.title,
    announced: rule.announced,
    effective: bindingDate(rule),
    ...(rule.until === undefined ? {} : { ended: rule.until }),
    text: rule.summary,
    citation: rule.instrument,
    source: rule.source,
  }));
}
