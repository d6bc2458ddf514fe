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
  const rules = rulesInForce(book, question.on, question).filter(
    (rule) =>
      rule.authority === among.authority &&
      among.roles.includes(rule.role) &&
      reaches(book, rule, chip, question),
  );
  return rules.flatMap((rule) =>
    rule.paragraphs.flatMap((paragraph) => {
      const treatment = treatmentFor(book, paragraph, question);
      return treatment ? [{ rule, paragraph, treatment, ...evaluate(paragraph.when, facts) }] : [];
    }),
  );
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
  if (chip && rule.addressees.length > 0 && !rule.addressees.includes(chip.vendor)) return false;
  return rule.scope.some(
    (clause) =>
      (clause.from === undefined || clause.from <= question.on) &&
      (!clause.products || (chip !== undefined && clause.products.includes(chip.id))) &&
      (clause.everywhere || fits(book, clause, question)),
  );
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
