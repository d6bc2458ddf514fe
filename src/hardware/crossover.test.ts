import { expect, test } from "vitest";
import { crossover } from "./crossover.ts";
import { decode } from "./decode.ts";
import { deepseekV3, h20, h100, publishedConstants } from "./testing/specimens.ts";

const run = {
  model: deepseekV3,
  chips: 16,
  context: 5000,
  precision: "fp8",
  constants: publishedConstants(),
} as const;

test("the H20 falls behind the H100 at the batch where both generate equally fast", () => {
  const batch = crossover(h20, h100, run);
  const rate = (chip: typeof h20) => decode({ ...run, chip, concurrency: 16 * batch }).tokensPerSecondPerChip;
  expect(rate(h20) / rate(h100)).toBeCloseTo(1, 6);
  expect(batch).toBeGreaterThan(4);
  expect(batch).toBeLessThan(32);
});

test("a slower chip has no lead to lose, a faster one never loses it", () => {
  const slow = { ...h100, fp8: h100.fp8! / 2, hbmBandwidth: h100.hbmBandwidth / 2 };
  expect(crossover(slow, h100, run)).toBe(0);
  expect(crossover(h100, slow, run)).toBe(Number.POSITIVE_INFINITY);
});
