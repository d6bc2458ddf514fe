import { escapeMarkup } from "../charts/index.ts";
import { time } from "./page.ts";
import type { FeedItem, Language } from "./types.ts";

/** Numbered headlines as links to their permanent pages; the order is the caller's. */
export function feedList(items: readonly FeedItem[], language: Language, root: string): string {
  const rows = items.map(
    (item) =>
      `<li value="${item.id}"><a href="${root}n/${item.id}.html"><span class="number">${item.id}</span> <span class="headline">${escapeMarkup(item.headline[language])}</span></a> ${time(item.date, language)}</li>`,
  );
  return `<ol class="feed" reversed>${rows.join("")}</ol>`;
}
