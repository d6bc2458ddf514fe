import type { RuleBook } from "../../rules/index.ts";

/** A rule as the list gives it, without its predicate. */
export function listedRule(rule: RuleBook["rules"][number]) {
  const { id, title, summary, authority, instrument, role, announced, effective, compliance, until } = rule;
  const { suspended, weak, source, sources, at } = rule;
  return {
    ...{ id, title, summary, authority, instrument, role, announced, effective },
    ...{ compliance: compliance ?? null, until: until ?? null, suspended, weak },
    ...{ sources: [source, ...sources], at },
  };
}
