import { cacheBytesPerChip, freeBytesPerChip, weightBytesPerChip } from "./memory.ts";
import type { StepSetting } from "./step-setting.ts";

/** What memory allows to one group. */
export interface BatchLimit {
  /** Requests at once; below one for each copy of attention the model does not fit. */
  readonly requests: number;
  readonly fits: boolean;
  /** Bytes of weights on each chip. */
  readonly weights: number;
  /** Bytes of cache on each chip per request of the group. */
  readonly cachePerRequest: number;
}

/** Requests that the memory of one group holds when each has `context` tokens on average. */
export function batchLimit(setting: StepSetting, context: number, ran = false): BatchLimit {
  const { chip, model, groups: g, constants: c } = setting;
  const weights = weightBytesPerChip(setting.split, g, setting.formats);
  const free = freeBytesPerChip(chip, weights, c);
  const cachePerRequest = cacheBytesPerChip(model, g, setting.cache, context);
  const requests = Math.max(0, free / cachePerRequest);
  // A request lies on one copy of attention: nothing fits where a copy has no room for one.
  const room = requests >= g.attentionCopies;
  const unlimited = ran && !room;
  return {
    requests: unlimited ? Number.POSITIVE_INFINITY : requests,
    fits: unlimited || room,
    weights,
    cachePerRequest,
  };
}
