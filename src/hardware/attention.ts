import { bytesPerCachedValue, type CachePrecision } from "./cache-precision.ts";
import type { ModelSpec } from "./model-spec.ts";

/** Values that one token leaves in one layer's cache; latent attention caches one vector. */
export function cachedValues(model: ModelSpec): number {
  return model.attention === "mla" ? model.latent : 2 * model.keyValueHeads * model.headDimension;
}

/** Bytes of key-value cache that one more token of context takes over the layers whose cache grows. */
export function cacheBytesPerToken(model: ModelSpec, precision: CachePrecision): number {
  return cachedValues(model) * model.attentionLayers * bytesPerCachedValue(precision);
}

/** Bytes of key-value cache of one request at a context: growing layers and those that keep a window. */
export function cacheBytes(model: ModelSpec, precision: CachePrecision, context: number): number {
  const kept = model.attentionLayers * context + model.windowLayers * Math.min(context, model.window);
  return cachedValues(model) * bytesPerCachedValue(precision) * kept;
}

/** Among how many chips of a tensor-parallel group one request's cache is split: latent vectors are not. */
export function cacheSplit(model: ModelSpec, tensorParallel: number): number {
  return model.attention === "mla" ? 1 : Math.min(tensorParallel, model.keyValueHeads);
}

/** Past tokens that one token reads in one layer of full or sparse attention. */
export function attended(model: ModelSpec, context: number): number {
  return Math.min(context, model.attendedTokens);
}

/** Past tokens that one token reads, summed over the layers. */
export function attendedInLayers(model: ModelSpec, context: number): number {
  return (
    model.attentionLayers * attended(model, context) + model.windowLayers * Math.min(context, model.window)
  );
}

/**
 * FLOP of attention for one generated token at `context`, beyond the weights: scores and weighted sum, 2 FLOP
 * a multiply-add. Latent attention works on the cached vectors themselves (keys absorbed into the query).
 */
export function decodeAttentionFlop(model: ModelSpec, context: number): number {
  const perHead = model.attention === "mla" ? 2 * model.latent - model.latentRotary : 2 * model.headDimension;
  return 2 * model.heads * perHead * attendedInLayers(model, context) + indexFlop(model, context);
}

/** FLOP of attention for one token of a prompt or training sequence, averaged over the causal triangle. */
export function sequenceAttentionFlop(model: ModelSpec, length: number): number {
  const perHead = 2 * model.headDimension + (model.attention === "mla" ? model.latentRotary : 0);
  return 2 * model.heads * perHead * attendedInLayers(model, length / 2) + indexFlop(model, length / 2);
}

/** The indexer of sparse attention looks at every past token, cheaply. */
function indexFlop(model: ModelSpec, context: number): number {
  return 2 * model.indexHeads * model.indexDimension * context * model.attentionLayers;
}
