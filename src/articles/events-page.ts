import { escapeMarkup } from "../charts/index.ts";
import { markdownOptions } from "./article-page.ts";
import { datedMarkup } from "./dates.ts";
import { equationPath } from "./equation-page.ts";
import { inlineMarkdown, type MarkdownOptions } from "./markdown.ts";
import { time } from "./page.ts";
import { filled } from "./page-parts.ts";
import { capital, headings, opening, scroll } from "./record-parts.ts";
import type { EventEntry, Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** What each event of the answer is, exactly, and its probability in every scenario by every date. */
export function eventsMain(input: SiteInput, language: Language): string {
  const sections = input.events.map((event) => section(event, input, language));
  return `${opening(WORDS.events, WORDS.eventsLede, language)}${sections.join("\n")}`;
}

function section(event: EventEntry, input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, "events.html");
  return `<section class="event" id="${escapeMarkup(event.id)}">${eventBox(event, input, options, "h2")}</section>`;
}

/**
 * What counts as an event, term by term, and its probability in every scenario by every date.
 *
 * @param article what the article's larger run says of the same references: where it prints another number, that one
 * stands beside
 */
export function eventBox(
  event: EventEntry,
  input: Pick<SiteInput, "equations">,
  options: MarkdownOptions,
  heading: "h2" | "h3",
  article?: MarkdownOptions,
): string {
  const { language, root } = options;
  const quantity = input.equations.find(({ id }) => id === event.quantity);
  const terms = event.definition.map(
    ({ name, words }) =>
      `<dt>${escapeMarkup(name[language])}</dt><dd class="record">${escapeMarkup(words[language])}</dd>`,
  );
  const equation =
    quantity === undefined
      ? ""
      : `<dt>${escapeMarkup(WORDS.noteResult[language])}</dt><dd><a href="${root}${equationPath(quantity.id)}">${escapeMarkup(quantity.name[language])}</a></dd>`;
  const head = event.by.map((date) => `<th scope="col">${time(date, language)}</th>`).join("");
  const rows = event.rows.map(
    ({ scenario, references }) =>
      `<tr><th scope="row">${escapeMarkup(scenario[language])}</th>${references.map((reference) => `<td>${inlineMarkdown(`{{${reference}}}`, options)}${article === undefined ? "" : inArticle(reference, options, article)}</td>`).join("")}</tr>`,
  );
  const table = `<table class="twin by-date"><thead><tr><th scope="col">${escapeMarkup(WORDS.scenario[language])}</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<${heading}>${datedMarkup(capital(event.name[language]), language)}</${heading}><dl class="claim-facts">${terms.join("")}${equation}</dl>${scroll(table, event.name[language])}${variantsOf(event, options, article)}`;
}

/** The range over the variants of the model, which texts print beside the probability, and what each of them gives. */
function variantsOf(
  { name, rows: scenarios, variants }: EventEntry,
  options: MarkdownOptions,
  article: MarkdownOptions | undefined,
): string {
  if (variants === undefined) return "";
  const { language, root } = options;
  const { by, reference, rows } = variants;
  const beside = article === undefined ? "" : inArticle(reference, options, article, "interval");
  const range = `${escapeMarkup(WORDS.byVariants[language])} ${time(by, language)}: ${inlineMarkdown(`{{${reference}|interval}}`, options)}${beside}.`;
  const note = filled(WORDS.variantsNote[language], {
    scenario: escapeMarkup(scenarios[0]!.scenario[language]),
  });
  const body = rows.map(
    ({ parameter, question, option, probability }) =>
      `<tr><th scope="row"><a href="${root}parameters.html#${escapeMarkup(parameter)}">${escapeMarkup(capital(question[language]))}</a></th><td>${escapeMarkup(option[language])}</td><td>${escapeMarkup(probability[language])}</td></tr>`,
  );
  const head = headings([WORDS.structure, WORDS.variant, WORDS.probability], language);
  const table = `<table class="twin variants"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
  return `<p class="variants-range">${range}</p>${scroll(table, `${WORDS.variant[language]}: ${name[language]}`)}<p class="note record">${note}</p>`;
}

/** The article's number of the same event, where it is printed otherwise. */
function inArticle(
  reference: string,
  own: MarkdownOptions,
  article: MarkdownOptions,
  format?: "interval",
): string {
  const { language } = own;
  const theirs = article.resolve(reference, language, format);
  if (theirs === undefined || theirs.text === own.resolve(reference, language, format)?.text) return "";
  const mention = format === undefined ? reference : `${reference}|${format}`;
  return ` <span class="since">${escapeMarkup(WORDS.inArticle[language])} ${inlineMarkdown(`{{${mention}}}`, article)}</span>`;
}
