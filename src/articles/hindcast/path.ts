import type { Text } from "../../catalog/types.ts";

/** Path of the page of hindcasts from the root of its language. */
export const HINDCAST_PATH = "hindcast.html";

export const HINDCAST_SECTION: Text = { ru: "Ретропрогноз", en: "Hindcast" };
