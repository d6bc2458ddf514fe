import type { Chip } from "../../catalog/index.ts";
import {
  bindingDate,
  gate,
  type RuleBook,
  stackStatus,
  chineseGate as stanceOn,
  timeline,
  turningDays,
} from "../../rules/index.ts";
import { addMonths } from "../../units/index.ts";
import { chipOf, dateOf, monthly, type RuleSwitches, type SeriesContext } from "./context.ts";

/** Rules of the scenario, or as they were whatever the scenario says. */
export type WhichRules = "scenario" | "actual";

const AS_THEY_WERE: RuleSwitches = { off: [], allOff: false };
export const DESTINATION = "CN";

function switches(context: SeriesContext, which: WhichRules): RuleSwitches {
  return which === "actual" ? AS_THEY_WERE : context.rules;
}

/**
 * The share of each month in which a chip on sale may be shipped to China without a licence: of the newest chip on
 * sale (`lead`), or of at least one (`any`). A rule that begins within the month counts by its days.
 */
export function openGate(
  context: SeriesContext,
  { gate: mode, of, rules }: Readonly<{ gate: "lead" | "any"; of: readonly string[]; rules: WhichRules }>,
): Float64Array {
  const chips = of.map((id) => chipOf(context.catalog, id, "model series"));
  const open = (on: string): boolean => {
    const sold = chips
      .filter(({ available }) => available <= on)
      .sort((a, b) => (a.available < b.available ? 1 : -1));
    const asked = mode === "lead" ? sold.slice(0, 1) : sold;
    return gate(context.ruleBook, asked, { on, to: DESTINATION, ...switches(context, rules) }).some(
      (passage) => passage.open === true,
    );
  };
  return byDays(
    context,
    [...turningDays(context.ruleBook), ...chips.map(({ available }) => available)],
    open,
  );
}

/** The share of each month in which China's own stance leaves a chip open. */
export function chineseGate(context: SeriesContext, chipId: string, rules: WhichRules): Float64Array {
  const chip = chipOf(context.catalog, chipId, "model series");
  return byDays(
    context,
    turningDays(context.ruleBook),
    (on) => stanceOn(context.ruleBook, chip, on, switches(context, rules)).status === "open",
  );
}

/** The share of each month in which memory stacks of the kind described may be shipped to China. */
export function memoryGate(
  context: SeriesContext,
  {
    gate_memory: stack,
    rules,
  }: Readonly<{ gate_memory: { bandwidth: number; area: number }; rules: WhichRules }>,
): Float64Array {
  return byDays(
    context,
    turningDays(context.ruleBook),
    (on) =>
      stackStatus(context.ruleBook, stack, { on, to: DESTINATION, ...switches(context, rules) }).status ===
      "free",
  );
}

/**
 * The share of each month in which a chip of the list is still open although a rule against it has been announced, or
 * was in the air (`leak` months before the announcement). Stockpiling happens then.
 */
export function pendingRule(
  context: SeriesContext,
  { pending, leak, rules }: Readonly<{ pending: readonly string[]; leak: number; rules: WhichRules }>,
): Float64Array {
  const active = switches(context, rules);
  const announced = context.ruleBook.rules.filter(
    ({ id, role }) => role === "control" && !active.allOff && !active.off.includes(id),
  );
  const windows = pending.flatMap((id) => {
    const closings = closingDays(context.ruleBook, chipOf(context.catalog, id, "model series"), active);
    return closings.flatMap((until) =>
      announced
        .filter((rule) => rule.announced <= until && until <= bindingDate(rule))
        .map((rule) => ({ from: addMonths(rule.announced, -leak), until })),
    );
  });
  const edges = windows.flatMap(({ from, until }) => [from, until]);
  return byDays(context, edges, (on) => windows.some(({ from, until }) => from <= on && on < until));
}

/** Closing days known already: several series ask for those of the same chips. */
const CLOSINGS = new WeakMap<RuleBook, WeakMap<Chip, Map<string, readonly string[]>>>();

/** Days on which rules shut a chip off that was open before. */
function closingDays(book: RuleBook, chip: Chip, active: RuleSwitches): readonly string[] {
  const byChip = CLOSINGS.get(book) ?? new WeakMap<Chip, Map<string, readonly string[]>>();
  const bySwitches = byChip.get(chip) ?? new Map<string, readonly string[]>();
  CLOSINGS.set(book, byChip.set(chip, bySwitches));
  const key = JSON.stringify([active.allOff, active.off]);
  const known = bySwitches.get(key);
  if (known) return known;
  const shut = (status: string) => status === "controlled" || status === "letter";
  const stretches = timeline(book, chip, { to: DESTINATION, ...active });
  const days = stretches.flatMap(({ from, status }, index) =>
    from !== null && shut(status) && !shut(stretches[index - 1]!.status) ? [from] : [],
  );
  bySwitches.set(key, days);
  return days;
}

/** Days of a month at which a state is looked up; finer would not show at the step of the model. */
const DAYS = ["01", "04", "07", "10", "13", "16", "19", "22", "25", "28"];

/** The share of each month's days on which a state holds; it is asked only once between two days that may change it. */
function byDays(
  context: SeriesContext,
  breaks: readonly string[],
  holds: (on: string) => boolean,
): Float64Array {
  const sorted = [...new Set(breaks)].sort();
  const known = new Map<string, boolean>();
  const holdsOn = (on: string): boolean => {
    const since = sorted.findLast((day) => day <= on) ?? "";
    const answer = known.get(since) ?? holds(on);
    known.set(since, answer);
    return answer;
  };
  return monthly(context, (month) => {
    const prefix = dateOf(context, month).slice(0, 7);
    return DAYS.filter((day) => holdsOn(`${prefix}-${day}`)).length / DAYS.length;
  });
}
