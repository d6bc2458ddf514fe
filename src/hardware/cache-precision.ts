import type { ModelSpec } from "./model-spec.ts";
import type { Precision } from "./precision.ts";

/** Format of the key-value cache. */
export type CachePrecision = "bf16" | "fp8";

/**
 * Format of the cache where a run names none: latent vectors stay in bf16, as in the published deployments of
 * DeepSeek-V3 and R1; other caches follow runs of eight bits or fewer into fp8. Four-bit integer weights alone
 * (`int4`) leave everything else in bf16.
 */
export function defaultCachePrecision(model: ModelSpec, precision: Precision): CachePrecision {
  if (model.attention === "mla" || precision === "bf16" || precision === "int4") return "bf16";
  return "fp8";
}

/** Bytes that one cached value takes. */
export function bytesPerCachedValue(precision: CachePrecision): number {
  return precision === "bf16" ? 2 : 1;
}
