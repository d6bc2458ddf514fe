import type { Source, Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { formatNumber } from "../units/index.ts";
import { citation, ownKind } from "./citation-view.ts";
import { claimLedger } from "./claim-view.ts";
import { datedMarkup } from "./dates.ts";
import { newest } from "./feed.ts";
import { feedList } from "./feed-view.ts";
import { figure } from "./figure.ts";
import { inlineMarkdown, type MarkdownOptions, markdown, valueLink } from "./markdown.ts";
import { editionLine, rootOf, time } from "./page.ts";
import { contentsRow, filled, type RowLink } from "./page-parts.ts";
import { unescaped } from "./spaces.ts";
import type { Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** How many headlines stand at the foot of an article. */
const HEADLINES = 14;

/** The article of a question, as the main part of the page at `path`. */
export function articleMain(input: SiteInput, language: Language, path: string): string {
  const { question, edition } = input;
  const options = markdownOptions(input, language, path);
  const root = options.root;
  const section = (id: string, name: Text, inside: string): string =>
    inside === ""
      ? ""
      : `<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escapeMarkup(name[language])}</h2>${inside}</section>\n`;
  const list = (texts: readonly Text[]): string =>
    texts.length === 0
      ? ""
      : `<ul>${texts.map((text) => `<li>${inlineMarkdown(text[language], options)}</li>`).join("")}</ul>`;
  const cited = question.sources.flatMap((id) => input.sources.filter((source) => source.id === id));
  const body = markdown(question.body[language], { ...options, where: question.files[language] });
  const contents = contentsRow(
    [
      ...bodyParts(body),
      { href: "#claims", words: WORDS.claims[language] },
      { href: "#sources", words: WORDS.sources[language] },
      { href: "#cite", words: WORDS.cite[language] },
    ]
      .filter(({ href }) => href !== "#claims" || input.claims.length > 0)
      .filter(({ href }) => href !== "#sources" || cited.length > 0),
    language,
  );
  const items = new Map(input.feed.filter((item) => item.kind === "claim").map((item) => [item.of, item.id]));
  return `<article class="reading">
<h1>${datedMarkup(question.headline[language], language)}</h1>
<p class="lede" id="answer">${inlineMarkdown(question.lede[language], options)}</p>
<p class="edition">${editionLine(edition, language)}</p>
<p class="tools"><button type="button" class="copy" data-copy="answer" data-done="${escapeMarkup(WORDS.copied[language])}" hidden>${escapeMarkup(WORDS.copySentence[language])}</button></p>
${contents}${illustration(input, options)}
<div class="body">
${body}</div>
${section(
  "claims",
  WORDS.claims,
  input.claims.length === 0
    ? ""
    : `<p>${escapeMarkup(WORDS.claimsLede[language])}</p>${claimLedger(input.claims, options, (claim) => {
        const item = items.get(claim.id);
        return item === undefined ? undefined : { href: `${root}n/${item}.html`, number: item };
      })}`,
)}${section("would-change", WORDS.wouldChange, list(question.wouldChange))}${section("excluded", WORDS.excluded, list(question.excluded))}${section(
  "corrections",
  WORDS.corrections,
  question.corrections.length === 0
    ? `<p>${escapeMarkup(WORDS.noCorrections[language])}</p>`
    : `<ul>${question.corrections.map((one) => `<li>${time(one.date, language)}: ${inlineMarkdown(one.text[language], options)}</li>`).join("")}</ul>`,
)}${section("sources", WORDS.sources, sourceList(cited, input, language, root))}${section("cite", WORDS.cite, howToCite(input, language, root))}</article>
<aside class="news" aria-labelledby="news-heading"><h2 id="news-heading">${escapeMarkup(WORDS.newOnSite[language])}</h2>
${feedList(newest(input.feed, HEADLINES), language, root)}
<p><a href="${root}archive.html">${escapeMarkup(WORDS.allNews[language])}</a></p></aside>`;
}

/** The parts of a rendered text that have headings. */
function bodyParts(body: string): RowLink[] {
  return [...body.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id, inside]) => ({
    href: `#${id}`,
    words: unescaped(inside!.replace(/<[^>]*>/g, "")),
  }));
}

/** How many sources stand open: the rest of the list is folded. */
const MAIN_SOURCES = 10;

/** The sources that carry most, then all of them, folded. */
function sourceList(cited: readonly Source[], input: SiteInput, language: Language, root: string): string {
  if (cited.length === 0) return "";
  const list = (sources: readonly Source[]): string =>
    `<ul class="citations">${sources.map((source) => `<li>${citation(source, language, root)}</li>`).join("")}</ul>`;
  if (cited.length <= MAIN_SOURCES) return list(cited);
  const weight = (source: Source): number =>
    ownKind(source) !== undefined
      ? 0
      : input.facts.filter((fact) => fact.source === source.id).length +
        input.parameters.filter(({ parameter }) => parameter.sources.includes(source.id)).length;
  const main = [...cited].sort((a, b) => weight(b) - weight(a)).slice(0, MAIN_SOURCES);
  const inOrder = cited.filter((source) => main.includes(source));
  return `<p>${escapeMarkup(WORDS.mainSources[language])} <a href="${root}sources.html">${escapeMarkup(WORDS.sourcesMore[language])}</a></p>${list(inOrder)}<details class="fold"><summary class="record">${filled(WORDS.allSources[language], { n: String(cited.length) })}</summary>${list(cited)}</details>`;
}

/** Options of every text on a page of the site. */
export function markdownOptions(input: SiteInput, language: Language, path: string): MarkdownOptions {
  const base: MarkdownOptions = {
    language,
    where: `questions/${input.question.id}/question.yaml`,
    resolve: input.resolve,
    references: input.references,
    figures: input.figures.map((one) => one.id),
    root: rootOf(path),
  };
  return {
    ...base,
    figure: (id) => {
      const found = input.figures.find((one) => one.id === id);
      return found === undefined ? "" : figure(found, base);
    },
  };
}

function illustration(input: SiteInput, options: MarkdownOptions): string {
  const { figure: id, alt, caption } = input.question.illustration;
  const found = input.figures.find((one) => one.id === id);
  if (found === undefined) return "";
  return figure(
    { ...found, caption },
    { ...options, alt: alt[options.language], anchor: "illustration" },
  ).replace('class="chart"', 'class="chart illustration"');
}

function howToCite(input: SiteInput, language: Language, root: string): string {
  const { question, edition } = input;
  const title = language === "ru" ? `«${question.headline.ru}»` : `“${question.headline.en}”`;
  const words = `Ssylka. ${escapeMarkup(title)} ${escapeMarkup(WORDS.published[language])} ${sentenceEnd(time(edition.published, language))} ${escapeMarkup(WORDS.dataTo[language])} ${time(edition.dataDate, language)}, ${escapeMarkup(WORDS.lawAt[language].toLowerCase())} ${sentenceEnd(time(edition.lawDate, language))} ${escapeMarkup(WORDS.run[language])} <code>${escapeMarkup(edition.runHash)}</code>.`;
  const worlds = valueLink(
    {
      text: formatNumber(edition.worlds, { language }),
      href: "equations.html",
      title: `seed ${edition.seed}`,
      kind: "count",
    },
    root,
  );
  return `<blockquote class="citation" id="citation"><p>${words}</p></blockquote>
<p><button type="button" class="copy" data-copy="citation" data-done="${escapeMarkup(WORDS.copied[language])}" hidden>${escapeMarkup(WORDS.copy[language])}</button></p>
<p class="provenance">${escapeMarkup(WORDS.worlds[language])}: ${worlds}; ${escapeMarkup(WORDS.model[language])} <code>${escapeMarkup(edition.modelHash.slice(0, 12))}</code>, ${escapeMarkup(WORDS.catalog[language])} <code>${escapeMarkup(edition.catalogHash.slice(0, 12))}</code>, ${escapeMarkup(WORDS.version[language])} <code>${escapeMarkup(edition.version)}</code>.</p>`;
}

/** A full stop after markup, unless its words end with one ("2026 г."). */
function sentenceEnd(markup: string): string {
  return markup.endsWith(".</time>") ? markup : `${markup}.`;
}
