import { escapeMarkup } from "../../charts/index.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import { dayBefore } from "../rule-dates.ts";
import type { Language } from "../types.ts";
import type { RuleEntry, RuleStanding } from "./types.ts";
import { STANDING_WORDS, RULE_WORDS as WORDS } from "./words.ts";

/** The dates of a rule in a row: announced, printed, in effect, to be obeyed, ended or suspended. */
export function datesStrip(rule: RuleEntry, language: Language): string {
  const { announced, published, effective, compliance, ended, suspended, standing } = rule;
  const cell = (name: keyof typeof WORDS, markup: string, classes = ""): string =>
    `<div${classes === "" ? "" : ` class="${classes}"`}><dt>${escapeMarkup(WORDS[name][language])}</dt><dd>${markup}</dd></div>`;
  const day = (date: string): string => time(date, language);
  const never = standing.state === "never";
  const cells = [
    { on: announced, markup: cell("announced", day(announced)) },
    ...(published === undefined ? [] : [{ on: published, markup: cell("published", day(published)) }]),
    { on: effective, markup: cell("effective", day(effective), compliance || never ? "" : "binds") },
    ...(compliance === undefined
      ? []
      : [
          {
            on: compliance,
            markup: cell(never ? "complianceExpected" : "compliance", day(compliance), never ? "" : "binds"),
          },
        ]),
    ...(ended === undefined ? [] : [{ on: ended, markup: cell("ended", day(ended), "ends") }]),
    ...(standing.state === "replaced" && standing.since !== undefined
      ? [{ on: standing.since, markup: cell("replacedOn", day(standing.since), "ends") }]
      : []),
    ...suspended.map(({ from, until }) => ({
      on: from,
      markup: cell("suspended", `${day(from)} — ${day(dayBefore(until))}`, "ends"),
    })),
  ];
  const order = [...cells].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return `<dl class="rule-dates">${order.map(({ markup }) => markup).join("")}</dl>`;
}

/** How a rule stands, in words with their dates marked up. */
export function standingWords({ state, since, until }: RuleStanding, language: Language): string {
  return filled(STANDING_WORDS[state][language], {
    since: since === undefined ? "" : time(since, language),
    until: until === undefined ? "" : time(until, language),
  });
}
