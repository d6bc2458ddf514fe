import type { Text } from "../../catalog/types.ts";

/** The page on which readers change conditions. */
export const EXPLORE_PATH = "explore.html";
/** Its name among the sections. */
export const EXPLORE_SECTION: Text = { ru: "Попробовать", en: "Explore" };
/** Its scripts, from its own folder, in the order in which they run. */
export const EXPLORE_SCRIPTS = ["../engine.js", "../plan.js", "explore-data.js", "../explore.js"] as const;
