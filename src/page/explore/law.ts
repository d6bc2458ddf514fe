import type { ExploreData } from "../../articles/explore/types.ts";
import type { Chip } from "../../catalog/types.ts";
import type { LawContext } from "../../ensemble/series/context.ts";
import { lawSeries } from "../../ensemble/series/law-series.ts";
import type { RuleBook } from "../../rules/load-rules.ts";
import { isBlocked, isLifted, movedDays } from "./rule-stand.ts";
import { type ExploreState, scenarioOf } from "./state.ts";

/** The rules of a state: those of its scenario with what the reader lifted, put in force again and moved. */
export function rulesOf(state: ExploreState, data: ExploreData): LawContext["rules"] {
  const { rules } = scenarioOf(state, data);
  const days = Object.fromEntries(
    Object.entries(state.moved).map(([id, months]) => [
      id,
      movedDays(data.rules.find((rule) => rule.id === id)!.days, months),
    ]),
  );
  // A scenario that lifts all rules, of which some are put in force again, lifts all others.
  const some = state.on.length > 0;
  const lifted = some && rules.allOff ? (data.law.book as RuleBook).rules.map(({ id }) => id) : rules.off;
  return {
    off: [...new Set([...lifted, ...state.off])].filter((id) => !state.on.includes(id)),
    allOff: rules.allOff && !some,
    ...((rules.days !== undefined || Object.keys(days).length > 0) && { days: { ...rules.days, ...days } }),
  };
}

/**
 * Monthly values of the series that the rules of a state decide, by name; none where no rule is changed.
 *
 * @throws InputError for days that cannot follow each other
 */
export function ruleSeries(
  state: ExploreState,
  data: ExploreData,
): Readonly<Record<string, readonly number[]>> {
  const rules = rulesOf(state, data);
  const { fixed } = scenarioOf(state, data);
  const asked = JSON.stringify([rules, fixed]);
  // A belief that moves asks the law nothing: the last answer is kept.
  if (last?.asked !== asked || last.data !== data) last = { asked, data, series: decide(rules, fixed, data) };
  return last.series;
}

let last:
  | { readonly asked: string; readonly data: ExploreData; readonly series: Record<string, number[]> }
  | undefined;

function decide(
  rules: LawContext["rules"],
  fixed: readonly string[],
  data: ExploreData,
): Record<string, number[]> {
  if (JSON.stringify(rules) === JSON.stringify(data.scenarios[0]!.rules)) return {};
  const names = data.law.series.map(({ name }) => name).filter((name) => !fixed.includes(name));
  return decided(names, rules, data);
}

/** Monthly values of these series, as rules decide them. */
function decided(
  names: readonly string[],
  rules: LawContext["rules"],
  data: ExploreData,
): Record<string, number[]> {
  const chips = (data.law.chips as readonly Chip[]).map((chip) => [chip.id, chip] as const);
  const context: LawContext = {
    catalog: { chips: new Map(chips) },
    ruleBook: data.law.book as RuleBook,
    rules,
    start: data.start,
    months: data.months,
  };
  return Object.fromEntries(
    data.law.series
      .filter(({ name }) => names.includes(name))
      .map(({ name, from }) => [name, [...lawSeries(context, from)!]]),
  );
}

/** Monthly values of one series under the conditions of a state, levers apart. */
export function gateOf(name: string, state: ExploreState, data: ExploreData): readonly number[] {
  const { series } = scenarioOf(state, data);
  return series[name] ?? ruleSeries(state, data)[name] ?? asItWas(name, data);
}

const held = new WeakMap<ExploreData, Record<string, number[]>>();

function asItWas(name: string, data: ExploreData): readonly number[] {
  const known = held.get(data) ?? {};
  held.set(data, known);
  known[name] ??= decided([name], data.scenarios[0]!.rules, data)[name]!;
  return known[name];
}

/**
 * The rules that change nothing in a state's scenario, because it sets itself, by series or equations, what they would
 * decide. None are looked for where it sets nothing of the kind.
 */
export function idleRules(state: ExploreState, data: ExploreData): ReadonlySet<string> {
  const known = idle.get(data) ?? new Map<string, ReadonlySet<string>>();
  idle.set(data, known);
  const found = known.get(state.scenario) ?? idleIn(state, data);
  known.set(state.scenario, found);
  return found;
}

const idle = new WeakMap<ExploreData, Map<string, ReadonlySet<string>>>();

function idleIn(state: ExploreState, data: ExploreData): ReadonlySet<string> {
  const scenario = scenarioOf(state, data);
  const series = data.law.series.map(({ name }) => name);
  const rewritten = Object.entries(data.levers).flatMap(([id, { sets }]) =>
    sets && isBlocked(id, scenario, data) ? Object.keys(sets.series) : [],
  );
  const fixed = [...scenario.fixed, ...rewritten];
  if (!series.some((name) => fixed.includes(name))) return new Set();
  const left = series.filter((name) => !fixed.includes(name));
  const values = (rules: LawContext["rules"]) => JSON.stringify(decided(left, rules, data));
  const base = { ...state, off: [], on: [], moved: {} };
  const now = values(rulesOf(base, data));
  const without = data.rules.filter(({ id }) => {
    const changed = isLifted(id, scenario) ? { ...base, on: [id] } : { ...base, off: [id] };
    return values(rulesOf(changed, data)) === now;
  });
  return new Set(without.map(({ id }) => id));
}
