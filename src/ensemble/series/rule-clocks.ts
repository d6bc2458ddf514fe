import { monthsBetween } from "../../units/index.ts";
import { chipOf, dateOf, daysOf, type LawContext, monthly } from "./context.ts";
import { isShut, type Law, lawOf, type ShutOff, shutOffs, stretchesOf, type WhichRules } from "./law.ts";

/** Months that outlast every delay a belief allows: of what has long been so, or is nowhere in sight. */
export const LONG = 1000;

/**
 * Months until a shut-off of a chip of the list is announced, the nearest of those to come; 0 from the announcement to
 * the shut-off itself, `LONG` where none is to come. A letter without a rule behind it comes without notice and does not
 * count. Within a month, the mean of its days before the shut-off.
 */
export function pendingRule(
  context: LawContext,
  { pending, rules }: Readonly<{ pending: readonly string[]; rules: WhichRules }>,
): Float64Array {
  const law = lawOf(context, rules);
  const foreseen = pending
    .flatMap((id) => shutOffs(law, chipOf(context.catalog, id, "model series")))
    .filter((one) => one.foreseen);
  return monthly(context, (month) => {
    const waits = daysOf(context, month).flatMap((day) => {
      const coming = foreseen.filter(({ from }) => day < from);
      if (coming.length === 0) return [];
      return [Math.min(...coming.map(({ known }) => Math.max(0, monthsBetween(day, known))))];
    });
    return waits.length === 0 ? LONG : waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  });
}

/**
 * Months, at the middle of each, since it became known that every chip of the list is shut off: the clock of those who
 * design others in their stead. `LONG` throughout where that day is the one of record, since the redesigned chips then
 * went on sale on days that are known; 0 before the day, and where the chips stay open.
 */
export function redesignClock(context: LawContext, answers: readonly string[]): Float64Array {
  if (answersTheRecord(context, answers)) return monthly(context, () => LONG);
  const known = knownShut(context, answers, "scenario");
  return monthly(context, (month) => (known === undefined ? 0 : since(context, month, known)));
}

/** True where the chips are all shut off, and known to be, on the same day in the scenario as in the law as it was. */
export function answersTheRecord(context: LawContext, answers: readonly string[]): boolean {
  return knownShut(context, answers, "scenario") === knownShut(context, answers, "actual");
}

/** The day on which it became known that the last chip of a list is shut off; undefined where one stays open. */
function knownShut(context: LawContext, answers: readonly string[], rules: WhichRules): string | undefined {
  const law = lawOf(context, rules);
  const first = answers.map(
    (id): ShutOff | undefined => shutOffs(law, chipOf(context.catalog, id, "model series"))[0],
  );
  if (first.some((one) => one === undefined)) return undefined;
  return first.map((one) => one!.known).reduce((last, known) => (known > last ? known : last));
}

/** Months, at the middle of each, since licences for a chip are reviewed case by case; 0 while they are not. */
export function licenceClock(
  context: LawContext,
  { case_by_case: id, rules }: Readonly<{ case_by_case: string; rules: WhichRules }>,
): Float64Array {
  const reviewed = reviews(lawOf(context, rules), context, id);
  return monthly(context, (month) => {
    const middle = `${dateOf(context, month).slice(0, 7)}-16`;
    const now = reviewed.find(({ from, until }) => from <= middle && (until === null || middle < until));
    return now === undefined ? 0 : since(context, month, now.from);
  });
}

/** Stretches of time with review case by case, joined where one follows another. */
function reviews(law: Law, context: LawContext, id: string): { from: string; until: string | null }[] {
  const chip = chipOf(context.catalog, id, "model series");
  const joined: { from: string; until: string | null }[] = [];
  for (const { from, until, status, policy } of stretchesOf(law, chip)) {
    if (from === null || !isShut(status) || policy?.review !== "case-by-case") continue;
    const last = joined.at(-1);
    if (last?.until === from) last.until = until;
    else joined.push({ from, until });
  }
  return joined;
}

/** Months from a day to the middle of a month of the run, 0 before it. */
function since(context: Pick<LawContext, "start">, month: number, day: string): number {
  return Math.max(0, month + 0.5 - monthsBetween(`${context.start}-01`, day));
}
