import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { stackable } from "./stackable.ts";
import type { Language } from "./types.ts";

/**
 * What the pages of record share. Prose of the catalog stands on them in `class="record"`: its figures rest on the
 * sources printed with it.
 */
export function opening(title: Text, lede: Text, language: Language): string {
  return `<h1>${escapeMarkup(title[language])}</h1><p class="lede">${escapeMarkup(lede[language])}</p>\n`;
}

/** Heading cells of a table. */
export function headings(names: readonly Text[], language: Language): string {
  return names.map((name) => `<th scope="col">${escapeMarkup(name[language])}</th>`).join("");
}

/** A table in a box that scrolls by keyboard too; on a phone its rows stand one under another. */
export function scroll(table: string, name: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(name)}">${stackable(table)}</div>`;
}

/** A heading from words that the catalog writes as part of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
