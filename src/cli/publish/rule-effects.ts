import type { RuleChange, RuleChip, RuleEffect } from "../../articles/index.ts";
import { dayBefore } from "../../articles/rule-dates.ts";
import type { Chip, Text } from "../../catalog/index.ts";
import {
  bindingDate,
  chineseGate,
  type RegionKind,
  type Rule,
  type RuleBook,
  regionKind,
  type Settled,
  settle,
} from "../../rules/index.ts";
import { countryName } from "../rules/country-name.ts";
import { inBoth } from "./chip-words.ts";
import { shortChipName } from "./rule-chip-names.ts";
import { KIND_WORDS } from "./rule-region-words.ts";
import { ROLE_WORDS, STANCE_WORDS } from "./rule-words.ts";

/** Roles whose paragraphs bear on the status of a chip. */
const US_ROLES: ReadonlySet<Rule["role"]> = new Set([
  "control",
  "letter",
  "policy",
  "presumption",
  "guidance",
  "duty",
]);

/** What a chip went from and to, and whether that is stricter. */
interface Turn {
  readonly before: Text;
  readonly after: Text;
  readonly way: "caught" | "released" | "other";
}

/**
 * The chips, of those announced by then, whose answer a rule changed on the day from which it binds, by their status
 * on the day before and on the day; undefined for a rule that has no say about chips.
 */
export function ruleEffect(rule: Rule, book: RuleBook, chips: Iterable<Chip>): RuleEffect | undefined {
  const day = bindingDate(rule);
  const to = destinationOf(rule, book);
  return to === undefined ? undefined : effectOn(rule, book, chips, { day, to });
}

function effectOn(
  rule: Rule,
  book: RuleBook,
  chips: Iterable<Chip>,
  { day, to }: { readonly day: string; readonly to: string },
): RuleEffect {
  const known = [...chips].filter(
    (chip) =>
      chip.announced <= day &&
      (chip.headquarters !== to || HOME_TOO.has(rule.role)) &&
      mayConcern(rule, chip),
  );
  const turns = known.flatMap((chip) => {
    const found = turnOf(rule, book, chip, { day, to });
    if (found === undefined) return [];
    const sure = turnOf(rule, book, withoutRecalled(chip), { day, to });
    const unchecked = sure?.after !== found.after || sure.before !== found.before;
    const name = { id: chip.id, name: shortChipName(chip), ...(unchecked ? { unchecked } : {}) };
    return [{ chip: name, ...found }];
  });
  const way = (name: Turn["way"]): RuleChange[] => grouped(turns.filter((turn) => turn.way === name));
  return {
    destination: inBoth((language) => countryName(to, language).replace(` (${to})`, "")),
    day,
    caught: way("caught"),
    released: way("released"),
    other: way("other"),
  };
}

/** Roles that may be about chips that the destination makes itself. */
const HOME_TOO: ReadonlySet<Rule["role"]> = new Set(["presumption", "guidance"]);

function turnOf(
  rule: Rule,
  book: RuleBook,
  chip: Chip,
  { day, to }: { readonly day: string; readonly to: string },
): Turn | undefined {
  return rule.authority === "CN"
    ? stanceTurn(rule, book, chip, day)
    : statusTurn(rule, book, chip, { day, to });
}

/** A chip without the figures that are quoted from memory. */
function withoutRecalled(chip: Chip): Chip {
  const facts = Object.entries(chip.facts).filter(([, fact]) => fact.evidence !== "recalled");
  return { ...chip, facts: Object.fromEntries(facts) };
}

/** China where the rule reaches it, otherwise the first country that it does. */
function destinationOf({ authority, role, scope }: Rule, { groups }: RuleBook): string | undefined {
  if (authority === "CN") return role === "import" ? CHINA : undefined;
  if (authority !== "US" || !US_ROLES.has(role)) return undefined;
  const named = scope.flatMap(({ to = [], headquarters = [] }) => [...to, ...headquarters]);
  if (named.length === 0) return CHINA;
  const members = named.flatMap((group) => groups[group]?.members ?? []).map(({ code }) => code);
  return members.includes(CHINA) ? CHINA : members[0];
}

const CHINA = "CN";

function mayConcern({ addressees }: Rule, { vendor }: Chip): boolean {
  return addressees.length === 0 || addressees.includes(vendor);
}

const RANK: Readonly<Record<RegionKind, number>> = {
  free: 0,
  notification: 1,
  letter: 2,
  "case-by-case": 3,
  licence: 3,
  unknown: 3.5,
  denied: 4,
};

function statusTurn(
  rule: Rule,
  book: RuleBook,
  chip: Chip,
  { day, to }: { readonly day: string; readonly to: string },
): Turn | undefined {
  const before = settle(book, chip, { on: dayBefore(day), to });
  const after = settle(book, chip, { on: day, to });
  const [from, until] = [regionKind(before), regionKind(after)];
  if (from !== until && isOf(rule, before, after)) {
    const way = RANK[until] > RANK[from] ? "caught" : "released";
    return { before: KIND_WORDS[from], after: KIND_WORDS[until], way };
  }
  if (before.policy?.rule !== rule.id && after.policy?.rule === rule.id && rule.role === "policy")
    return { before: KIND_WORDS[from], after: ROLE_WORDS.policy, way: "other" };
  if (after.also.some((one) => one.rule === rule.id && one.role !== "letter"))
    return { before: KIND_WORDS[from], after: ROLE_WORDS[rule.role], way: "other" };
  return undefined;
}

/** True when a change of status on the day of a rule is that rule's work: several may begin on one day. */
function isOf(rule: Rule, before: Settled, after: Settled): boolean {
  const decides = [after.rule, after.policy?.rule, ...after.couldBe.map((one) => one.rule)];
  if (decides.includes(rule.id)) return true;
  const gone = [before.rule, before.policy?.rule, ...before.couldBe.map((one) => one.rule)];
  return gone.some((id) => id && rule.supersedes.includes(id));
}

const STANCE_RANK = { open: 0, discouraged: 1, unknown: 1.5, barred: 2 } as const;

function stanceTurn(rule: Rule, book: RuleBook, chip: Chip, day: string): Turn | undefined {
  const [before, after] = [dayBefore(day), day].map((on) => chineseGate(book, chip, on));
  const [from, until] = [before!.status, after!.status];
  if (from === until || (after!.rule !== rule.id && until !== "unknown")) return undefined;
  return {
    before: STANCE_WORDS[from],
    after: STANCE_WORDS[until],
    way: STANCE_RANK[until] > STANCE_RANK[from] ? "caught" : "released",
  };
}

/** Turns of the same kind together. */
function grouped(turns: readonly (Turn & { readonly chip: RuleChip })[]): RuleChange[] {
  const groups = new Map<string, { before: Text; after: Text; chips: RuleChip[] }>();
  for (const { before, after, chip } of turns) {
    const key = `${before.en} ${after.en}`;
    const group = groups.get(key) ?? { before, after, chips: [] };
    group.chips.push(chip);
    groups.set(key, group);
  }
  return [...groups.values()];
}
