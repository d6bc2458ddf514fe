import { escapeMarkup } from "../charts/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { time } from "./page.ts";
import { contentsRow, filled } from "./page-parts.ts";
import { opening } from "./record-parts.ts";
import { dayBefore } from "./rule-dates.ts";
import type { Language, RuleEntry, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** Dated rules by year, in the order in which they were to bind. */
export function rulesMain(input: SiteInput, language: Language): string {
  const binding = (rule: RuleEntry): string => rule.compliance ?? rule.effective;
  const rules = [...input.rules].sort((a, b) => (binding(a) < binding(b) ? -1 : 1));
  const years = [...new Set(rules.map((rule) => binding(rule).slice(0, 4)))];
  const sections = years.map((year) => {
    const items = rules
      .filter((rule) => binding(rule).startsWith(year))
      .map((rule) => {
        const sources = sourceLinks([rule.source], input.sources, { language, root: "" });
        const used = WORDS[rule.modelled === false ? "contextOnly" : "usedByModel"][language];
        return `<li id="${escapeMarkup(rule.id)}"><h3 class="record">${escapeMarkup(rule.name[language])}</h3><p class="about">${ruleDates(rule, language)} · ${escapeMarkup(used)}</p><p class="record">${escapeMarkup(rule.text[language])}</p><p class="rests record">${rule.citation === undefined ? "" : `${escapeMarkup(rule.citation)} `}${sources}</p></li>`;
      });
    return `<section><h2 id="year-${year}">${time(year, language)}</h2><ol class="entries rules">${items.join("\n")}</ol></section>`;
  });
  const row = years.map((year) => ({ href: `#year-${year}`, words: year }));
  return `${opening(WORDS.rules, WORDS.rulesLede, language)}${contentsRow(row, language)}${sections.join("\n")}<p class="note">${escapeMarkup(WORDS.notLegalAdvice[language])}</p>`;
}

/** The dates of a rule as they stand to each other: in force, obeyed later, ended, never enforced, told afterwards. */
function ruleDates(rule: RuleEntry, language: Language): string {
  const { announced, effective, compliance = effective, ended } = rule;
  const say = (date: string): string => time(date, language);
  const word = (key: keyof typeof WORDS): string => escapeMarkup(WORDS[key][language]);
  const parts: string[] = [];
  const late = announced !== undefined && announced > effective;
  if (announced !== undefined) parts.push(`${word(late ? "publishedLater" : "announced")} ${say(announced)}`);
  if (ended !== undefined && ended <= compliance) {
    parts.push(`${word("complianceExpected")} ${say(compliance)}`, `${say(ended)} ${word("notEnforced")}`);
  } else if (ended !== undefined) {
    const values = { from: say(compliance), until: say(dayBefore(ended)) };
    parts.push(`<strong>${filled(WORDS.wasInForce[language], values)}</strong>`);
  } else if (compliance !== effective) {
    parts.push(
      `<strong>${word("effective")} ${say(effective)}</strong>, ${word("compliance")} ${say(compliance)}`,
    );
  } else {
    parts.push(`<strong>${word(late ? "appliesFrom" : "effective")} ${say(effective)}</strong>`);
  }
  for (const { from, until } of rule.suspended ?? []) {
    parts.push(filled(WORDS.suspendedRule[language], { from: say(from), until: say(dayBefore(until)) }));
  }
  return parts.join(" · ");
}
