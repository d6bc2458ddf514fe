import type { LawPack, RuleLever } from "../../../articles/explore/types.ts";
import type { Catalog, RuleDays, Text } from "../../../catalog/index.ts";
import type { CompiledModel } from "../../../engine/index.ts";
import { lawSeries } from "../../../ensemble/index.ts";
import { FARTHEST, movedDays } from "../../../page/index.ts";
import { bindingDate, dateProblems, type RuleBook } from "../../../rules/index.ts";
import { SHORT_NAMES } from "../rule-short-names.ts";

/** What only readers of rules need: a page that computes leaves it out. */
const PROSE = new Set([
  "name",
  "summary",
  "note",
  "instrument",
  "at",
  "source",
  "sources",
  "text",
  "aliases",
]);

/** The law as a page carries it: rules and chips without their texts, and the series of the model that it decides. */
export function lawPack(
  catalog: Catalog,
  ruleBook: RuleBook,
  { series }: Pick<CompiledModel, "series">,
): LawPack {
  const decided = series.flatMap(({ name, from }) =>
    from !== undefined && ("redesign" in from || from.rules === "scenario") ? [{ name, from }] : [],
  );
  const ids = new Set(decided.flatMap(({ from }) => chipIds(from)));
  return {
    book: withoutProse(ruleBook),
    chips: [...ids].map((id) => withoutProse(catalog.chips.get(id)!)),
    series: decided,
  };
}

function chipIds(from: Readonly<Record<string, unknown>>): string[] {
  const { of, answers, redesign, pending, chinese_gate: stance, case_by_case: reviewed } = from;
  return [of, answers, redesign, pending, stance, reviewed].flatMap(
    (ids) => (ids ?? []) as string | string[],
  );
}

/** The same shape with empty words. */
function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      PROSE.has(key) ? emptied(inside) : withoutProse(inside),
    ]),
  );
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== "object" || value === null) return typeof value === "string" ? "" : value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, emptied(inside)]));
}

/** A rule that decides something, its name in both languages. */
export type DecidingRule = Omit<RuleLever, "name"> & { readonly name: Text };

/** The rules that decide something in the model: lifted, they change a series. In the order in which they bind. */
export function decidingRules(
  catalog: Catalog,
  ruleBook: RuleBook,
  { series, start, months }: Pick<CompiledModel, "series" | "start" | "months">,
): DecidingRule[] {
  const decided = lawPack(catalog, ruleBook, { series }).series;
  const valuesWithout = (off: readonly string[]): string => {
    const context = { catalog, ruleBook, rules: { off: [...off], allOff: false }, start, months };
    return decided.map(({ from }) => lawSeries(context, from)!.join()).join(";");
  };
  const all = valuesWithout([]);
  return ruleBook.rules
    .filter(({ id }) => valuesWithout([id]) !== all)
    .sort((a, b) => (bindingDate(a) < bindingDate(b) ? -1 : 1))
    .map((rule) => {
      const { id, title, announced, effective, compliance } = rule;
      const days = { announced, effective, ...(compliance !== undefined && { compliance }) };
      return { id, name: SHORT_NAMES[id] ?? title, days, latest: latestMove(rule, days) };
    });
}

/** By how many months a rule may come later and still begin before it ends or is suspended. */
function latestMove(rule: RuleBook["rules"][number], days: RuleDays): number {
  for (let months = FARTHEST; months > 0; months -= 1) {
    const moved = { ...rule, published: undefined, ...movedDays(days, months) };
    if (dateProblems(moved).length === 0) return months;
  }
  return 0;
}
