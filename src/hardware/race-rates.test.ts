import { expect, test } from "vitest";
import { decode } from "./decode.ts";
import { raceRates } from "./race-rates.ts";
import { ascend910c, deepseekV3, h20, h100, h800, publishedConstants } from "./testing/specimens.ts";

const constants = publishedConstants();
const rates = raceRates([h100, h800, h20, ascend910c], deepseekV3, constants);
const of = (id: string) => rates.find((rate) => rate.id === id)!;

test("the H20 is 0.15 of an H100 by FLOP, 1.19 by bandwidth, 1.2 by capacity", () => {
  const { relative } = of("h20");
  expect(relative.flop).toBeCloseTo(0.15, 2);
  expect(relative.bandwidth).toBeCloseTo(1.19, 2);
  expect(relative.capacity).toBeCloseTo(1.2, 2);
});

test("at a serving batch the H20 generates 0.30 to 0.39 of an H800, as in the published deployments: 714 of 2,325 and of 1,850", () => {
  const ratio = of("h20").decodeTokens / of("h800").decodeTokens;
  expect(ratio).toBeGreaterThan(0.3);
  expect(ratio).toBeLessThan(0.39);
  expect(of("h20").serving?.rate.binds).toBe("compute");
});

test("at low batch its bandwidth puts the H20 ahead of an H100, at a high one its FLOP/s put it behind", () => {
  const rate = (chip: typeof h20, batch: number) =>
    decode({
      chip,
      model: deepseekV3,
      chips: 16,
      concurrency: 16 * batch,
      context: 5000,
      precision: "fp8",
      constants,
    }).tokensPerSecondPerChip;
  expect(rate(h20, 1)).toBeGreaterThan(rate(h100, 1));
  expect(rate(h20, 32)).toBeLessThan(rate(h100, 32));
});

test("the reference chip is 1 by every measure, and a chip of lower FLOP/s trains less", () => {
  for (const value of Object.values(of("h100").relative)) expect(value).toBe(1);
  expect(of("h20").relative.train).toBeLessThan(of("ascend-910c").relative.train);
});

test("each chip trains in the better of its formats: fp8 on Hopper, bf16 where there is no fp8", () => {
  expect(of("h100").trainPrecision).toBe("fp8");
  expect(of("ascend-910c").trainPrecision).toBe("bf16");
});

test("without the reference chip there is nothing to compare with", () => {
  expect(() => raceRates([h20], deepseekV3, constants)).toThrow(/expected the reference chip "h100"/);
});
