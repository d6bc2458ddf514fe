import { expect, test } from "vitest";
import { defaultCachePrecision } from "./cache-precision.ts";
import { deepseekV3, llama405b } from "./testing/specimens.ts";

test("beside eight-bit weights only TensorRT-LLM takes the cache to eight bits, and not that of latent attention", () => {
  expect(defaultCachePrecision(llama405b, "fp8")).toBe("bf16");
  expect(defaultCachePrecision(llama405b, "fp8", "vllm")).toBe("bf16");
  expect(defaultCachePrecision(llama405b, "fp8", "trtllm")).toBe("fp8");
  expect(defaultCachePrecision(deepseekV3, "fp8", "trtllm")).toBe("bf16");
});

test("weights in a four-bit floating format come with an eight-bit cache, integers of four bits alone do not", () => {
  expect(defaultCachePrecision(deepseekV3, "fp4")).toBe("fp8");
  expect(defaultCachePrecision(llama405b, "fp4", "vllm")).toBe("fp8");
  expect(defaultCachePrecision(llama405b, "int4", "trtllm")).toBe("bf16");
  expect(defaultCachePrecision(llama405b, "bf16", "trtllm")).toBe("bf16");
});
