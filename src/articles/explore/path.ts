import type { Text } from "../../catalog/types.ts";

/** The page on which readers change conditions. */
export const EXPLORE_PATH = "explore.html";
/** Its name among the sections. */
export const EXPLORE_SECTION: Text = { ru: "Попробовать", en: "Explore" };
/** The same inside other people's pages: results only. */
export const EMBED_PATH = "embed.html";
/** The script of a scenario with equations of its own, from the root of the site. */
export function additionPath(scenario: string): string {
  return `plan-${scenario}.js`;
}
/** What a page saved as one file is made of, in the folder of its language. */
export const ONE_FILE_SCRIPT = "one-file.js";
/** The small script of the article that loads the others when a reader turns to its sliders. */
export const TRY_SCRIPT = "../try.js";
/** Its scripts, from its own folder, in the order in which they run. */
export const EXPLORE_SCRIPTS = ["../engine.js", "../plan.js", "explore-data.js", "../explore.js"] as const;
