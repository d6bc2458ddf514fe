import type { RuleEntry, RuleLane, RuleMoved } from "../../articles/index.ts";
import type { Catalog, Text } from "../../catalog/index.ts";
import { notChecked, type Rule, type RuleBook } from "../../rules/index.ts";
import { dealingAmount } from "../rules/dealings-text.ts";
import { STAGES } from "../rules/words.ts";
import { makerName } from "./chip-makers.ts";
import { inBoth } from "./chip-words.ts";
import { shortChipName } from "./rule-chip-names.ts";
import { ruleParagraphs, ruleScope } from "./rule-conditions.ts";
import { ruleEffect } from "./rule-effects.ts";
import { SHORT_NAMES } from "./rule-short-names.ts";
import { ruleStanding } from "./rule-standing.ts";
import { AUTHORITY_WORDS, ROLE_WORDS } from "./rule-words.ts";

/** What the pages of rules are made from. */
export interface RuleInput {
  readonly catalog: Pick<Catalog, "chips" | "dealings">;
  readonly ruleBook: RuleBook;
  /** The day on which rules are said to stand as they do. */
  readonly on: string;
  /** What each rule moves in the model, by rule id. */
  readonly moved: ReadonlyMap<string, readonly RuleMoved[]>;
}

/** A page for each rule, in the order from which they bind. */
export function ruleEntries(input: RuleInput): RuleEntry[] {
  return input.ruleBook.rules.map((rule) => entry(rule, input));
}

function entry(rule: Rule, { catalog, ruleBook, on, moved }: RuleInput): RuleEntry {
  const { published, compliance, until: ended, note } = rule;
  const others = (found: (other: Rule) => boolean): string[] =>
    ruleBook.rules.filter(found).map(({ id }) => id);
  const effect = ruleEffect(rule, ruleBook, catalog.chips.values());
  const movedHere = moved.get(rule.id) ?? [];
  return {
    id: rule.id,
    name: rule.title,
    short: SHORT_NAMES[rule.id] ?? rule.title,
    lane: laneOf(rule),
    text: rule.summary,
    authority: AUTHORITY_WORDS[rule.authority],
    role: ROLE_WORDS[rule.role],
    citation: rule.instrument === "—" ? rule.title.en : rule.instrument,
    at: rule.at,
    source: rule.source,
    sources: rule.sources,
    announced: rule.announced,
    ...(published === undefined ? {} : { published }),
    effective: rule.effective,
    ...(compliance === undefined ? {} : { compliance }),
    ...(ended === undefined ? {} : { ended }),
    suspended: rule.suspended,
    standing: ruleStanding(rule, ruleBook, on),
    weak: rule.weak,
    ...(note === undefined ? {} : { note }),
    scope: ruleScope(rule, ruleBook.groups),
    addressees: rule.addressees.map((vendor) => vendorName(vendor)),
    products: productsOf(rule, catalog),
    paragraphs: ruleParagraphs(rule, ruleBook.groups),
    replaces: rule.supersedes,
    replacedBy: others((other) => other.supersedes.includes(rule.id)),
    builtOn: rule.builtOn,
    builtOver: others((other) => other.builtOn.includes(rule.id)),
    ...(effect === undefined ? {} : { effect }),
    dealings: dealingsOf(rule, catalog),
    moved: movedHere,
    modelled: rule.paragraphs.length > 0 || movedHere.length > 0,
    notChecked: rule.paragraphs.length === 0 ? [] : notChecked(NO_CHIP, { to: "CN" }),
  };
}

/** What an answer about any chip from abroad leaves out. */
const NO_CHIP = { headquarters: "US" } as Parameters<typeof notChecked>[0];

/** The lane of a rule on the timeline. */
export function laneOf({ authority, role, instrument, moves }: Rule): RuleLane {
  if (authority === "CN") return "china";
  if (authority !== "US") return "allies";
  if (role === "letter" || /\bletters?\b/i.test(instrument)) return "letters";
  if (role === "tools" || role === "memory" || moves[0] === "tool-import") return "tools";
  if (moves.some((name) => name === "end-users" || name === "country-groups")) return "lists";
  return role === "policy" || role === "duty" || moves.includes("licences") ? "policy" : "chips";
}

function productsOf({ scope }: Rule, { chips }: RuleInput["catalog"]): RuleEntry["products"] {
  const ids = [...new Set(scope.flatMap(({ products = [] }) => products))];
  return ids.flatMap((id) => {
    const chip = chips.get(id);
    return chip === undefined ? [] : [{ id, name: shortChipName(chip) }];
  });
}

function dealingsOf({ id }: Rule, { dealings }: RuleInput["catalog"]): RuleEntry["dealings"] {
  return [...dealings.values()]
    .filter(({ rules }) => rules.includes(id))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, until, stage, title, amount, source, at, weak }) => ({
      on,
      ...(until === undefined ? {} : { until }),
      stage: STAGES[stage],
      title,
      ...(amount === undefined ? {} : { amount: inBoth((language) => dealingAmount(amount, language)) }),
      source,
      at,
      weak,
    }));
}

/** Firms are written as they write themselves. */
function vendorName(vendor: string): Text {
  const name = makerName(vendor);
  return { ru: name, en: name };
}
