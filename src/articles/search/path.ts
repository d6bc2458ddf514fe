import type { Text } from "../../catalog/types.ts";

/** The page on which readers search, from the root of its language. */
export const SEARCH_PATH = "search.html";

/** What it searches, a classic script in the language's folder. */
export const INDEX_FILE = "search-index.js";

/** Scripts of the page, in order. */
export const SEARCH_SCRIPTS = [INDEX_FILE, "../search.js"] as const;

export const SEARCH_SECTION: Text = { ru: "Поиск", en: "Search" };
