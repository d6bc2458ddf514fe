import { escapeMarkup } from "../charts/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { time } from "./page.ts";
import { opening } from "./record-parts.ts";
import type { Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** Dated rules, in the order in which they took effect. */
export function rulesMain(input: SiteInput, language: Language): string {
  const rules = [...input.rules].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  const items = rules.map((rule) => {
    const dates = [
      ...(rule.announced === undefined ? [] : [[WORDS.announced, rule.announced] as const]),
      [WORDS.effective, rule.effective] as const,
      ...(rule.ended === undefined ? [] : [[WORDS.ended, rule.ended] as const]),
    ];
    const when = dates
      .map(([name, date]) => `${escapeMarkup(name[language])} ${time(date, language)}`)
      .join(" · ");
    const sources = sourceLinks([rule.source], input.sources, { language, root: "" });
    return `<li id="${escapeMarkup(rule.id)}"><h2 class="small record">${escapeMarkup(rule.name[language])}</h2><p class="about">${when}</p><p class="record">${escapeMarkup(rule.text[language])}</p><p class="rests record">${rule.citation === undefined ? "" : `${escapeMarkup(rule.citation)} `}${sources}</p></li>`;
  });
  return (
    opening(WORDS.rules, WORDS.rulesLede, language) +
    `<ol class="entries rules">${items.join("\n")}</ol><p class="note">${escapeMarkup(WORDS.notLegalAdvice[language])}</p>`
  );
}
