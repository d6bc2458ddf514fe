import type { RuleDays } from "../../catalog/index.ts";
import { bindingDate, dateProblems, type Rule, type RuleBook } from "../../rules/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";

type Days = Readonly<Record<string, RuleDays>>;

/** Books made before, since every series of a scenario asks for its own. */
const MOVED = new WeakMap<RuleBook, Map<string, RuleBook>>();

/**
 * The law with the days of some rules moved: what a scenario does not name of a rule's days stays as it was.
 *
 * @throws InputError for a rule that is not there, or days that cannot follow each other
 */
export function movedRules(book: RuleBook, days: Days | undefined): RuleBook {
  if (days === undefined || Object.keys(days).length === 0) return book;
  const made = MOVED.get(book) ?? new Map<string, RuleBook>();
  MOVED.set(book, made);
  const key = JSON.stringify(days);
  const known = made.get(key) ?? { ...book, rules: inOrder(move(book, days)) };
  made.set(key, known);
  return known;
}

function move(book: RuleBook, days: Days): Rule[] {
  const ids = book.rules.map(({ id }) => id);
  const faults: Fault[] = Object.keys(days)
    .filter((id) => !ids.includes(id))
    .map((id) => ({ where: `rules.days.${id}`, what: `unknown rule${didYouMean(id, ids)}` }));
  const rules = book.rules.map((rule): Rule => {
    const given = days[rule.id];
    if (!given) return rule;
    // The day of print is that of the act as it was: it says nothing of one moved.
    const moved: Rule = { ...rule, published: undefined, ...given };
    for (const { path, what } of dateProblems(moved))
      faults.push({ where: `rules.days.${rule.id}`, path: path.join("."), what });
    return moved;
  });
  if (faults.length > 0) throw new InputError(faults);
  return rules;
}

/** As `loadRules` leaves them: by the day from which they bind. */
function inOrder(rules: readonly Rule[]): Rule[] {
  const order = (rule: Rule) => `${bindingDate(rule)} ${rule.id}`;
  return [...rules].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
