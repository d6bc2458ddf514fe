import type { Source, Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { citation } from "./citation-view.ts";
import { safeHref } from "./markdown.ts";
import { time } from "./page.ts";
import { headings, opening, scroll } from "./record-parts.ts";
import type { Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** Sources: full citation, grade, licence, and all that rests on each; every fact has its own anchor. */
export function sourcesMain(input: SiteInput, language: Language): string {
  const entries = [...input.sources]
    .sort((a, b) => (cited(a) < cited(b) ? -1 : 1))
    .map((source) => {
      const facts = input.facts.filter((fact) => fact.source === source.id);
      const rows = facts.map(
        (fact) =>
          `<tr id="${escapeMarkup(fact.reference)}"><th scope="row">${escapeMarkup(fact.name[language])}</th><td>${escapeMarkup(fact.value[language])}</td><td>${escapeMarkup(fact.at ?? "")}</td><td>${time(fact.date, language)}</td></tr>`,
      );
      const rests = [
        ...restsLinks(
          input.parameters
            .filter((one) => one.parameter.sources.includes(source.id))
            .map((one) => ({ id: one.parameter.id, name: one.parameter.name })),
          "parameters.html",
          language,
        ),
        ...restsLinks(
          input.equations.filter((one) => one.sources.includes(source.id)),
          "equations.html",
          language,
        ),
        ...restsLinks(
          input.rules.filter((one) => one.source === source.id),
          "rules.html",
          language,
        ),
      ];
      const about = [
        WORDS[`grade${source.grade}`][language],
        ...(source.license === undefined ? [] : [`${WORDS.license[language]}: ${source.license}`]),
        ...(source.via === undefined ? [] : [`${WORDS.via[language]}: ${source.via}`]),
      ];
      return `<li id="${escapeMarkup(source.id)}" class="grade-${source.grade}"><p>${citation(source, language, "")}</p>
<p class="about record">${about.map(escapeMarkup).join(" · ")}</p>${source.quote === undefined ? "" : `<blockquote class="citation"><p>${escapeMarkup(source.quote)}</p></blockquote>`}${source.note === undefined ? "" : `<p class="record">${escapeMarkup(source.note[language])}</p>`}${rows.length === 0 && rests.length === 0 ? "" : `<h2 class="small">${escapeMarkup(WORDS.restsOn[language])}</h2>`}${rows.length === 0 ? "" : scroll(`<table class="record"><thead><tr>${headings([WORDS.name, WORDS.value, WORDS.place, WORDS.date], language)}</tr></thead><tbody>${rows.join("")}</tbody></table>`, cited(source))}${rests.length === 0 ? "" : `<p class="rests">${rests.join(", ")}</p>`}</li>`;
    });
  return (
    opening(WORDS.sources, WORDS.sourcesLede, language) +
    `<ul class="entries sources">${entries.join("\n")}</ul>`
  );
}

function cited(source: Source): string {
  return `${source.publisher ?? ""} ${source.title}`;
}

function restsLinks(
  entries: readonly { readonly id: string; readonly name: Text }[],
  page: string,
  language: Language,
): string[] {
  return entries.map(
    (one) => `<a href="${safeHref(`${page}#${one.id}`, "")}">${escapeMarkup(one.name[language])}</a>`,
  );
}
