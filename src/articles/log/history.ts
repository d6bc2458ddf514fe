import { escapeMarkup } from "../../charts/index.ts";
import { datedMarkup } from "../dates.ts";
import { inlineMarkdown, type MarkdownOptions } from "../markdown.ts";
import { time } from "../page.ts";
import type { Edition, SiteInput } from "../types.ts";
import { CORRECTIONS_PATH } from "./path.ts";
import { LOG_WORDS as WORDS } from "./words.ts";

/** The history of a question's page, newest first: revisions, corrections, the day it was published. */
export function history(
  id: string,
  { published }: Pick<Edition, "published">,
  { feed, corrections }: Pick<SiteInput, "feed" | "corrections">,
  options: MarkdownOptions,
): string {
  const { language, root } = options;
  const revisions = feed
    .filter(({ kind, of }) => kind === "revision" && of === id)
    .map((item) => ({
      date: item.date,
      markup: `${escapeMarkup(WORDS.revised[language])}: <a href="${root}n/${item.id}.html">${datedMarkup(item.headline[language], language)}</a>`,
    }));
  const corrected = corrections
    .filter(({ of }) => of === id)
    .map(({ date, title, text, where }) => ({
      date,
      markup: `${escapeMarkup(WORDS.corrected[language])}: ${escapeMarkup(title[language])}. ${inlineMarkdown(text[language], { ...options, where })}`,
    }));
  const rows = [
    ...[...revisions, ...corrected]
      .reverse()
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    { date: published, markup: escapeMarkup(WORDS.first[language]) },
  ];
  const none =
    corrected.length > 0
      ? ""
      : `<p>${escapeMarkup(WORDS.noCorrections[language])} <a href="${root}${CORRECTIONS_PATH}">${escapeMarkup(WORDS.corrections[language])}</a></p>`;
  return `<ul class="history">${rows.map(({ date, markup }) => `<li>${time(date, language)} — ${markup}</li>`).join("")}</ul>${none}`;
}
