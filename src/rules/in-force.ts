import { bindingDate, type RuleBook } from "./load-rules.ts";
import type { Switches } from "./question.ts";
import type { Rule } from "./rule-schema.ts";

/**
 * Rules that bind on a day: begun, not ended, not suspended, and not superseded by another that binds.
 * A rule left out supersedes nothing, so its predecessor goes on; what is built on it is left out with it.
 */
export function rulesInForce(book: RuleBook, on: string, switches: Switches = {}): readonly Rule[] {
  const begun = book.rules.filter((rule) => bindingDate(rule) <= on && isOn(book, rule, switches));
  const superseded = new Set(begun.flatMap((rule) => rule.supersedes));
  return begun.filter(
    (rule) =>
      !superseded.has(rule.id) &&
      (rule.until === undefined || on < rule.until) &&
      !rule.suspended.some(({ from, until }) => from <= on && on < until),
  );
}

/** True when a rule, by its id, binds on a day. */
export function isInForce(book: RuleBook, id: string, on: string, switches: Switches = {}): boolean {
  return rulesInForce(book, on, switches).some((rule) => rule.id === id);
}

function isOn(book: RuleBook, rule: Rule, switches: Switches, above: readonly string[] = []): boolean {
  if (switches.allOff || switches.off?.includes(rule.id)) return false;
  // A ring of rules built on each other stands or falls by its switches alone.
  if (above.includes(rule.id)) return true;
  return rule.builtOn.every((id) => {
    const base = book.rules.find((other) => other.id === id);
    return !base || isOn(book, base, switches, [...above, rule.id]);
  });
}
