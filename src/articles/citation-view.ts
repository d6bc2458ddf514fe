import { authorsShort, cite } from "../catalog/index.ts";
import type { Source } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { safeHref } from "./markdown.ts";
import type { Language } from "./types.ts";

/** A full citation in the page's form; its address is a link, and it links to its entry on the sources page. */
export function citation(source: Source, language: Language, root: string): string {
  const words = cite(source, language);
  const href = safeHref(source.URL, root);
  const at = href === "#" ? -1 : words.indexOf(source.URL);
  const linked =
    at < 0
      ? escapeMarkup(words)
      : `${escapeMarkup(words.slice(0, at))}<a href="${href}">${escapeMarkup(source.URL)}</a>${escapeMarkup(words.slice(at + source.URL.length))}`;
  return `<cite class="citation">${linked}</cite>`;
}

/** Short links to sources by id, for tables and notes. Unknown ids are left out. */
export function sourceLinks(
  ids: readonly string[],
  sources: readonly Source[],
  { language, root }: { readonly language: Language; readonly root: string },
): string {
  const known = new Map(sources.map((source) => [source.id, source]));
  const links = ids.flatMap((id) => {
    const source = known.get(id);
    if (source === undefined) return [];
    const href = safeHref(`sources.html#${id}`, root);
    return [
      `<a href="${href}" title="${escapeMarkup(cite(source, language))}">${escapeMarkup(`${authorsShort(source, language)}, ${source.issued.slice(0, 4)}`)}</a>`,
    ];
  });
  return [...new Set(links)].join(", ");
}
