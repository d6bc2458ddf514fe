import { escapeMarkup } from "../../charts/index.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import { dayBefore } from "../rule-dates.ts";
import type { Language } from "../types.ts";
import type { RuleEntry, RuleStanding } from "./types.ts";
import { STANDING_WORDS, RULE_WORDS as WORDS } from "./words.ts";

/** What happened to a rule on a day. */
interface DatedWord {
  /** ISO day by which it is put in order. */
  readonly on: string;
  readonly name: keyof typeof WORDS;
  /** Its last day, where it has one of its own. */
  readonly until?: string;
  /** `binds`: from here on it is to be obeyed; `ends`: no longer, or not for now. */
  readonly sign?: "binds" | "ends";
}

/**
 * The dates of a rule, a row each in order of time: announced, printed, in effect, to be obeyed, ended or suspended. What
 * falls on one day is one row; no line leads from one to the next, for rows are not as far apart as days are.
 */
export function datesStrip(rule: RuleEntry, language: Language): string {
  const order = datedWords(rule).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const rows: DatedWord[][] = [];
  for (const one of order) {
    const last = rows.at(-1)?.[0];
    const sameDay = last?.on === one.on && last.until === undefined && one.until === undefined;
    if (sameDay) rows.at(-1)!.push(one);
    else rows.push([one]);
  }
  return `<dl class="rule-dates">${rows.map((row) => dateRow(row, language)).join("")}</dl>`;
}

function datedWords({
  announced,
  published,
  effective,
  compliance,
  ended,
  suspended,
  standing,
}: RuleEntry): DatedWord[] {
  const never = standing.state === "never";
  const binds = never ? {} : ({ sign: "binds" } as const);
  const dated: DatedWord[] = [{ on: announced, name: "announced" }];
  if (published !== undefined) dated.push({ on: published, name: "published" });
  dated.push({ on: effective, name: "effective", ...(compliance === undefined ? binds : {}) });
  if (compliance !== undefined)
    dated.push({ on: compliance, name: never ? "complianceExpected" : "compliance", ...binds });
  if (ended !== undefined) dated.push({ on: ended, name: "ended", sign: "ends" });
  if (standing.state === "replaced" && standing.since !== undefined)
    dated.push({ on: standing.since, name: "replacedOn", sign: "ends" });
  for (const { from, until } of suspended)
    dated.push({ on: from, name: "suspended", until: dayBefore(until), sign: "ends" });
  return dated;
}

/** "Announced and in effect: 21 May 2023". */
function dateRow(row: readonly DatedWord[], language: Language): string {
  const [{ on, until }] = row as [DatedWord];
  const sign = row.findLast((one) => one.sign !== undefined)?.sign;
  const words = row.map(({ name }, index) => {
    const word = WORDS[name][language];
    return index === 0 ? word : word[0]!.toLowerCase() + word.slice(1);
  });
  const [last] = words.slice(-1);
  const told = words.length === 1 ? last! : `${words.slice(0, -1).join(", ")} ${WORDS.and[language]} ${last}`;
  const days = until === undefined ? time(on, language) : `${time(on, language)} — ${time(until, language)}`;
  return `<div${sign === undefined ? "" : ` class="${sign}"`}><dt>${escapeMarkup(told)}</dt><dd>${days}</dd></div>`;
}

/** How a rule stands, in words with their dates marked up. */
export function standingWords({ state, since, until }: RuleStanding, language: Language): string {
  return filled(STANDING_WORDS[state][language], {
    since: since === undefined ? "" : time(since, language),
    until: until === undefined ? "" : time(until, language),
  });
}
