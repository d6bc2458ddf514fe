import { cacheBytesPerToken, cacheSplit } from "./attention.ts";
import type { CachePrecision } from "./cache-precision.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { Groups } from "./layout.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { ParameterSplit } from "./parameters.ts";
import { bytesPerWeight, type Precision } from "./precision.ts";

/** Bytes of weights on each chip: dense matrices are copied per tensor group, experts lie once in the whole group. */
export function weightBytesPerChip(split: ParameterSplit, groups: Groups, precision: Precision): number {
  return bytesPerWeight(precision) * (split.dense / groups.tensor + split.routed / groups.group);
}

/** Bytes of key-value cache on each chip that one token of context of one request takes, averaged over the copies. */
export function cacheBytesPerChip(model: ModelSpec, groups: Groups, precision: CachePrecision): number {
  return cacheBytesPerToken(model, precision) / (groups.attentionCopies * cacheSplit(model, groups.tensor));
}

/** Bytes of a chip left for the cache after weights and what the runtime keeps for itself; negative when weights do not fit. */
export function freeBytesPerChip(chip: ChipSpec, weightBytes: number, c: Constants): number {
  return c.usableMemory * chip.hbmCapacity - weightBytes - c.reservedMemory;
}
