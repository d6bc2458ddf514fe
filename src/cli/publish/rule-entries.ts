import type { RuleEntry } from "../../articles/index.ts";
import { bindingDate, type Rule } from "../../rules/index.ts";

/** Roles that the model's gates read: rules on chips and on memory. Rules on tools and duties are told as context. */
const MODELLED: ReadonlySet<Rule["role"]> = new Set([
  "control",
  "letter",
  "policy",
  "presumption",
  "guidance",
  "import",
  "memory",
]);

/** The page of rules: what, from which day, on which ground. */
export function ruleEntries(rules: readonly Rule[]): RuleEntry[] {
  return rules.map((rule) => {
    const binding = bindingDate(rule);
    return {
      id: rule.id,
      name: rule.title,
      announced: rule.announced,
      effective: rule.effective,
      ...(binding === rule.effective ? {} : { compliance: binding }),
      ...(rule.until === undefined ? {} : { ended: rule.until }),
      suspended: rule.suspended,
      modelled: MODELLED.has(rule.role),
      text: rule.summary,
      citation: rule.instrument,
      source: rule.source,
    };
  });
}
