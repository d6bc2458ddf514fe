import { escapeMarkup } from "../../charts/index.ts";
import { opening } from "../record-parts.ts";
import { SECTIONS } from "../sections.ts";
import type { Language, SiteFile, SiteInput } from "../types.ts";
import { INDEX_FILE, SEARCH_SECTION } from "./path.ts";
import { searchEntries } from "./search-entries.ts";
import { SEARCH_KINDS, type SearchData } from "./types.ts";
import { GROUP_WORDS, SEARCH_WORDS as WORDS } from "./words.ts";

/** Searches that show what there is to find; names are the same in both languages. */
const EXAMPLES: Readonly<Record<Language, readonly string[]>> = {
  ru: ["серые поставки", "H20", "отставание", "память"],
  en: ["grey supplies", "H20", "lag", "memory"],
};

/** The page on which readers search; the script fills it. */
export function searchMain(language: Language): string {
  const say = (words: { readonly ru: string; readonly en: string }): string => escapeMarkup(words[language]);
  const examples = EXAMPLES[language]
    .map((words) => `<button type="button" class="copy record">${escapeMarkup(words)}</button>`)
    .join(" ");
  const sections = SECTIONS.map(
    ({ path, name }) => `<li><a href="${path}">${escapeMarkup(name[language])}</a></li>`,
  ).join("");
  return `<article class="reading search-page">${opening(SEARCH_SECTION, WORDS.lede, language)}
<noscript><p>${say(WORDS.noScript)}</p><ul>${sections}</ul></noscript>
<div id="search"><label for="search-words">${say(WORDS.label)}</label><input type="search" id="search-words" autocomplete="off" spellcheck="false" enterkeyhint="search"><p class="about" id="search-examples">${say(WORDS.examples)} ${examples}</p></div>
<p id="search-count" class="record" role="status"></p>
<div id="search-kinds" class="record"></div>
<div id="search-found" class="record" role="region" aria-label="${say(WORDS.results)}"></div></article>`;
}

/** What the page searches, as a classic script. */
export function indexFile(input: SiteInput, pages: readonly SiteFile[], language: Language): SiteFile {
  const entries = searchEntries(input, pages, language);
  const data: SearchData = {
    language,
    groups: SEARCH_KINDS.map((kind) => GROUP_WORDS[kind][language]),
    words: {
      found: WORDS.found[language],
      nothing: WORDS.nothing[language],
      more: WORDS.more[language],
      anyWord: WORDS.anyWord[language],
    },
    entries: entries.map(({ href, kind, title, said, words }) => [
      href,
      SEARCH_KINDS.indexOf(kind),
      title,
      said,
      words,
    ]),
  };
  const text = JSON.stringify(data).replace(/[\\']/g, "\\$&").replace(/</g, "\\u003c");
  return {
    path: `${language}/${INDEX_FILE}`,
    text: `(globalThis.ssylka??={}).search=JSON.parse('${text}');\n`,
  };
}
