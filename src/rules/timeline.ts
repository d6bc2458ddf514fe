import type { Chip } from "../catalog/index.ts";
import type { RuleBook } from "./load-rules.ts";
import { bindingDate } from "./load-rules.ts";
import type { Question } from "./question.ts";
import type { Rule } from "./rule-schema.ts";
import { type ChipStatus, inFull, paragraphOf, type Settled, settle } from "./status.ts";

/** A stretch of time with one answer; `from` is null before the first rule, `until` is null for the last. */
export interface Stretch extends ChipStatus {
  readonly from: string | null;
  readonly until: string | null;
}

/** The statuses of a chip for a destination in order, each from the day it begins to the day it ends. */
export function timeline(book: RuleBook, chip: Chip, question: Omit<Question, "on">): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last: Settled | undefined;
  for (const from of [null, ...statusDays(book)]) {
    const now = settle(book, chip, { ...question, on: from ?? BEFORE_ALL });
    if (last && sameAnswer(last, now)) continue;
    last = now;
    const before = stretches.at(-1);
    if (before) stretches[stretches.length - 1] = { ...before, until: from };
    stretches.push({ ...inFull(chip, now), from, until: null });
  }
  return stretches;
}

/**
 * The part of a timeline in which the chip was known: from the day on which it was announced (a month or a year counts
 * from its first day). Nobody asks where a chip might have gone before there was one.
 */
export function sinceAnnounced(stretches: readonly Stretch[], chip: Chip): readonly Stretch[] {
  const announced = firstDay(chip.announced);
  return stretches
    .filter(({ until }) => until === null || announced < until)
    .map((stretch) =>
      stretch.from === null || stretch.from < announced
        ? { ...stretch, from: announced, on: announced }
        : stretch,
    );
}

/** "2023" is 2023-01-01, "2023-11" is 2023-11-01. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, "2023-01-01".length);
}

const BEFORE_ALL = "2000-01-01";

/** Every day on which some answer may change. */
export function turningDays(book: RuleBook): readonly string[] {
  return daysOf(book, book.rules);
}

/** Those on which a status may: rules that no status reads (on tools, or of other countries) turn none. */
function statusDays(book: RuleBook): readonly string[] {
  const known = STATUS_DAYS.get(book);
  if (known) return known;
  const replaced = new Set(book.rules.filter(isRead).map(({ id }) => id));
  const read = book.rules.filter((rule) => isRead(rule) || rule.supersedes.some((id) => replaced.has(id)));
  const days = daysOf(book, read);
  STATUS_DAYS.set(book, days);
  return days;
}

/** A rule book never changes once read. */
const STATUS_DAYS = new WeakMap<RuleBook, readonly string[]>();

function isRead({ authority, role }: Rule): boolean {
  return authority === "US" && role !== "tools" && role !== "context";
}

function daysOf(book: RuleBook, rules: readonly Rule[]): readonly string[] {
  const days = new Set<string>();
  for (const rule of rules) {
    for (const day of [bindingDate(rule), rule.until, ...rule.scope.map(({ from }) => from)])
      if (day) days.add(day);
    for (const { from, until } of rule.suspended) days.add(from).add(until);
  }
  for (const { members } of Object.values(book.groups))
    for (const { from, until } of members) for (const day of [from, until]) if (day) days.add(day);
  return [...days].sort();
}

function sameAnswer(a: Settled, b: Settled): boolean {
  return (
    a.status === b.status &&
    paragraphOf(a.decision) === paragraphOf(b.decision) &&
    a.rule === b.rule &&
    a.policy?.review === b.policy?.review &&
    a.policy?.rule === b.policy?.rule &&
    a.also.map(({ rule }) => rule).join() === b.also.map(({ rule }) => rule).join()
  );
}
