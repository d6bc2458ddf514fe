import { escapeMarkup } from "../charts/index.ts";
import { markdownOptions } from "./article-page.ts";
import { equationPath } from "./equation-page.ts";
import { inlineMarkdown } from "./markdown.ts";
import { time } from "./page.ts";
import { capital, opening, scroll } from "./record-parts.ts";
import type { EventEntry, Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** What each event of the answer is, exactly, and its probability in every scenario by every date. */
export function eventsMain(input: SiteInput, language: Language): string {
  const sections = input.events.map((event) => section(event, input, language));
  return `${opening(WORDS.events, WORDS.eventsLede, language)}${sections.join("\n")}`;
}

function section(event: EventEntry, input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, "events.html");
  const quantity = input.equations.find(({ id }) => id === event.quantity);
  const terms = event.definition.map(
    ({ name, words }) =>
      `<dt>${escapeMarkup(name[language])}</dt><dd class="record">${escapeMarkup(words[language])}</dd>`,
  );
  const equation =
    quantity === undefined
      ? ""
      : `<dt>${escapeMarkup(WORDS.noteResult[language])}</dt><dd><a href="${equationPath(quantity.id)}">${escapeMarkup(quantity.name[language])}</a></dd>`;
  const head = event.by.map((date) => `<th scope="col">${time(date, language)}</th>`).join("");
  const rows = event.rows.map(
    ({ scenario, references }) =>
      `<tr><th scope="row">${escapeMarkup(scenario[language])}</th>${references.map((reference) => `<td>${inlineMarkdown(`{{${reference}}}`, options)}</td>`).join("")}</tr>`,
  );
  const table = `<table class="twin"><thead><tr><th scope="col">${escapeMarkup(WORDS.scenario[language])}</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<section class="event" id="${escapeMarkup(event.id)}"><h2>${escapeMarkup(capital(event.name[language]))}</h2><dl class="claim-facts">${terms.join("")}${equation}</dl>${scroll(table, event.name[language])}</section>`;
}
