/** The page of others' estimates from the root of its language. */
export const PUBLISHED_PATH = "published.html";
