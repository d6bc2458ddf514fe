import type { ExploreData } from "../../articles/explore/types.ts";
import type { Chip, RuleDays } from "../../catalog/types.ts";
import type { LawContext } from "../../ensemble/series/context.ts";
import { lawSeries } from "../../ensemble/series/law-series.ts";
import type { RuleBook } from "../../rules/load-rules.ts";
import { addMonths } from "../../units/calendar.ts";
import { type ExploreState, scenarioOf } from "./state.ts";

/** The rules of a state: those of its scenario with what the reader lifted and moved. */
export function rulesOf(state: ExploreState, data: ExploreData): LawContext["rules"] {
  const { rules } = scenarioOf(state, data);
  const days = Object.fromEntries(
    Object.entries(state.moved).map(([id, months]) => [
      id,
      movedDays(data.rules.find((rule) => rule.id === id)!.days, months),
    ]),
  );
  return {
    off: [...new Set([...rules.off, ...state.off])],
    allOff: rules.allOff,
    ...((rules.days !== undefined || Object.keys(days).length > 0) && { days: { ...rules.days, ...days } }),
  };
}

/** The days of a rule so many months later, or earlier. */
export function movedDays(days: RuleDays, months: number): RuleDays {
  const shift = (day: string) => addMonths(day, months);
  const { announced, effective, compliance } = days;
  return {
    ...(announced !== undefined && { announced: shift(announced) }),
    ...(effective !== undefined && { effective: shift(effective) }),
    ...(compliance !== undefined && { compliance: shift(compliance) }),
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
      .filter(({ name }) => !fixed.includes(name))
      .map(({ name, from }) => [name, [...lawSeries(context, from)!]]),
  );
}
