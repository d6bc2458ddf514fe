import { expect, test } from "vitest";
import { decode } from "./decode.ts";
import { fits } from "./fits.ts";
import { bare, deepseekV3, h20, h100, llama405b, publishedConstants } from "./testing/specimens.ts";

test("eight H20 hold DeepSeek-V3 in eight bits, eight H100 do not", () => {
  const constants = publishedConstants();
  const run = { chips: 8, tensorParallel: 8, precision: "fp8", constants } as const;
  const fewest = Math.ceil(671e9 / (constants.usableMemory * 80e9 - constants.reservedMemory));
  expect(fits(h20, deepseekV3, run)).toMatchObject({ fits: true, weightBytes: 671e9, fewestChips: 8 });
  expect(fits(h100, deepseekV3, run)).toMatchObject({ fits: false, longestContext: 0, fewestChips: fewest });
});

test("a request lies on one copy of attention: copies that stand idle lend it no room", () => {
  const constants = publishedConstants();
  const run = { chips: 16, expertParallel: 16, precision: "fp8", constants } as const;
  const one = fits(h20, deepseekV3, run).longestContext;
  expect(fits(h20, deepseekV3, { ...run, concurrency: 16 }).longestContext).toBe(one);
  const at = (context: number) =>
    decode({ ...run, chip: h20, model: deepseekV3, concurrency: 1, context }).tokensPerSecondPerUser;
  expect(at(one)).toBeGreaterThan(0);
  expect(at(one + 1)).toBe(0);
});

test("the longest context is what remains of memory over the cache of a token", () => {
  const run = { chips: 8, precision: "fp8", cachePrecision: "bf16", constants: bare } as const;
  const free = 8 * 80e9 - 405e9;
  const one = fits(h100, llama405b, run).longestContext;
  expect(one).toBe(Math.floor(free / (2 * 8 * 128 * 126 * 2)));
  expect(fits(h100, llama405b, { ...run, concurrency: 10 }).longestContext).toBe(Math.floor(one / 10));
});
