import { type CachePrecision, defaultCachePrecision } from "./cache-precision.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import { groups, type Layout } from "./layout.ts";
import { cacheBytesPerChip, freeBytesPerChip, weightBytesPerChip } from "./memory.ts";
import type { ModelSpec } from "./model-spec.ts";
import { splitParameters } from "./parameters.ts";
import { bytesPerWeight, type Precision } from "./precision.ts";

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
  const free = freeBytesPerChip(chip, weightBytesPerChip(splitParameters(model), g, run.precision), c);
  const cache = run.cachePrecision ?? defaultCachePrecision(model, run.precision);
  const requests = (run.concurrency ?? 1) / g.replicas;
  const longest = free / (Math.max(1, requests) * cacheBytesPerChip(model, g, cache));
  const weightBytes = model.parameters * bytesPerWeight(run.precision);
  return {
    fits: longest >= 1,
    weightBytes,
    longestContext: Math.max(0, Math.floor(longest)),
    fewestChips: Math.ceil(weightBytes / freeBytesPerChip(chip, 0, c)),
  };
}
