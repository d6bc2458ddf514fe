import type { DayAnswer, Standing } from "../../api/rules/rules-answer.ts";
import { type Catalog, type Chip, cite } from "../../catalog/index.ts";
import {
  bindingDate,
  type ChipStatus,
  chineseGate,
  DISCLAIMER,
  describeStatus,
  paragraphName,
  type Rule,
  type RuleBook,
  STATUS_WORDS,
  type Stretch,
} from "../../rules/index.ts";
import { formatDate, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { countryName } from "./country-name.ts";
import { dealingsText } from "./dealings-text.ts";
import { distanceText } from "./distance-text.ts";
import { ROLES, STANCES, WORDS } from "./words.ts";

interface TextOptions {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  readonly language: Language;
}

/**
 * The answer for one day: verdict, reason, policy, what was not checked, disclaimer, what else bears on it, dealings,
 * distances where they were asked for, sources.
 */
export function statusText(
  found: ChipStatus & Partial<Standing> & Partial<Pick<DayAnswer, "distance" | "changes">>,
  chip: Chip,
  { catalog, ruleBook, language }: TextOptions,
): string[] {
  const mark = { indent: "  ", first: "· " };
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title}:`, ...items.flatMap((item) => wrap(item, mark))];
  const couldBe = found.couldBe.map(({ status, paragraph }) =>
    [STATUS_WORDS[status][language], paragraph && paragraphName(paragraph, language)]
      .filter(Boolean)
      .join(", "),
  );
  return [
    ...wrap(describeStatus(found, chip.name, countryName)[language]),
    ...(found.afterLaw && found.lawAsOf ? lawNote(found.lawAsOf, language) : []),
    ...list(WORDS.couldBe[language], couldBe),
    ...list(WORDS.also[language], [...new Set(found.also.map(({ text }) => text[language]))]),
    ...(found.to === "CN" && chip.headquarters !== "CN" ? stance(ruleBook, chip, found.on, language) : []),
    ...dealingsText(found.dealings ?? [], language),
    ...distanceText({ distance: found.distance ?? [], changes: found.changes ?? [] }, ruleBook, language),
    ...list(
      WORDS.sources[language],
      found.sources.flatMap((id) => {
        const source = catalog.sources.get(id);
        return source ? [cite(source, language)] : [];
      }),
    ),
  ];
}

function stance(ruleBook: RuleBook, chip: Chip, on: string, language: Language): string[] {
  const { status, because } = chineseGate(ruleBook, chip, on);
  const said = `${WORDS.china[language]} ${STANCES[status]?.[language] ?? status}: ${because[language]}`;
  return wrap(said.endsWith(".") ? said : `${said}.`);
}

function lawNote(date: string, language: Language): string[] {
  return wrap(fill(WORDS.afterLaw[language], { date: formatDate(date, language) }));
}

/** Every stretch of time with one answer, what was granted and sold, then how far the law is known and the disclaimer. */
export function timelineText(
  stretches: readonly (Stretch & Standing)[],
  chip: Chip,
  language: Language,
): string[] {
  const { to, hq, lawAsOf } = stretches[0]!;
  const words = {
    name: chip.name[language],
    to: countryName(to, language),
    hq: countryName(hq, language),
  };
  return [
    ...wrap(fill(WORDS[to === hq ? "heading" : "headingOwner"][language], words)),
    ...columns(stretchRows(stretches, language), { align: ["left", "left"], breaks: 1 }),
    "",
    ...dealingsText(
      stretches.flatMap(({ dealings }) => dealings),
      language,
    ),
    ...lawNote(lawAsOf, language),
    ...wrap(DISCLAIMER[language]),
  ];
}

/** Rows of dates and status; neighbours that a reader could not tell apart are one. */
export function stretchRows(stretches: readonly Stretch[], language: Language): string[][] {
  const merged: { from: string | null; until: string | null; says: string }[] = [];
  for (const stretch of stretches) {
    const says = statusLine(stretch, language);
    const last = merged.at(-1);
    if (last?.says === says) last.until = stretch.until;
    else merged.push({ from: stretch.from, until: stretch.until, says });
  }
  return merged.map(({ from, until, says }) => [period(from, until, language), says]);
}

function statusLine({ status, paragraph, policy }: Stretch, language: Language): string {
  const where = paragraph === null || status === "free" ? "" : ` (${paragraphName(paragraph, language)})`;
  const review = policy === null ? "" : `; ${REVIEWS[policy.review][language]}`;
  return STATUS_WORDS[status][language] + where + review;
}

/** Ways in which an application is looked at. */
export const REVIEWS = {
  "presumption-of-denial": { ru: "презумпция отказа", en: "presumption of denial" },
  "case-by-case": { ru: "в индивидуальном порядке", en: "case by case" },
  "presumption-of-approval": { ru: "презумпция разрешения", en: "presumption of approval" },
  "licence-required": { ru: "нужна лицензия", en: "licence required" },
  notice: { ru: "уведомление", en: "notice" },
  "no-licence": { ru: "лицензия не нужна", en: "no licence" },
} as const;

function period(from: string | null, until: string | null, language: Language): string {
  if (from === null && until === null) return WORDS.always[language];
  if (from === null) return fill(WORDS.before[language], { until: until! });
  if (until === null) return fill(WORDS.since[language], { from });
  return fill(WORDS.between[language], { from, until });
}

/** The dated rules in the order in which they began to bind, under the day on which they bind, then the disclaimer. */
export function ruleListText(
  rules: readonly Rule[],
  { on, language }: { readonly on: string | undefined; readonly language: Language },
): string[] {
  const heading =
    on === undefined ? [] : [fill(WORDS[rules.length > 0 ? "inForce" : "noneInForce"][language], { on }), ""];
  if (rules.length === 0) return [...heading, ...wrap(DISCLAIMER[language])];
  const header = [WORDS.binding, WORDS.until, WORDS.authority, WORDS.role].map((word) => word[language]);
  const rows = rules.map((rule) => [
    bindingDate(rule),
    rule.until ?? "",
    rule.authority,
    ROLES[rule.role]?.[language] ?? rule.role,
  ]);
  const placed = columns([header, ...rows], { align: ["left", "left", "left", "left"] });
  const width = Math.max(...placed.map((line) => line.length)) + 2;
  const titles = [WORDS.title[language], ...rules.map(({ title }) => title[language])];
  return [
    ...heading,
    ...placed.flatMap((line, row) => {
      return wrap(titles[row]!, { indent: " ".repeat(width), first: line.padEnd(width) });
    }),
    "",
    ...wrap(DISCLAIMER[language]),
  ];
}
