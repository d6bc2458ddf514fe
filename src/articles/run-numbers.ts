import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { filled } from "./page-parts.ts";
import { capital, headings, scroll } from "./record-parts.ts";
import type { Language } from "./types.ts";
import { WORDS } from "./words.ts";

/** Where the numbers of a run stand on a page. */
export const NUMBERS = "numbers";

/** A number of a run that texts refer to, as a row of the table to which it leads. */
export interface RunNumber {
  /** As texts write it, without what is asked of it. */
  readonly reference: string;
  /** The quantity's page; a row of that very page has none. */
  readonly quantity: string;
  readonly name: Text;
  readonly scenario: Text;
  /** What of it: its value at a date, a difference, a growth. */
  readonly what: Text;
  /** Of what is compared world by world: the scenario that it is compared with, one for all. */
  readonly against?: Text;
  readonly value: Text;
  readonly interval: Text;
  /** Of a difference: the probability that it is greater than zero. */
  readonly positive?: Text;
  /** What the article's larger run prints of the same, where it is another number. */
  readonly inArticle?: { readonly value?: Text; readonly interval?: Text };
}

/** What differences and multiples are taken from, once for all rows. */
function comparedNote(rows: readonly RunNumber[], language: Language): string {
  const against = rows.find((row) => row.against !== undefined)?.against;
  if (against === undefined) return "";
  const words = filled(WORDS.runCompared[language], { scenario: escapeMarkup(against[language]) });
  return `<p class="note record">${words}</p>`;
}

const NONE: Text = { ru: "—", en: "—" };

/**
 * A table of numbers of a run, under a heading that they lead to; nothing without any.
 *
 * @param href the page of a row's quantity, on pages that are not its own
 */
export function runNumbers(
  rows: readonly RunNumber[],
  language: Language,
  href?: (quantity: string) => string,
): string {
  if (rows.length === 0) return "";
  const positive = rows.some((row) => row.positive !== undefined);
  const title = WORDS.runNumbers[language];
  const head = headings(
    [WORDS.runNumber, WORDS.scenario, WORDS.median, WORDS.nineInTen, ...(positive ? [WORDS.positive] : [])],
    language,
  );
  const body = rows.map((row) => {
    const name = escapeMarkup(capital(row.name[language]));
    const cell = (text: Text, theirs?: Text): string =>
      `<td>${escapeMarkup(text[language])}${theirs === undefined ? "" : ` <span class="since">${escapeMarkup(WORDS.inArticle[language])} ${escapeMarkup(theirs[language])}</span>`}</td>`;
    const cells = [
      cell(row.scenario),
      cell(row.value, row.inArticle?.value),
      cell(row.interval, row.inArticle?.interval),
      ...(positive ? [cell(row.positive ?? NONE)] : []),
    ];
    const linked = href === undefined ? name : `<a href="${escapeMarkup(href(row.quantity))}">${name}</a>`;
    return `<tr><th scope="row">${linked} <span class="since">${escapeMarkup(row.what[language])}</span></th>${cells.join("")}</tr>`;
  });
  const table = `<table class="twin run-numbers"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
  return `<section id="${NUMBERS}" aria-labelledby="${NUMBERS}-heading"><h2 id="${NUMBERS}-heading">${escapeMarkup(title)}</h2>${comparedNote(rows, language)}${scroll(table, title)}</section>\n`;
}
