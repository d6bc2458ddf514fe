/** Questions to answers: events, lags, ratios, drivers, differences. */
export { type AnchorAnswer, type Answer, answerOf, type Edition } from "./answer.ts";
export { type Baseline, baselineOf } from "./baseline.ts";
export {
  type CalibratedBelief,
  type Calibration,
  type CalibrationInput,
  calibrationOf,
} from "./calibrate/calibrate.ts";
export type { Clamped } from "./clamped.ts";
export type { Difference } from "./differences.ts";
export type { Driver } from "./drivers.ts";
export type { EventAnswer } from "./event-answer.ts";
export type { EventDifference } from "./event-differences.ts";
export { type Explainable, explainable, explainOf } from "./explain.ts";
export { type ExplainedEvent, explainEvent } from "./explain-event.ts";
export type { Origins } from "./explain-inputs.ts";
export { Equations } from "./explain-reads.ts";
export type { RecordRow } from "./explain-records.ts";
export type { Footing, SourceUse } from "./explain-sources.ts";
export type {
  Companion,
  ExplainedBelief,
  ExplainedInput,
  ExplainedNode,
  ExplainedSeries,
  Explanation,
  WrittenEquation,
} from "./explain-types.ts";
export type { Failure } from "./failures.ts";
export {
  type FamilyScore,
  type Hindcast,
  type HindcastInput,
  hindcastOf,
  type ScoredPoint,
} from "./hindcast/hindcast.ts";
export {
  type ObservedSeries,
  type ObservedSource,
  observedSchema,
  quantitiesOf,
  readObserved,
} from "./hindcast/observed.ts";
export { dateOf, monthAt, outputsOf, type Question, questionSchema, readQuestion } from "./question.ts";
export type {
  ChancesFigure,
  DifferencesFigure,
  FanFigure,
  QuestionFigure,
} from "./question-figures.ts";
export { ANCHOR_OUTPUTS, type AnchorContext, type RecordAnchor, recordAnchors } from "./record-anchors.ts";
export type { LagAnswer, RatioAnswer, ScenarioAnswer } from "./scenario-answer.ts";
export type { Split } from "./splits.ts";
export { type Band, band, type Estimate, estimate, quantile, type Replication, share } from "./statistics.ts";
