/** Scenarios to worlds: draws, workers, histograms, the world table. */
export { type AsOf, type BeliefDates, lastDay, recordEnd, recordTo } from "./as-of.ts";

export { type Crew, openCrew } from "./crew.ts";
export { distinctScenarios } from "./distinct-scenarios.ts";
export { type FailureCount, MOST_EXAMPLES, type WorldFailure } from "./failures.ts";
export { BUCKETS, histogramQuantile } from "./histogram.ts";
export { partOf } from "./part.ts";
export {
  BLOCK_WORLDS,
  type EventSpec,
  type FanSpec,
  type OutputSpec,
  type Plan,
  TABLE_WORLDS,
} from "./plan.ts";
export { type AnchorSource, type Prepared, type PrepareInput, prepare } from "./prepare.ts";
export { readAnchors } from "./read-anchors.ts";
export {
  type AnchorMisses,
  type EnsembleResult,
  eventShareOf,
  failuresOf,
  fanOf,
  type MonthMoments,
  momentsOf,
  type ScenarioFailures,
  type ScenarioResult,
} from "./result.ts";
export { type RunOptions, runEnsemble } from "./run-ensemble.ts";
export { REFERENCE_LLM } from "./series/chips.ts";
export { DESTINATION } from "./series/law.ts";
export { lawSeries } from "./series/law-series.ts";
export { beliefsBehind } from "./series/rate-series.ts";
export { openWorlds, type Refinement, refine, STAGES, type Variant, type WorldSession } from "./session.ts";
export {
  quantilesOf,
  type Trace,
  type TraceRequest,
  type Tracer,
  type TraceWish,
  traceAll,
  traceScenario,
  traceScenarios,
  traceTogether,
  valuesAt,
} from "./trace.ts";
export { MISS_TOLERANCE } from "./work.ts";
export { type StartedWorkers, startWorkers } from "./worker-pool.ts";
