import type { ExploreData, RuleLever, ScenarioChoice } from "../../articles/explore/types.ts";
import type { RuleDays } from "../../catalog/types.ts";
import { addMonths, monthsBetween } from "../../units/calendar.ts";

/** Farthest that a rule may be moved, in months. */
export const FARTHEST = 36;

/** Whether a scenario lifts a rule. */
export function isLifted(id: string, { rules }: Pick<ScenarioChoice, "rules">): boolean {
  return rules.allOff || rules.off.includes(id);
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

/** The day from which a rule binds. */
export function bindingDay({ compliance, effective }: RuleDays): string {
  return compliance ?? effective!;
}

/** The days of a rule in a scenario that moves it; none where it stands on its own. */
export function daysByScenario(
  { id, days }: RuleLever,
  { rules }: Pick<ScenarioChoice, "rules">,
): RuleDays | undefined {
  const own = rules.days?.[id];
  return own && { ...days, ...own };
}

/** By how many months a scenario moves a rule, as near as a slider can stand to it. */
export function monthsByScenario(rule: RuleLever, scenario: Pick<ScenarioChoice, "rules">): number {
  const days = daysByScenario(rule, scenario);
  if (!days) return 0;
  const months = Math.round(monthsBetween(bindingDay(rule.days), bindingDay(days)));
  return Math.min(rule.latest, Math.max(-FARTHEST, months));
}

/** The first and the last day to which a reader may move a rule. */
export function farthestDays(rule: RuleLever): readonly [string, string] {
  return [-FARTHEST, rule.latest].map((months) => bindingDay(movedDays(rule.days, months))) as [
    string,
    string,
  ];
}

/** A scenario that sets itself what the rules would decide, through its series or equations. */
export function isBlocked(
  id: string,
  { written }: Pick<ScenarioChoice, "written">,
  data: ExploreData,
): boolean {
  const through = data.levers[id]?.sets?.through ?? [];
  return through.some((name) => Object.hasOwn(written.equations, name));
}
