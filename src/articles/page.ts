import { escapeMarkup } from "../charts/index.ts";
import { formatDate } from "../units/index.ts";
import { LISTS_SCRIPT } from "./narrow.ts";
import { backToTop } from "./page-parts.ts";
import { SEARCH_PATH, SEARCH_SECTION } from "./search/path.ts";
import { currentOf, SECTIONS, SERVICE } from "./sections.ts";
import { tiedSpaces } from "./spaces.ts";
import type { Edition, Language } from "./types.ts";
import { typeset } from "./typeset.ts";
import { WORDS } from "./words.ts";

/** Only our own files: no inline script or style, no request to anyone. */
export const CONTENT_POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** Of a page that computes: the engine compiles WebAssembly and starts its workers from a Blob; a picture is saved by one. */
const COMPUTING_POLICY = CONTENT_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:",
);

export interface PageOptions {
  readonly language: Language;
  /** Path from the language's root: `index.html`, `n/3.html`. */
  readonly path: string;
  readonly title: string;
  /** Plain words for search results and previews. */
  readonly description: string;
  /** Markup of the main part. */
  readonly main: string;
  readonly edition: Edition;
  /** Wide pages hold tables. */
  readonly wide?: boolean;
  /** Scripts of a page that computes, from its own folder, in the order in which they run. */
  readonly scripts?: readonly string[];
  /** It holds a list that a reader can narrow. */
  readonly list?: boolean;
  /** Path of the page that this one repeats under a permanent number. */
  readonly canonical?: string;
}

/** From a page to its language's root: "" or "../". */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** A whole HTML page: head with the policy, masthead, sections, main part, colophon. */
export function page(options: PageOptions): string {
  const { language, path, edition } = options;
  const root = rootOf(path);
  const other: Language = language === "ru" ? "en" : "ru";
  const otherHref = `${root}../${other}/${path}`;
  const title = escapeMarkup(`${options.title} — Ssylka`);
  const sections = SECTIONS.map((section) => {
    const current = currentOf(section, options.canonical ?? path);
    const mark =
      current === undefined
        ? ""
        : ` aria-current="${current === "page" && section.path !== path ? "true" : current}"`;
    return `<li><a href="${root}${section.path}"${mark}>${escapeMarkup(section.name[language])}</a></li>`;
  }).join("");
  const service = SERVICE.map(
    ({ path: to, name }) =>
      `<li><a href="${root}${to}"${to === path ? ' aria-current="page"' : ""}>${escapeMarkup(name[language])}</a></li>`,
  ).join("");
  const canonical =
    options.canonical === undefined
      ? ""
      : `<link rel="canonical" href="${escapeMarkup(root + options.canonical)}">\n`;
  const policy = options.scripts === undefined ? CONTENT_POLICY : COMPUTING_POLICY;
  const scripts = (options.scripts ?? []).map((src) => `<script src="${src}" defer></script>\n`).join("");
  const list = options.list === true ? `<script src="${root}../${LISTS_SCRIPT}" defer></script>\n` : "";
  const html = `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${escapeMarkup(tiedSpaces(options.description, language))}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Ssylka ${escapeMarkup(edition.version)}">
<link rel="icon" href="${root}../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}../site.css">
${canonical}<link rel="alternate" hreflang="${language}" href="${escapeMarkup(root + path)}">
<link rel="alternate" hreflang="${other}" href="${escapeMarkup(otherHref)}">
<link rel="alternate" type="application/atom+xml" title="Ssylka" href="${root}feed.xml">
<script src="${root}../site.js" defer></script>
${list}${scripts}</head>
<body data-scrolls="${escapeMarkup(WORDS.scrollHint[language])}" data-save="${escapeMarkup(WORDS.saveChart[language])}" data-note-source="${escapeMarkup(WORDS.noteSource[language])}" data-note-result="${escapeMarkup(WORDS.noteResult[language])}" data-note-event="${escapeMarkup(WORDS.noteEvent[language])}" data-note-assumption="${escapeMarkup(WORDS.noteAssumption[language])}" data-note-rule="${escapeMarkup(WORDS.noteRule[language])}">
<a class="skip" href="#text">${escapeMarkup(WORDS.skip[language])}</a>
<header class="masthead">
<div class="masthead-row"><a class="brand" href="${root}index.html">Ssylka</a><span class="masthead-links"><a class="search" href="${root}${SEARCH_PATH}"${path === SEARCH_PATH ? ' aria-current="page"' : ""}>${escapeMarkup(SEARCH_SECTION[language])}</a> <a class="language" href="${escapeMarkup(otherHref)}" hreflang="${other}" lang="${other}">${escapeMarkup(WORDS.otherLanguage[language])}</a></span></div>
<p class="tagline">${escapeMarkup(WORDS.tagline[language])}</p>
<nav aria-label="${escapeMarkup(WORDS.sections[language])}"><ul>${sections}</ul></nav>
</header>
<main id="text" tabindex="-1"${options.wide === true ? ' class="wide-page"' : ""}>
${options.main}
${backToTop(language)}
</main>
<footer class="colophon">
<p>${editionLine(edition, language)}</p>
<p class="print-only">${escapeMarkup(WORDS.run[language])} <code>${escapeMarkup(edition.runHash)}</code></p>
<p>${escapeMarkup(WORDS.footer[language]).replace(/CC.BY.4\.0/, '<a href="https://creativecommons.org/licenses/by/4.0/">CC\u00A0BY\u00A04.0</a>')}</p>
<nav aria-label="${escapeMarkup(WORDS.service[language])}"><ul>${service}</ul></nav>
</footer>
</body>
</html>
`;
  return typeset(html, language);
}

/** When it was published and last revised, where its data end and which law it knows, as one line. */
export function editionLine(edition: Edition, language: Language, revised?: string): string {
  const again =
    revised === undefined || revised <= edition.published
      ? ""
      : `, ${escapeMarkup(WORDS.revisedOn[language])} ${time(revised, language)}`;
  return [
    `${escapeMarkup(WORDS.published[language])} ${time(edition.published, language)}${again}`,
    `${escapeMarkup(WORDS.dataEnd[language])} ${time(edition.dataDate, language)}: ${escapeMarkup(WORDS.notCounted[language])}`,
    `${escapeMarkup(WORDS.lawAt[language])} ${time(edition.lawDate, language)}`,
  ].join(" · ");
}

/** A date as a reader reads it, marked up. */
export function time(date: string, language: Language): string {
  return `<time datetime="${escapeMarkup(date)}">${escapeMarkup(formatDate(date, language))}</time>`;
}
