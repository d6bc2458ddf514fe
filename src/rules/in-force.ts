import { bindingDate, type RuleBook } from "./load-rules.ts";
import type { Switches } from "./question.ts";
import type { Rule } from "./rule-schema.ts";

/**
 * Rules that bind on a day: begun, not ended, not suspended, and not replaced by another. A rule that has ended, is
 * suspended or is left out replaces nothing, so that its predecessor goes on (an end with `revives: false` leaves
 * nothing behind); what is built on a rule left out is left out with it.
 */
export function rulesInForce(book: RuleBook, on: string, switches: Switches = {}): readonly Rule[] {
  const begun = book.rules.filter((rule) => bindingDate(rule) <= on && isOn(book, rule, switches));
  const replaced = replacedOn(begun, on);
  return begun.filter((rule) => !replaced.has(rule.id) && stands(rule, on));
}

/** True when a rule, by its id, binds on a day. */
export function isInForce(book: RuleBook, id: string, on: string, switches: Switches = {}): boolean {
  return rulesInForce(book, on, switches).some((rule) => rule.id === id);
}

/** True on a day on which a rule that has begun has neither ended nor is suspended. */
function stands(rule: Rule, on: string): boolean {
  if (rule.until !== undefined && rule.until <= on) return false;
  return !rule.suspended.some(({ from, until }) => from <= on && on < until);
}

/**
 * Ids of the rules that others replace on a day. What a replaced rule has replaced stays so: C over B over A leaves A
 * where it is.
 */
function replacedOn(begun: readonly Rule[], on: string): ReadonlySet<string> {
  const replaced = new Set<string>();
  const waiting = begun.filter((rule) => stands(rule, on) || !rule.revives);
  const byId = new Map(begun.map((rule) => [rule.id, rule]));
  for (let rule = waiting.pop(); rule; rule = waiting.pop()) {
    for (const id of rule.supersedes) {
      if (replaced.has(id)) continue;
      replaced.add(id);
      const older = byId.get(id);
      if (older) waiting.push(older);
    }
  }
  return replaced;
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
