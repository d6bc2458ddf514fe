import type { Chip } from "../catalog/index.ts";
import { inGroup } from "./country-group.ts";
import { rulesInForce } from "./in-force.ts";
import type { RuleBook } from "./load-rules.ts";
import { evaluate, type Verdict } from "./predicate.ts";
import { quantities } from "./quantities.ts";
import type { Question } from "./question.ts";
import type { Clause, Paragraph, Rule, Treatment } from "./rule-schema.ts";

/** One paragraph in force that reaches this buyer, and whether it catches the chip. */
export interface Finding extends Verdict {
  readonly rule: Rule;
  readonly paragraph: Paragraph;
  readonly treatment: Treatment;
}

/** Findings of the rules of an authority in some roles, in the order in which the rules began to bind. */
export function findings(
  book: RuleBook,
  chip: Chip,
  question: Required<Question>,
  among: { readonly authority: Rule["authority"]; readonly roles: readonly Rule["role"][] },
): readonly Finding[] {
  const facts = { chip, quantities: quantities(chip), groups: book.groups, on: question.on };
  return lawFor(book, question).flatMap(({ rule, clauses, lines }) =>
    rule.authority === among.authority && among.roles.includes(rule.role) && speaksOf(rule, clauses, chip)
      ? lines.map((line) => ({ rule, ...line, ...evaluate(line.paragraph.when, facts) }))
      : [],
  );
}

/** A rule that reaches a buyer: the clauses of its scope that do, and its paragraphs with what follows for the buyer. */
interface Reaching {
  readonly rule: Rule;
  readonly clauses: readonly Clause[];
  readonly lines: readonly Pick<Finding, "paragraph" | "treatment">[];
}

/** The rules in force that reach a buyer and speak of a chip, in the order in which they began to bind. */
export function rulesReaching(book: RuleBook, chip: Chip, question: Required<Question>): readonly Rule[] {
  return lawFor(book, question)
    .filter(({ rule, clauses }) => speaksOf(rule, clauses, chip))
    .map(({ rule }) => rule);
}

/** By question, for each book: a book never changes once read, and the same few questions are asked of every chip. */
const LAW = new WeakMap<RuleBook, Map<string, readonly Reaching[]>>();

/** Questions kept for a book; a table of thousands of days asks more. */
const MOST_KEPT = 1000;

function lawFor(book: RuleBook, question: Required<Question>): readonly Reaching[] {
  const { on, to, hq, off, allOff } = question;
  const key = [on, to, hq, allOff, ...off].join(" ");
  const kept = LAW.get(book) ?? new Map<string, readonly Reaching[]>();
  LAW.set(book, kept);
  const before = kept.get(key);
  if (before) return before;
  const found = rulesInForce(book, on, question).flatMap((rule) => {
    const clauses = clausesFor(book, rule, question);
    if (clauses.length === 0) return [];
    const lines = rule.paragraphs.flatMap((paragraph) => {
      const treatment = treatmentFor(book, paragraph, question);
      return treatment ? [{ paragraph, treatment }] : [];
    });
    return [{ rule, clauses, lines }];
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/** The first treatment that fits the destination or the owner. */
export function treatmentFor(
  book: RuleBook,
  paragraph: Paragraph,
  question: Required<Question>,
): Treatment | undefined {
  return paragraph.treatment.find(({ to, headquarters, both }) => {
    if (!to && !headquarters) return true;
    if (both) return fits(book, { to }, question) && fits(book, { headquarters }, question);
    return fits(book, { to, headquarters }, question);
  });
}

/** True when a rule's scope covers the destination or the owner, and the chip if it names vendors or products. */
export function reaches(
  book: RuleBook,
  rule: Rule,
  chip: Pick<Chip, "id" | "vendor"> | undefined,
  question: Required<Question>,
): boolean {
  return speaksOf(rule, clausesFor(book, rule, question), chip);
}

/** The clauses of a rule's scope that cover the destination or the owner on a day. */
function clausesFor(book: RuleBook, { scope }: Rule, question: Required<Question>): readonly Clause[] {
  return scope.filter(
    (clause) =>
      (clause.from === undefined || clause.from <= question.on) &&
      (clause.everywhere || fits(book, clause, question)),
  );
}

/** True when a rule and one of these clauses of it speak of the chip: of every chip, of its maker, of the product. */
function speaksOf(
  { addressees }: Rule,
  clauses: readonly Clause[],
  chip: Pick<Chip, "id" | "vendor"> | undefined,
): boolean {
  if (chip && addressees.length > 0 && !addressees.includes(chip.vendor)) return false;
  return clauses.some(({ products }) => !products || (chip !== undefined && products.includes(chip.id)));
}

function fits(
  book: RuleBook,
  where: Pick<Clause, "to" | "headquarters">,
  { to, hq, on }: Required<Question>,
): boolean {
  return (
    (where.to !== undefined && inGroup(book.groups, where.to, to, on)) ||
    // A delivery inside the US is no export, whoever owns the buyer.
    (where.headquarters !== undefined && to !== "US" && inGroup(book.groups, where.headquarters, hq, on))
  );
}
