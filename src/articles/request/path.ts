import type { Text } from "../../catalog/types.ts";

/** The page that says how the request was read. */
export const REQUEST_PATH = "request.html";

export const REQUEST_TITLE: Text = { ru: "Как мы поняли задачу", en: "How we read the request" };
