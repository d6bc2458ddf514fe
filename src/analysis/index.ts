/** Questions to answers: events, lags, ratios, drivers, differences. */
export {
  type Answer,
  answerOf,
  type Edition,
  type EventAnswer,
  type LagAnswer,
  type RatioAnswer,
  type ScenarioAnswer,
} from "./answer.ts";
export type { Baseline } from "./baseline.ts";
export type { Difference } from "./differences.ts";
export type { Driver } from "./drivers.ts";
export { monthAt, outputsOf, type Question, readQuestion } from "./question.ts";
export type { Split } from "./splits.ts";
export { type Band, band, type Estimate, estimate, quantile, type Replication, share } from "./statistics.ts";
