export { readClaims } from "./claims.ts";
export { type StrayDigit, strayDigits } from "./crawl.ts";
export { equationEntries } from "./equation-entries.ts";
export { newest, readFeed } from "./feed.ts";
export { checkMentions, type Mention, mentions } from "./live-values.ts";
export { inlineMarkdown, type MarkdownOptions, markdown } from "./markdown.ts";
export { buildSite, type SiteFile, writeSite } from "./site.ts";
export type * from "./types.ts";
