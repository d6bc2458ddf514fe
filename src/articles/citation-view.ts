import { authorsShort, cite, NO_ADDRESS } from "../catalog/index.ts";
import type { Source } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { safeHref } from "./markdown.ts";
import { readMark } from "./source-marks.ts";
import type { Language } from "./types.ts";
import { WORDS } from "./words.ts";

/** A full citation in the page's form; its address is a link, and it links to its entry on the sources page. */
export function citation(source: Source, language: Language, root: string): string {
  if (ownKind(source) !== undefined)
    return `<cite class="citation">${escapeMarkup(ownName(source, language))}</cite>`;
  const words = fullCitation(source, language);
  const href = hasAddress(source) ? safeHref(source.URL, root) : "#";
  const at = href === "#" ? -1 : words.indexOf(source.URL);
  const linked =
    at < 0
      ? escapeMarkup(words)
      : `${escapeMarkup(words.slice(0, at))}<a href="${href}">${escapeMarkup(source.URL)}</a>${escapeMarkup(words.slice(at + source.URL.length))}`;
  return `<cite class="citation">${linked}</cite>`;
}

/** Authors and year: "Hoffmann et al., 2022", «An и др., 2024»; our own work by its name. */
export function shortCitation(source: Source, language: Language): string {
  if (ownKind(source) !== undefined) return ownName(source, language);
  const authors = authorsShort(withOthers(source), language);
  return `${authors.charAt(0).toUpperCase()}${authors.slice(1)}, ${source.issued.slice(0, 4)}`;
}

/**
 * The citation without what a page says once or beside it: the day of access, the carrier's kind, where it was read,
 * and an address that leads to a publisher's front door only.
 */
export function fullCitation(source: Source, language: Language): string {
  const { via: _via, accessed: _accessed, ...rest } = withOthers(source);
  const words = cite(hasAddress(source) ? rest : { ...rest, URL: NO_ADDRESS }, language).replace(
    /([.?!…]?) \[Электронный ресурс\](\.?)/,
    (_, mark: string, stop: string) => mark || stop,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether the address is that of a document; a publisher's front page is not. */
export function hasAddress({ URL: address }: Pick<Source, "URL">): boolean {
  return address !== NO_ADDRESS && !/^https?:\/\/[^/]+\/?$/.test(address);
}

/** What we computed or judged ourselves is no outside source. */
export function ownKind({ id, author }: Source): "calculation" | "judgement" | undefined {
  if (!author?.some(({ literal }) => literal === "Ssylka")) return undefined;
  return id.endsWith("judgement") ? "judgement" : "calculation";
}

/** The name of our own work, with its title where the title says more. */
function ownName(source: Source, language: Language): string {
  const words = WORDS[ownKind(source) === "judgement" ? "judgement" : "calculation"][language];
  const title = source.title.replace(/^Ssylka: /, "");
  const plain = source.id === "ssylka-derived" || source.id === "ssylka-judgement" || language === "ru";
  return plain ? `Ssylka: ${words}` : `Ssylka: ${title}`;
}

/** A list that ends with "and others" is a long one. */
function withOthers(source: Source): Source {
  const [first] = source.author ?? [];
  const more = source.author?.some(({ literal }) => /^(and others|et al\.?)$/i.test(literal ?? ""));
  return first === undefined || !more ? source : { ...source, author: [first, first, first, first] };
}

/** Short links to sources by id, for tables and notes. Unknown ids are left out. */
export function sourceLinks(
  ids: readonly string[],
  sources: readonly Source[],
  { language, root }: { readonly language: Language; readonly root: string },
): string {
  const known = byId(sources);
  const links = ids.flatMap((id) => {
    const source = known.get(id);
    if (source === undefined) return [];
    const href = safeHref(`sources.html#${id}`, root);
    return [
      `<a href="${href}" title="${escapeMarkup(ownKind(source) === undefined ? fullCitation(source, language) : ownName(source, language))}">${escapeMarkup(shortCitation(source, language))}</a>`,
    ];
  });
  return [...new Set(links)].join(", ");
}

/** Escaped words in which the catalog names a source by its id, «(источник some-id)»: the id becomes a short link. */
export function withSources(
  words: string,
  sources: readonly Source[],
  place: { readonly language: Language; readonly root: string },
): string {
  return escapeMarkup(words).replace(/(?<=(?:source|источник) )[a-z0-9]+(?:-[a-z0-9]+)+/g, (id) => {
    const link = sourceLinks([id], sources, place);
    return link === "" ? id : link;
  });
}

/** A list of sources never changes once made, and a site asks of one a few thousand times. */
const INDEXES = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

function byId(sources: readonly Source[]): ReadonlyMap<string, Source> {
  let index = INDEXES.get(sources);
  if (index === undefined) {
    index = new Map(sources.map((source) => [source.id, source]));
    INDEXES.set(sources, index);
  }
  return index;
}

/** A document of the highest grade that we know by what others say of it. */
export function isRetold(source: Source): boolean {
  return source.grade === "A" && readMark(source).what === "nothing";
}

/** The grade of a source in words; a document that we did not open is no official source in our hands. */
export function gradeMark(source: Source, language: Language): string {
  const words = isRetold(source) ? WORDS.gradeARetold : WORDS[`grade${source.grade}`];
  return `<span class="mark grade-${source.grade}"><span aria-hidden="true">${source.grade}</span> ${escapeMarkup(words[language])}</span>`;
}

/** Sources by id, each on a line with its full citation in the tooltip and its grade in words. Unknown ids are left out. */
export function gradedSources(
  ids: readonly string[],
  sources: readonly Source[],
  { language, root }: { readonly language: Language; readonly root: string },
): string {
  return ids
    .flatMap((id) => byId(sources).get(id) ?? [])
    .map((source) => {
      const own = ownKind(source) !== undefined;
      const grade = own ? "" : ` ${gradeMark(source, language)}`;
      return `<li>${sourceLinks([source.id], sources, { language, root })}${grade}</li>`;
    })
    .join("");
}
