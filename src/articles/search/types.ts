/** What a search may find: a page, or a part of one. */
export interface SearchEntry {
  /** From the language's root, with the anchor of the part. */
  readonly href: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** The first words of the text, for the list of what was found; may be empty. */
  readonly said: string;
  /** Stems of the text, each once, apart from those of the title; a space between two. */
  readonly words: string;
}

/** In the order in which equals are listed. */
export const SEARCH_KINDS = [
  "article",
  "question",
  "claim",
  "page",
  "lab",
  "chip",
  "llm",
  "rule",
  "event",
  "revision",
  "equation",
  "assumption",
  "source",
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What the page is given: entries as rows, kind by its place in the list, and the words of the page. */
export interface SearchData {
  readonly language: "ru" | "en";
  /** Names of groups of what was found, in the order of the kinds. */
  readonly groups: readonly string[];
  readonly words: {
    readonly found: string;
    readonly nothing: string;
    readonly more: string;
    readonly anyWord: string;
  };
  /** `[href, kind, title, said, words]`. */
  readonly entries: readonly (readonly [string, number, string, string, string])[];
}
