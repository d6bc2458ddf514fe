export { ACCOUNTS_PATH } from "./accounts/path.ts";
export { answerSentence, type NumberWords, plainNumbers, type ToldEvent } from "./answer-sentence.ts";
export { chipPath } from "./chips/parts.ts";
export type * from "./chips/types.ts";
export { fullCitation, shortCitation } from "./citation-view.ts";
export { claimsSchema, readClaims } from "./claims.ts";
export { type StrayDigit, strayDigits } from "./crawl.ts";
export type * from "./effects/types.ts";
export { equationEntries, keyWords } from "./equation-entries.ts";
export { equationPath } from "./equation-page.ts";
export { feedSchema, newest, readFeed } from "./feed.ts";
export { llmPath } from "./hardware/llm-page.ts";
export type * from "./hardware/types.ts";
export { checkMentions, filledMentions, type Mention, mentions } from "./live-values.ts";
export { correctionsSchema, readCorrections } from "./log/read-corrections.ts";
export { inlineMarkdown, type MarkdownOptions, markdown } from "./markdown.ts";
export { publishedSchema, readPublished } from "./published/read-published.ts";
export { openSchema, readOpen } from "./questions/open-questions.ts";
export { QUESTIONS_PATH, questionPath } from "./questions/path.ts";
export { capital } from "./record-parts.ts";
export { dayBefore } from "./rule-dates.ts";
export { rulePagePath } from "./rules/path.ts";
export { NUMBERS, type RunNumber } from "./run-numbers.ts";
export { readSeed, SEED as seedSchema } from "./seed.ts";
export { buildSite, siteFiles, writeSite } from "./site.ts";
export { checkSiteFolder } from "./site-folder.ts";
export {
  checkLimits,
  checkThresholds,
  computedVerdicts,
  type Measured,
  type ThresholdOutcome,
} from "./thresholds.ts";
export type * from "./types.ts";
export { unitWords } from "./unit-words.ts";
