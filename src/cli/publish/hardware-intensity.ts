import {
  attended,
  bytesPerWeight,
  cacheBytesPerToken,
  type DecodeRun,
  decodeAttentionFlop,
  defaultCachePrecision,
  expertsTouched,
  type PrefillRun,
  sequenceAttentionFlop,
  splitParameters,
} from "../../hardware/index.ts";

/** Where a workload stands on a roofline, from the model's shape alone. */
export interface Intensity {
  /** Useful FLOP of one token. */
  readonly flopPerToken: number;
  /** FLOP for each byte that has to be read from memory. */
  readonly flopPerByte: number;
}

/** One step of generation on experts spread over all chips, attention copied on each. */
export function decodeIntensity(run: Omit<DecodeRun, "constants">): Intensity {
  const { model, chips, concurrency, context, precision } = run;
  const split = splitParameters(model);
  const cache = cacheBytesPerToken(model, run.cachePrecision ?? defaultCachePrecision(model, precision));
  const batch = concurrency / chips;
  const weights =
    bytesPerWeight(precision) * (split.dense + (split.routed * expertsTouched(model, concurrency)) / chips);
  const flopPerToken = 2 * model.activeParameters + decodeAttentionFlop(model, context);
  const bytes = weights + batch * attended(model, context) * cache;
  return { flopPerToken, flopPerByte: (batch * flopPerToken) / bytes };
}

/** One pass over prompts, one prompt on each chip at a time. */
export function prefillIntensity(run: Omit<PrefillRun, "constants">): Intensity {
  const { model, chips, promptLength, precision } = run;
  const split = splitParameters(model);
  const flopPerToken = 2 * model.activeParameters + sequenceAttentionFlop(model, promptLength);
  const bytes = bytesPerWeight(precision) * (split.dense + split.routed / chips);
  return { flopPerToken, flopPerByte: (promptLength * flopPerToken) / bytes };
}
