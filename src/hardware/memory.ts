import { cacheBytes, cacheSplit } from "./attention.ts";
import type { CachePrecision } from "./cache-precision.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { Groups } from "./layout.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { ParameterSplit } from "./parameters.ts";
import { bytesPerWeight } from "./precision.ts";
import type { TensorFormats } from "./tensor-formats.ts";

/** Bytes of weights on each chip: dense matrices are copied per tensor group, experts lie once in the whole group. */
export function weightBytesPerChip(split: ParameterSplit, g: Groups, formats: TensorFormats): number {
  return (
    (bytesPerWeight(formats.dense) * split.dense) / g.tensor +
    (bytesPerWeight(formats.experts) * split.routed) / g.group
  );
}

/** Bytes of cache on each chip of one request at `context`, averaged over the copies of attention in its group. */
export function cacheBytesPerChip(
  model: ModelSpec,
  g: Groups,
  precision: CachePrecision,
  context: number,
): number {
  return cacheBytes(model, precision, context) / (g.attentionCopies * cacheSplit(model, g.tensor));
}

/** Bytes of a chip left for the cache after weights and what the runtime keeps for itself; negative when weights do not fit. */
export function freeBytesPerChip(chip: ChipSpec, weightBytes: number, c: Constants): number {
  return c.usableMemory * chip.hbmCapacity - weightBytes - c.reservedMemory;
}
