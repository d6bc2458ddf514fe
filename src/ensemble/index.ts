/** Scenarios to worlds: draws, workers, histograms, the world table. */
export { BUCKETS, histogramQuantile } from "./histogram.ts";
export { BLOCK_WORLDS, type EventSpec, type FanSpec, type OutputSpec, type Plan } from "./plan.ts";
export { type AnchorSource, type Prepared, type PrepareInput, prepare } from "./prepare.ts";
export { readAnchors } from "./read-anchors.ts";
export { type EnsembleResult, fanOf, type ScenarioResult } from "./result.ts";
export { type RunOptions, runEnsemble } from "./run-ensemble.ts";
export { quantilesOf, type Trace, type TraceRequest, traceScenario, valuesAt } from "./trace.ts";
