import { NO_ADDRESS } from "./citation.ts";
import type { Source } from "./types.ts";

const ENTRY_TYPES: Readonly<Record<string, string>> = {
  "article-journal": "article",
  book: "book",
  chapter: "incollection",
  manuscript: "unpublished",
  "paper-conference": "inproceedings",
  report: "techreport",
  thesis: "phdthesis",
};

const PUBLISHER_FIELDS: Readonly<Record<string, string>> = {
  techreport: "institution",
  phdthesis: "school",
  misc: "howpublished",
};

const CONTAINER_FIELDS: Readonly<Record<string, string>> = {
  article: "journal",
  incollection: "booktitle",
  inproceedings: "booktitle",
};

/** BibTeX entries in the order given, keyed by source id; text in UTF-8, characters special to TeX escaped. */
export function toBibtex(sources: Iterable<Source>): string {
  return [...sources].map(entry).join("\n");
}

function entry(source: Source): string {
  const type = ENTRY_TYPES[source.type] ?? "misc";
  const [year, month] = source.issued.split("-");
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", source.author?.map(author).join(" and ")],
    // Doubled braces keep the capitals of names.
    ["title", `{${escapeTex(source.title)}}`],
    [CONTAINER_FIELDS[type] ?? "series", source.container && escapeTex(source.container)],
    [PUBLISHER_FIELDS[type] ?? "publisher", source.publisher && escapeTex(source.publisher)],
    ["year", year],
    ["month", month && String(Number(month))],
    ["date", source.issued],
    ["url", source.URL === NO_ADDRESS ? undefined : source.URL.replaceAll("{", "%7B").replaceAll("}", "%7D")],
    ["urldate", source.accessed],
    ["langid", source.language && escapeTex(source.language)],
    ["note", source.via && `Via ${escapeTex(source.via)}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${type}{${source.id},\n${lines.join("\n")}\n}\n`;
}

function author(one: NonNullable<Source["author"]>[number]): string {
  if (one.family === undefined) return `{${escapeTex(one.literal ?? one.given ?? "")}}`;
  return [escapeTex(one.family), one.given && escapeTex(one.given)].filter(Boolean).join(", ");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A field is one line, whatever ends a line in some reader. */
function escapeTex(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);
}
