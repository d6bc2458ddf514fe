import type { ModelSpec } from "./model-spec.ts";
import type { Precision } from "./precision.ts";
import type { Framework } from "./software.ts";

/** Format of the key-value cache. */
export type CachePrecision = "bf16" | "fp8";

/**
 * Format of the cache where a run names none. Published weights in four-bit floating formats come with an eight-bit
 * cache. Eight-bit weights do not: open frameworks keep what the model was trained in, bf16, and only TensorRT-LLM
 * takes the cache to fp8 beside them; latent vectors stay in bf16 there too, as in the published deployments of
 * DeepSeek-V3 and R1. Four-bit integer weights alone (`int4`) leave everything else in bf16.
 */
export function defaultCachePrecision(
  model: ModelSpec,
  precision: Precision,
  framework?: Framework,
): CachePrecision {
  if (precision === "fp4") return "fp8";
  const follows = precision === "int8" || framework === "trtllm";
  return precision !== "bf16" && precision !== "int4" && follows && model.attention !== "mla"
    ? "fp8"
    : "bf16";
}

/** Bytes that one cached value takes. */
export function bytesPerCachedValue(precision: CachePrecision): number {
  return precision === "bf16" ? 2 : 1;
}
