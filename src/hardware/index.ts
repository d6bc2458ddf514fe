/** How fast chips train and serve language models, computed from their specifications and a few global constants. */
export {
  attended,
  cacheBytes,
  cacheBytesPerToken,
  decodeAttentionFlop,
  sequenceAttentionFlop,
} from "./attention.ts";
export { type BestPrefill, bestPrefill, type PrefillSearch } from "./best-prefill.ts";
export { type BestServing, bestServing, type ServingSearch } from "./best-serving.ts";
export { type CachePrecision, defaultCachePrecision } from "./cache-precision.ts";
export { type ChipSpec, chipSpec, missingFacts } from "./chip-spec.ts";
export {
  type ConstantName,
  type Constants,
  constantId,
  constantList,
  constants,
  type HardwareConstant,
  MOST_CONSTANTS,
  type PlaceOf,
} from "./constants.ts";
export { crossover } from "./crossover.ts";
export { type Binding, type DecodeRate, type DecodeRun, decode } from "./decode.ts";
export { type ErrorModel, errorModel, SPREADS, type SpreadName } from "./errors.ts";
export { fits, type MemoryFit, type MemoryRun } from "./fits.ts";
export { type Interval, interval, placeIn, ratioInterval, spread } from "./interval.ts";
export type { Layout, NamedLayout } from "./layout.ts";
export { machineBalance } from "./machine-balance.ts";
export { type ModelSpec, modelSpec } from "./model-spec.ts";
export { expertsTouched, type ParameterSplit, splitParameters } from "./parameters.ts";
export { bytesPerWeight, type Precision, peakFlops } from "./precision.ts";
export { type PrefillRate, type PrefillRun, prefill } from "./prefill.ts";
export { promisedSpeeds } from "./promised-speeds.ts";
export { type RaceRate, type RaceRatios, raceRates, raceServing, raceTraining } from "./race-rates.ts";
export { type HardwareDraws, type RateColumn, type RateRow, rateLogsAt } from "./rate-at.ts";
export { type RateError, rateErrors } from "./rate-errors.ts";
export { acts, rateTable, UNCERTAIN_FACTORS, USES, type Use, VENDOR_FACTORS } from "./rate-table.ts";
export { measuredRate, type Row, type RowLookup, readRow } from "./read-row.ts";
export { type ServingRate, type ServingRun, serve } from "./serve.ts";
export { type Framework, type Software, softwareFactor } from "./software.ts";
export { type TensorFormats, tensorFormats } from "./tensor-formats.ts";
export { type TrainingPrecision, type TrainingRate, type TrainingRun, train } from "./train.ts";
export { type Prediction, predict, type Workload } from "./workload.ts";
