import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { CLAIMS_PATH } from "../claims/path.ts";
import { CLAIM_WORDS } from "../claims/words.ts";
import { datedMarkup } from "../dates.ts";
import { newest } from "../feed.ts";
import { inlineMarkdown, markdown } from "../markdown.ts";
import { time } from "../page.ts";
import { questionPath } from "../questions/path.ts";
import { opening } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { CHANGES_PATH, CORRECTIONS_PATH } from "./path.ts";
import { LOG_WORDS as WORDS } from "./words.ts";

/** Revisions of answers, newest first, each with its number, what moved and why. */
export function changesMain(input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, CHANGES_PATH);
  const revisions = newest(
    input.feed.filter(({ kind }) => kind === "revision"),
    input.feed.length,
  );
  const items = revisions.map((item) => {
    const text =
      item.text === undefined ? "" : markdown(item.text[language], { ...options, where: item.where });
    return `<section><h2><a href="n/${item.id}.html">${datedMarkup(item.headline[language], language)}</a></h2><p class="edition">№ <a href="n/${item.id}.html">${item.id}</a> · ${time(item.date, language)} · ${pageOf(item.of, input, language)}</p>${text}</section>`;
  });
  const none = items.length === 0 ? `<p>${escapeMarkup(WORDS.noChanges[language])}</p>` : "";
  return `<article class="reading">${opening(WORDS.changes, WORDS.changesLede, language)}<p>${escapeMarkup(WORDS.seeCorrections[language])} <a href="${CORRECTIONS_PATH}">${escapeMarkup(WORDS.corrections[language])}</a>.</p>${none}${items.join("\n")}</article>`;
}

/** Mistakes of ours, newest first, each with the page on which it stood. */
export function correctionsMain(input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, CORRECTIONS_PATH);
  const items = [...input.corrections]
    .reverse()
    .map(
      ({ of, date, title, text, where }) =>
        `<section><h2>${datedMarkup(title[language], language)}</h2><p class="edition">${time(date, language)} · ${pageOf(of, input, language)}</p><p>${inlineMarkdown(text[language], { ...options, where })}</p></section>`,
    );
  const list =
    items.length === 0 ? `<p>${escapeMarkup(WORDS.noCorrections[language])}</p>` : items.join("\n");
  return `<article class="reading">${opening(WORDS.corrections, WORDS.correctionsLede, language)}${list}
<p class="after-log">${escapeMarkup(WORDS.seeChanges[language])} <a href="${CHANGES_PATH}">${escapeMarkup(WORDS.changes[language])}</a>.</p>
<p>${escapeMarkup(WORDS.seeClaims[language])} <a href="${CLAIMS_PATH}">${escapeMarkup(CLAIM_WORDS.claims[language])}</a>.</p></article>`;
}

/** A link to the page of a question. */
function pageOf(id: string, input: SiteInput, language: Language): string {
  const other = input.questions.find(({ question }) => question.id === id)?.question;
  const href = other === undefined ? "index.html" : questionPath(id);
  return `${escapeMarkup(WORDS.ofQuestion[language])} <a href="${href}">${datedMarkup((other ?? input.question).headline[language], language)}</a>`;
}
