import { escapeMarkup } from "../charts/index.ts";
import type { Language } from "./types.ts";
import { WORDS } from "./words.ts";

/** One link of a row. `words` are plain. */
export interface RowLink {
  readonly href: string;
  readonly words: string;
}

/** Links to the parts of a page in one row, which scrolls on a narrow screen. */
export function contentsRow(links: readonly RowLink[], language: Language): string {
  if (links.length < 2) return "";
  const items = links.map(
    ({ href, words }) => `<li><a href="${escapeMarkup(href)}">${escapeMarkup(words)}</a></li>`,
  );
  return `<nav class="contents" aria-label="${escapeMarkup(WORDS.contents[language])}"><ul>${items.join("")}</ul></nav>\n`;
}

/** The way back from the depth of a long page. */
export function backToTop(language: Language): string {
  return `<p class="to-top"><a href="#text" aria-label="${escapeMarkup(WORDS.top[language])}">↑</a></p>`;
}

/** Puts markup into the `{name}` places of escaped words. */
export function filled(words: string, values: Readonly<Record<string, string>>): string {
  return (
    escapeMarkup(words)
      .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
      // A Russian date ends with a full stop of its own.
      .replace(/\.(<\/time>)?\.(?=\s|$)/g, ".$1")
  );
}
