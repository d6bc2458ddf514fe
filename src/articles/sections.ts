import type { Text } from "../catalog/types.ts";
import { CLAIMS_PATH } from "./claims/path.ts";
import { CLAIM_WORDS } from "./claims/words.ts";
import { EXPLORE_PATH, EXPLORE_SECTION } from "./explore/path.ts";
import { HOW_PAGES, HOW_PATH, HOW_SECTION } from "./how/path.ts";
import { LABS_PATH } from "./labs/path.ts";
import { LAB_WORDS } from "./labs/words.ts";
import { CHANGES_PATH, CORRECTIONS_PATH } from "./log/path.ts";
import { LOG_WORDS } from "./log/words.ts";
import { QUESTIONS_PATH } from "./questions/path.ts";
import { QUESTION_WORDS } from "./questions/words.ts";
import { REQUEST_PATH, REQUEST_TITLE } from "./request/path.ts";
import { SEARCH_PATH, SEARCH_SECTION } from "./search/path.ts";
import { WORDS } from "./words.ts";

/** A section of the site: its own page, and the pages that belong to it. */
interface Section {
  readonly path: string;
  readonly name: Text;
  /** Of a path from the language's root. */
  readonly holds?: (path: string) => boolean;
}

const inFolder =
  (folder: string) =>
  (path: string): boolean =>
    path.startsWith(folder);

/** The sections in the order of the navigation: few enough for one line of a desk's screen. */
export const SECTIONS: readonly Section[] = [
  { path: "index.html", name: WORDS.article },
  { path: QUESTIONS_PATH, name: QUESTION_WORDS.questions, holds: inFolder("q/") },
  { path: CLAIMS_PATH, name: CLAIM_WORDS.claims },
  { path: EXPLORE_PATH, name: EXPLORE_SECTION },
  { path: "chips.html", name: WORDS.chips, holds: inFolder("chips/") },
  {
    path: "llms.html",
    name: WORDS.models,
    holds: (path) => path === LABS_PATH || path.startsWith("llms/") || path.startsWith("labs/"),
  },
  { path: "rules.html", name: WORDS.rules, holds: inFolder("rules/") },
  {
    path: HOW_PATH,
    name: HOW_SECTION,
    holds: (path) => HOW_PAGES.includes(path) || path.startsWith("equations/"),
  },
  { path: "sources.html", name: WORDS.sources },
  // A numbered page that repeats no other is a headline of the archive.
  {
    path: "archive.html",
    name: WORDS.archive,
    holds: (path) => path.startsWith("n/") || path === CHANGES_PATH || path === CORRECTIONS_PATH,
  },
];

/** Pages about the site itself, at the foot of every page. */
export const SERVICE: readonly Pick<Section, "path" | "name">[] = [
  { path: SEARCH_PATH, name: SEARCH_SECTION },
  { path: REQUEST_PATH, name: REQUEST_TITLE },
  { path: LABS_PATH, name: LAB_WORDS.labs },
  { path: CHANGES_PATH, name: LOG_WORDS.changes },
  { path: CORRECTIONS_PATH, name: LOG_WORDS.corrections },
  { path: "feed.xml", name: { ru: "Atom", en: "Atom" } },
];

/** `aria-current` of a section's link on a page: `page` on its own page, `true` on those that belong to it. */
export function currentOf({ path, holds }: Section, on: string): "page" | "true" | undefined {
  if (path === on) return "page";
  return holds?.(on) === true ? "true" : undefined;
}
