import { expect, test } from "vitest";
import {
  attended,
  cacheBytesPerToken,
  cacheSplit,
  decodeAttentionFlop,
  sequenceAttentionFlop,
} from "./attention.ts";
import { deepseekV3, llama405b } from "./testing/specimens.ts";

test("the cache of DeepSeek-V3 takes 576 x 61 x 2 = 70,272 bytes a token, seven times less than Llama 3.1 405B", () => {
  expect(cacheBytesPerToken(deepseekV3, "bf16")).toBe(70_272);
  expect(cacheBytesPerToken(llama405b, "bf16")).toBe(2 * 8 * 128 * 126 * 2);
  expect(cacheBytesPerToken(llama405b, "fp8")).toBe(2 * 8 * 128 * 126);
});

test("key-value heads are split among tensor groups, a latent vector is not", () => {
  expect(cacheSplit(llama405b, 4)).toBe(4);
  expect(cacheSplit(llama405b, 16)).toBe(8);
  expect(cacheSplit(deepseekV3, 8)).toBe(1);
});

test("generation at 1,000 tokens of context: 2 FLOP x 2 passes x heads x head size x context x layers", () => {
  expect(decodeAttentionFlop(llama405b, 1000)).toBe(2 * 2 * 128 * 128 * 1000 * 126);
  expect(decodeAttentionFlop(deepseekV3, 1000)).toBe(2 * (576 + 512) * 128 * 1000 * 61);
});

test("a causal sequence attends to half its length on average", () => {
  expect(sequenceAttentionFlop(llama405b, 8192)).toBe(2 * 2 * 128 * 128 * 4096 * 126);
  expect(sequenceAttentionFlop(deepseekV3, 8192)).toBe(2 * (192 + 128) * 128 * 4096 * 61);
});

test("a model that picks 2,048 earlier tokens reads no more of them at any context", () => {
  const sparse = { ...deepseekV3, attendedTokens: 2048 };
  expect(attended(sparse, 1000)).toBe(1000);
  expect(attended(sparse, 100_000)).toBe(2048);
});
