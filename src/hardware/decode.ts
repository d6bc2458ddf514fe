import { batchLimit } from "./batch-limit.ts";
import { generationStep, type StepSeconds } from "./generation-step.ts";
import { acceptedTokens } from "./speculation.ts";
import { type ServingSetup, stepSetting } from "./step-setting.ts";

/** One generation workload on one set of chips. */
export interface DecodeRun extends ServingSetup {
  /** Requests in flight over all `chips`; more than memory holds wait in a queue. */
  readonly concurrency: number;
  /** Tokens of context per request, averaged over the generation. */
  readonly context: number;
}

/** What takes the longest, or `capacity` when memory holds fewer requests than were asked for. */
export type Binding = "bandwidth" | "compute" | "communication" | "overhead" | "capacity";

export interface DecodeRate {
  readonly tokensPerSecondPerChip: number;
  readonly tokensPerSecondPerUser: number;
  readonly stepSeconds: number;
  readonly binds: Binding;
  /** Bytes used on each chip: weights, cache at full context, runtime. */
  readonly memoryUsed: number;
  /** Requests that memory holds over all chips; below 1 the model does not fit. */
  readonly batchLimit: number;
  /** Seconds of a step by cause; memory and compute overlap, the others add. */
  readonly parts: Omit<StepSeconds, "total">;
}

/** Rate of token generation. An InputError when the layout does not divide the chips or the chip lacks a peak. */
export function decode(run: DecodeRun): DecodeRate {
  const setting = stepSetting(run);
  const g = setting.groups;
  const c = run.constants;
  const limit = batchLimit(setting, run.context, run.ran);
  const asked = run.concurrency / g.replicas;
  const requests = Math.min(asked, limit.requests);
  const step = generationStep(setting, run.context)(requests);
  const perUser = limit.fits ? acceptedTokens(setting.draftTokens, c) / step.total : 0;
  return {
    tokensPerSecondPerChip: (perUser * requests) / g.group,
    tokensPerSecondPerUser: perUser,
    stepSeconds: step.total,
    binds: asked > limit.requests || !limit.fits ? "capacity" : slowest(step),
    memoryUsed: limit.weights + requests * limit.cachePerRequest + c.reservedMemory,
    batchLimit: limit.requests * g.replicas,
    parts: step,
  };
}

/** The cause that would take longest alone. */
export function slowest(parts: Omit<StepSeconds, "total">): Binding {
  const longest = Math.max(parts.memory, parts.compute, parts.communication, parts.overhead);
  if (parts.memory === longest) return "bandwidth";
  if (parts.compute === longest) return "compute";
  return parts.communication === longest ? "communication" : "overhead";
}
