/** Revisions of answers, from the root of a language. */
export const CHANGES_PATH = "changes.html";

/** Mistakes of ours put right. */
export const CORRECTIONS_PATH = "corrections.html";
