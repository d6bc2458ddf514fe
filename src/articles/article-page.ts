import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { ACCOUNTS_PATH, TO_ACCOUNTS } from "./accounts/path.ts";
import { howToCite, sourceList } from "./article-parts.ts";
import { sourcesDownload } from "./bibliography-files.ts";
import { claimLedger } from "./claim-view.ts";
import { datedMarkup } from "./dates.ts";
import { tryPart } from "./explore/try-part.ts";
import { newest } from "./feed.ts";
import { feedList } from "./feed-view.ts";
import { figure } from "./figure.ts";
import { history } from "./log/history.ts";
import { LOG_WORDS } from "./log/words.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "./markdown.ts";
import { editionLine, rootOf } from "./page.ts";
import { contentsRow, type RowLink } from "./page-parts.ts";
import { SENSITIVITY_PATH, TO_SENSITIVITY } from "./sensitivity/path.ts";
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
  const revised = input.feed
    .filter(({ kind, of }) => kind === "revision" && of === question.id)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return `<article class="reading">
<h1>${datedMarkup(question.headline[language], language)}</h1>
<p class="lede" id="answer">${inlineMarkdown(question.lede[language], options)}</p>
<p class="edition">${editionLine(edition, language, revised)}</p>
<p class="tools"><button type="button" class="copy" data-copy="answer" data-done="${escapeMarkup(WORDS.copied[language])}" hidden>${escapeMarkup(WORDS.copySentence[language])}</button></p>
${illustration(input, options)}${path === "index.html" ? tryPart(input.articleLevers?.(language) ?? [], language) : ""}${contents}
<div class="body">
${body}</div>
<p class="see-also"><a href="${root}${ACCOUNTS_PATH}">${escapeMarkup(TO_ACCOUNTS[language])}</a></p>
<p class="see-also"><a href="${root}${SENSITIVITY_PATH}">${escapeMarkup(TO_SENSITIVITY[language])}</a></p>
${section(
  "claims",
  WORDS.claims,
  input.claims.length === 0
    ? ""
    : `<p>${escapeMarkup(WORDS.claimsLede[language])}</p>${claimLedger(input.claims, options, (claim) => {
        const item = items.get(claim.id);
        return item === undefined ? undefined : `${root}n/${item}.html`;
      })}`,
)}${section("would-change", WORDS.wouldChange, list(question.wouldChange))}${section("excluded", WORDS.excluded, list(question.excluded))}${section(
  "sources",
  WORDS.sources,
  cited.length === 0
    ? ""
    : sourceList(cited, input, language, root) + sourcesDownload(question.id, language, root),
)}${section("cite", WORDS.cite, howToCite(question, edition, language, root, revised === undefined ? {} : { revised }))}${section("history", LOG_WORDS.history, history(question.id, edition, input, options))}</article>
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
