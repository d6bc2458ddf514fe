import { gate, stackStatus, chineseGate as stanceOn, turningDays } from "../../rules/index.ts";
import { chipOf, daysOf, type LawContext, monthly } from "./context.ts";
import { DESTINATION, lawOf, type WhichRules } from "./law.ts";
import { answersTheRecord } from "./rule-clocks.ts";

/**
 * The share of each month in which a chip on sale may be shipped to China without a licence: of the newest chip on
 * sale (`lead`), or of at least one (`any`). A rule that begins within the month counts by its days.
 *
 * @param answers chips whose shut-off these were designed for. Where a scenario shuts those off on another day, the
 * days on which these went on sale say nothing, and the law alone is asked; `redesignClock` then tells the time.
 */
export function openGate(
  context: LawContext,
  {
    gate: mode,
    of,
    answers,
    rules,
  }: Readonly<{
    gate: "lead" | "any";
    of: readonly string[];
    answers?: readonly string[] | undefined;
    rules: WhichRules;
  }>,
): Float64Array {
  const chips = of.map((id) => chipOf(context.catalog, id, "model series"));
  const { book, switches } = lawOf(context, rules);
  const dated = answers === undefined || rules === "actual" || answersTheRecord(context, answers);
  const open = (on: string): boolean => {
    const sold = chips
      .filter(({ available }) => !dated || available <= on)
      .sort((a, b) => (a.available < b.available ? 1 : -1));
    const asked = mode === "lead" ? sold.slice(0, 1) : sold;
    return gate(book, asked, { on, to: DESTINATION, ...switches }).some((passage) => passage.open === true);
  };
  return byDays(context, [...turningDays(book), ...chips.map(({ available }) => available)], open);
}

/** The share of each month in which China's own stance leaves a chip open. */
export function chineseGate(context: LawContext, chipId: string, rules: WhichRules): Float64Array {
  const chip = chipOf(context.catalog, chipId, "model series");
  const { book, switches } = lawOf(context, rules);
  return byDays(context, turningDays(book), (on) => stanceOn(book, chip, on, switches).status === "open");
}

/** The share of each month in which memory stacks of the kind described may be shipped to China. */
export function memoryGate(
  context: LawContext,
  {
    gate_memory: stack,
    rules,
  }: Readonly<{ gate_memory: { bandwidth: number; area: number }; rules: WhichRules }>,
): Float64Array {
  const { book, switches } = lawOf(context, rules);
  return byDays(
    context,
    turningDays(book),
    (on) => stackStatus(book, stack, { on, to: DESTINATION, ...switches }).status === "free",
  );
}

/**
 * The share of each month in which memory of the kind described may still be shipped to China although a rule that shuts
 * it off has been announced: the time for hoarding.
 */
export function memoryNotice(
  context: LawContext,
  {
    notice_memory: stack,
    rules,
  }: Readonly<{ notice_memory: { bandwidth: number; area: number }; rules: WhichRules }>,
): Float64Array {
  const { book, switches } = lawOf(context, rules);
  const days = [...turningDays(book)].sort();
  const causeOn = (on: string) => stackStatus(book, stack, { on, to: DESTINATION, ...switches }).rule;
  const shut = days.find((day) => causeOn(day) !== null);
  const known = shut && book.rules.find(({ id }) => id === causeOn(shut))!.announced;
  if (shut === undefined || known === undefined) return monthly(context, () => 0);
  return byDays(context, [known, shut], (on) => known <= on && on < shut);
}

/** The share of each month's days on which a state holds; it is asked only once between two days that may change it. */
function byDays(
  context: LawContext,
  breaks: readonly string[],
  holds: (on: string) => boolean,
): Float64Array {
  const sorted = [...new Set(breaks)].sort();
  // Days are asked for in their order.
  let passed = 0;
  let answer: boolean | undefined;
  const holdsOn = (on: string): boolean => {
    for (; passed < sorted.length && sorted[passed]! <= on; passed += 1) answer = undefined;
    answer ??= holds(on);
    return answer;
  };
  return monthly(context, (month) => {
    const days = daysOf(context, month);
    const open = holdsOn(days[0]!);
    const next = sorted[passed];
    if (next === undefined || next > days.at(-1)!) return open ? 1 : 0;
    return days.filter(holdsOn).length / days.length;
  });
}
