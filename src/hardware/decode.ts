import { pow } from "../numeric/index.ts";
import { attended, cacheBytesPerToken, cacheSplit, decodeAttentionFlop } from "./attention.ts";
import { type CachePrecision, defaultCachePrecision } from "./cache-precision.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import { type Groups, groups, type Layout } from "./layout.ts";
import { machineBalance } from "./machine-balance.ts";
import { cacheBytesPerChip, freeBytesPerChip, weightBytesPerChip } from "./memory.ts";
import type { ModelSpec } from "./model-spec.ts";
import { communicationSeconds } from "./network.ts";
import { expertsTouched, type ParameterSplit, splitParameters } from "./parameters.ts";
import { bytesPerWeight, type Precision, peakFlops } from "./precision.ts";
import { type Software, softwareFactor } from "./software.ts";
import { acceptedTokens } from "./speculation.ts";

/** One generation workload on one set of chips. */
export interface DecodeRun extends Layout, Software {
  readonly chip: ChipSpec;
  readonly model: ModelSpec;
  /** Requests in flight over all `chips`; more than memory holds wait in a queue. */
  readonly concurrency: number;
  /** Tokens of context per request, averaged over the generation. */
  readonly context: number;
  readonly precision: Precision;
  /** Default: see `defaultCachePrecision`. */
  readonly cachePrecision?: CachePrecision;
  /** Tokens drafted per step by speculation; default 0. */
  readonly draftTokens?: number;
  readonly constants: Constants;
}

/** What takes the longest, or `capacity` when memory holds fewer requests than were asked for. */
export type Binding = "bandwidth" | "compute" | "communication" | "capacity";

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
  readonly parts: {
    readonly memory: number;
    readonly compute: number;
    readonly communication: number;
    readonly overhead: number;
  };
}

/** Rate of token generation. An InputError when the layout does not divide the chips or the chip lacks a peak. */
export function decode(run: DecodeRun): DecodeRate {
  const { chip, model, constants: c } = run;
  const g = groups(model, run);
  const split = splitParameters(model);
  const weights = weightBytesPerChip(split, g, run.precision);
  const free = freeBytesPerChip(chip, weights, c);
  const cachePerRequest = run.context * cacheBytesPerChip(model, g, cacheFormat(run));
  const groupLimit = Math.max(0, free / cachePerRequest);
  const fits = groupLimit * g.replicas >= 1;
  const requests = Math.min(run.concurrency / g.replicas, groupLimit);
  const parts = stepParts(run, g, split, requests);
  const busy = Math.max(parts.memory, parts.compute) + c.overlap * Math.min(parts.memory, parts.compute);
  const draft = run.draftTokens ?? 0;
  const stepSeconds = (busy + parts.communication + parts.overhead) * (1 + c.draftingCost * draft);
  const perUser = fits ? acceptedTokens(draft, c) / stepSeconds : 0;
  return {
    tokensPerSecondPerChip: (perUser * requests) / g.group,
    tokensPerSecondPerUser: perUser,
    stepSeconds,
    binds: run.concurrency / g.replicas > groupLimit || !fits ? "capacity" : slowest(parts),
    memoryUsed: weights + requests * cachePerRequest + c.reservedMemory,
    batchLimit: groupLimit * g.replicas,
    parts,
  };
}

/** Seconds of one step of `requests` requests in one group, by cause. */
function stepParts(run: DecodeRun, g: Groups, split: ParameterSplit, requests: number): DecodeRate["parts"] {
  const { chip, model, constants: c } = run;
  const tokens = requests * (1 + (run.draftTokens ?? 0));
  const software = softwareFactor(chip.vendor, run, c);
  const weightBytes = bytesPerWeight(run.precision);
  const read =
    weightBytes * (split.dense / g.tensor + (split.routed * expertsTouched(model, tokens)) / g.group) +
    ((requests / g.attentionCopies) *
      attended(model, run.context) *
      cacheBytesPerToken(model, cacheFormat(run))) /
      cacheSplit(model, g.tensor);
  const flop =
    (tokens / g.group) *
    (2 * split.activeRouted * c.expertImbalance +
      2 * split.activeDense +
      decodeAttentionFlop(model, run.context));
  const balance = machineBalance(chip) / c.referenceBalance;
  const computeEfficiency = c.computeEfficiency * pow(balance, -c.balanceExponent);
  return {
    memory: read / (chip.hbmBandwidth * c.memoryEfficiency * software),
    compute: flop / (peakFlops(chip, run.precision) * computeEfficiency * software),
    communication: communicationSeconds(chip, model, g, tokens, c),
    overhead: model.layers * c.layerOverhead + c.stepOverhead,
  };
}

function slowest(parts: DecodeRate["parts"]): Binding {
  if (parts.communication > Math.max(parts.memory, parts.compute)) return "communication";
  return parts.compute > parts.memory ? "compute" : "bandwidth";
}

function cacheFormat(run: DecodeRun): CachePrecision {
  return run.cachePrecision ?? defaultCachePrecision(run.model, run.precision);
}
