import { bytesPerCachedValue, type CachePrecision } from "./cache-precision.ts";
import type { ModelSpec } from "./model-spec.ts";

/** Bytes of key-value cache that one token of context takes over all layers; latent attention caches one vector a layer. */
export function cacheBytesPerToken(model: ModelSpec, precision: CachePrecision): number {
  const values = model.attention === "mla" ? model.latent : 2 * model.keyValueHeads * model.headDimension;
  return values * model.layers * bytesPerCachedValue(precision) * model.cacheShare;
}

/** Among how many chips of a tensor-parallel group one request's cache is split: latent vectors are not. */
export function cacheSplit(model: ModelSpec, tensorParallel: number): number {
  return model.attention === "mla" ? 1 : Math.min(tensorParallel, model.keyValueHeads);
}

/** Past tokens that one token reads at a given context. */
export function attended(model: ModelSpec, context: number): number {
  return Math.min(context, model.attendedTokens);
}

/**
 * FLOP of attention for one generated token at `context`, beyond the weights: scores and weighted sum, 2 FLOP
 * a multiply-add. Latent attention works on the cached vectors themselves (keys absorbed into the query).
 */
export function decodeAttentionFlop(model: ModelSpec, context: number): number {
  const perHead = model.attention === "mla" ? 2 * model.latent - model.latentRotary : 2 * model.headDimension;
  return 2 * model.layers * model.heads * perHead * attended(model, context) * model.cacheShare;
}

/** FLOP of attention for one token of a prompt or training sequence, averaged over the causal triangle. */
export function sequenceAttentionFlop(model: ModelSpec, length: number): number {
  const perHead = 2 * model.headDimension + (model.attention === "mla" ? model.latentRotary : 0);
  return 2 * model.layers * model.heads * perHead * attended(model, length / 2) * model.cacheShare;
}
