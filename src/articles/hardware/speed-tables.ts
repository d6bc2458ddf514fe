import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { safeHref } from "../markdown.ts";
import { scroll } from "../record-parts.ts";
import type { Language, LiveText } from "../types.ts";
import type { MeasuredRow } from "./types.ts";
import { HARDWARE_WORDS as WORDS } from "./words.ts";

/** Where a table stands. */
export interface TablePlace {
  readonly language: Language;
  /** From the page to its language's root. */
  readonly root: string;
}

/** A row that leads to a page. */
export interface LinkedRow {
  readonly href: string;
  readonly name: Text;
  readonly cells: readonly (LiveText | undefined)[];
}

/** A table with a row a page: chips of a model, or models of a chip. */
export function speedTable(
  rows: readonly LinkedRow[],
  columns: readonly Text[],
  name: Text,
  { language, root }: TablePlace,
): string {
  const [first, ...others] = columns;
  const head = columns.map((words) => `<th scope="col">${escapeMarkup(words[language])}</th>`);
  const body = rows.map(({ href, name: own, cells }) => {
    const values = cells.map((value, index) => {
      const markup = value === undefined ? "—" : linkOf(value, "result", language, root);
      return `<td data-column="${escapeMarkup(others[index]![language])}">${markup}</td>`;
    });
    return `<tr><th scope="row"><a href="${safeHref(href, root)}">${escapeMarkup(own[language])}</a></th>${values.join("")}</tr>`;
  });
  return first === undefined
    ? ""
    : scroll(
        `<table class="stacked record story-table"><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`,
        name[language],
      );
}

/** Measurements, each run a link to its source, beside the model. */
export function measuredTable(rows: readonly MeasuredRow[], place: TablePlace): string {
  if (rows.length === 0) return `<p class="note">${escapeMarkup(WORDS.noMeasurement[place.language])}</p>`;
  return speedTable(
    rows.map(({ words, href, rate, predicted }) => ({ href, name: words, cells: [rate, predicted] })),
    [WORDS.runColumn, WORDS.measuredRuns, WORDS.computed],
    WORDS.measuredRuns,
    place,
  );
}

/** A number as a link, with what it rests on as hover text. */
export function linkOf(value: LiveText, kind: string, language: Language, root: string): string {
  return `<a class="value ${kind}" href="${safeHref(value.href, root)}" title="${escapeMarkup(value.title[language])}">${escapeMarkup(value.text[language])}</a>`;
}
