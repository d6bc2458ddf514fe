import type { RuleStanding } from "../../articles/index.ts";
import { dayBefore } from "../../articles/rule-dates.ts";
import { bindingDate, type Rule, type RuleBook, rulesInForce } from "../../rules/index.ts";

/** How a rule stands on a day. */
export function ruleStanding(rule: Rule, book: RuleBook, on: string): RuleStanding {
  const { until, suspended } = rule;
  if (until !== undefined && until <= bindingDate(rule)) return { state: "never" };
  if (until !== undefined && until <= on) return { state: "ended", since: until };
  if (bindingDate(rule) > on) return { state: "not-yet", since: bindingDate(rule) };
  const pause = suspended.find((one) => one.from <= on && on < one.until);
  if (pause !== undefined) return { state: "suspended", since: pause.from, until: dayBefore(pause.until) };
  if (rulesInForce(book, on).some(({ id }) => id === rule.id)) return { state: "in-force" };
  const since = replacedOn(rule, book);
  return { state: "replaced", ...(since === undefined ? {} : { since }) };
}

/** The first day on which another rule stands in its place; undefined for one that nothing replaces. */
export function replacedOn(rule: Rule, book: RuleBook): string | undefined {
  return book.rules
    .filter(({ supersedes }) => supersedes.includes(rule.id))
    .map(bindingDate)
    .filter((day) => day > bindingDate(rule))
    .sort()[0];
}
