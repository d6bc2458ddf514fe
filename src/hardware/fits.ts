import { type CachePrecision, defaultCachePrecision } from "./cache-precision.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import { groups, type Layout } from "./layout.ts";
import { cacheBytesPerChip, freeBytesPerChip, weightBytesPerChip } from "./memory.ts";
import type { ModelSpec } from "./model-spec.ts";
import { splitParameters } from "./parameters.ts";
import { bytesPerWeight, type Precision } from "./precision.ts";
import { tensorFormats } from "./tensor-formats.ts";

/** A model in memory, with no load yet. */
export interface MemoryRun extends Layout {
  readonly precision: Precision;
  readonly cachePrecision?: CachePrecision;
  /** Requests at once over all chips; default 1. */
  readonly concurrency?: number;
  readonly constants: Constants;
}

export interface MemoryFit {
  /** The weights fit with room for at least one token of context per request. */
  readonly fits: boolean;
  /** Bytes of one copy of all weights. */
  readonly weightBytes: number;
  /** Longest context, tokens, when `concurrency` requests run at once; 0 when the weights do not fit. */
  readonly longestContext: number;
  /** Fewest chips that hold the weights when nothing is copied. */
  readonly fewestChips: number;
}

/** What memory alone allows: whether a model fits on chips in a layout, and how long a context each request may have. */
export function fits(chip: ChipSpec, model: ModelSpec, run: MemoryRun): MemoryFit {
  const g = groups(model, run);
  const c = run.constants;
  const formats = tensorFormats(model, run.precision);
  const split = splitParameters(model);
  const free = freeBytesPerChip(chip, weightBytesPerChip(split, g, formats), c);
  const cache = run.cachePrecision ?? defaultCachePrecision(model, run.precision);
  // A request lies on one copy of attention: fewer requests than copies leave no more room to each.
  const requests = Math.max(g.attentionCopies, (run.concurrency ?? 1) / g.replicas);
  const longest = longestContext(free / requests, (context) => cacheBytesPerChip(model, g, cache, context));
  const weightBytes =
    split.dense * bytesPerWeight(formats.dense) + split.routed * bytesPerWeight(formats.experts);
  return {
    fits: longest >= 1,
    weightBytes,
    longestContext: Math.max(0, Math.floor(longest)),
    fewestChips: Math.ceil(weightBytes / freeBytesPerChip(chip, 0, c)),
  };
}

/** The longest context whose cache takes `bytes`: windows fill first, then only the growing layers take more. */
function longestContext(bytes: number, cacheOf: (context: number) => number): number {
  if (bytes <= 0) return 0;
  const far = 1e9;
  const perToken = (cacheOf(2 * far) - cacheOf(far)) / far;
  const windows = cacheOf(far) - perToken * far;
  const beyond = (bytes - windows) / perToken;
  return cacheOf(beyond) <= bytes * (1 + 1e-9) && beyond > 0 ? beyond : bytes / cacheOf(1);
}
