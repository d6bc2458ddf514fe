import type { RuleCondition, RuleParagraph, RuleTreatment } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import {
  type CountryGroups,
  type Paragraph,
  type Predicate,
  QUANTITY_WORDS,
  type QuantityName,
  type Relation,
  type Rule,
  type Treatment,
} from "../../rules/index.ts";
import { QUANTITIES } from "../../rules/quantity.ts";
import { formatDate, formatNumber, formatUnit, type Language, NO_BREAK_SPACE } from "../../units/index.ts";
import { inBoth } from "./chip-words.ts";
import { REVIEW_WORDS, SCOPE_WORDS, SIGNS, TRAIT_WORDS, TREATMENT_WORDS } from "./rule-words.ts";

/** The paragraphs of a rule with their predicates and treatments in words. */
export function ruleParagraphs(rule: Rule, groups: CountryGroups): RuleParagraph[] {
  return rule.paragraphs.map((paragraph: Paragraph) => ({
    id: paragraph.id,
    ...(paragraph.at === undefined ? {} : { at: paragraph.at }),
    appliesTo: (paragraph.appliesTo ?? []).map((id) => PARAGRAPHS[id] ?? { ru: id, en: id }),
    condition: ruleCondition(paragraph.when, groups),
    treatments: paragraph.treatment.map((one) => treatment(one, groups)),
  }));
}

/** What stands for a paragraph where there is none. */
const PARAGRAPHS: Readonly<Record<string, Text>> = { letter: { ru: "письмо", en: "the letter" } };

/** A predicate as lines that read. */
export function ruleCondition(predicate: Predicate, groups: CountryGroups): RuleCondition {
  const inner = (parts: readonly Predicate[]) => parts.map((part) => ruleCondition(part, groups));
  if (predicate.all) return { kind: "all", parts: inner(predicate.all) };
  if (predicate.any) return { kind: "any", parts: inner(predicate.any) };
  if (predicate.not) return { kind: "none", parts: inner([predicate.not]) };
  if (predicate.datacenter !== undefined)
    return { kind: "trait", words: TRAIT_WORDS[predicate.datacenter ? "datacenter" : "otherwise"] };
  if (predicate.nonPlanar !== undefined)
    return { kind: "trait", words: TRAIT_WORDS[predicate.nonPlanar ? "nonPlanar" : "planar"] };
  if (predicate.designer)
    return { kind: "trait", words: withGroups(TRAIT_WORDS.designer, predicate.designer, groups) };
  const quantity = QUANTITIES.find((name) => predicate[name] !== undefined)!;
  const bounds = Object.entries(predicate[quantity] as object) as [Relation, number][];
  return {
    kind: "bound",
    name: QUANTITY_WORDS[quantity],
    bounds: bounds.map(([relation, threshold]) => ({
      sign: SIGNS[relation],
      value: inBoth((language) => thresholdWords(threshold, quantity, language)),
    })),
  };
}

function thresholdWords(threshold: number, quantity: QuantityName, language: Language): string {
  const number = formatNumber(threshold, { language });
  const unit = UNITS[quantity];
  return unit === undefined ? number : `${number}${NO_BREAK_SPACE}${formatUnit(unit, language)}`;
}

/** Units of thresholds that have one. */
const UNITS: Readonly<Partial<Record<QuantityName, string>>> = {
  transferRate: "GB/s",
  memoryBandwidth: "GB/s",
  totalBandwidth: "GB/s",
  memoryBandwidthDensity: "GB/s/mm2",
};

function treatment(one: Treatment, groups: CountryGroups): RuleTreatment {
  return {
    where: treatmentWhere(one, groups),
    ...(one.status === undefined ? {} : { status: TREATMENT_WORDS[one.status] }),
    ...(one.review === undefined ? {} : { review: REVIEW_WORDS[one.review] }),
    ...(one.text === undefined ? {} : { text: one.text }),
  };
}

function treatmentWhere({ to, headquarters, both }: Treatment, groups: CountryGroups): Text {
  if (to && headquarters && both)
    return inBoth((language) =>
      SCOPE_WORDS.both[language]
        .replace("{to}", groupList(to, groups, language))
        .replace("{hq}", groupList(headquarters, groups, language)),
    );
  if (to) return withGroups(SCOPE_WORDS.to, to, groups);
  return headquarters ? withGroups(SCOPE_WORDS.owner, headquarters, groups) : SCOPE_WORDS.all;
}

/** Where a rule reaches, a line a clause. */
export function ruleScope({ scope }: Rule, groups: CountryGroups): Text[] {
  return scope.flatMap((clause) => clauseWords(clause, groups));
}

function clauseWords(clause: Rule["scope"][number], groups: CountryGroups): Text[] {
  const lines: Text[] = [
    ...(clause.everywhere ? [SCOPE_WORDS.everywhere] : []),
    ...(clause.to ? [withGroups(SCOPE_WORDS.to, clause.to, groups)] : []),
    ...(clause.headquarters ? [withGroups(SCOPE_WORDS.headquarters, clause.headquarters, groups)] : []),
  ];
  const { from } = clause;
  if (from === undefined) return lines;
  return lines.map((words) =>
    inBoth(
      (language) =>
        `${words[language]}, ${SCOPE_WORDS.from[language].replace("{date}", formatDate(from, language))}`,
    ),
  );
}

function withGroups(words: Text, ids: readonly string[], groups: CountryGroups): Text {
  return inBoth((language) => words[language].replace("{groups}", groupList(ids, groups, language)));
}

function groupList(ids: readonly string[], groups: CountryGroups, language: Language): string {
  return ids.map((id) => groups[id]?.name[language] ?? id).join("; ");
}
