import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { RULE_WORDS as WORDS } from "./words.ts";

/** What answers about the law leave out, that they are no advice, and to which day the law is known. */
export function lawDisclaimer(notChecked: readonly Text[], input: SiteInput, language: Language): string {
  const lines = notChecked.map((words) => `<li>${escapeMarkup(words[language])}</li>`);
  const list = lines.length === 0 ? "" : `<ul class="record">${lines.join("")}</ul>`;
  const name = WORDS[lines.length === 0 ? "disclaimer" : "notChecked"][language];
  const law = filled(WORDS.lawTo[language], { date: time(input.edition.lawDate, language) });
  return `<section id="not-checked" class="not-checked"><h2>${escapeMarkup(name)}</h2>${list}<p class="note">${escapeMarkup(input.lawDisclaimer[language])} ${law}</p></section>`;
}
