import { expect, test } from "vitest";
import { groups } from "./layout.ts";
import { allReduceSeconds, expertExchangeSeconds, remoteNodes } from "./network.ts";
import { bare, deepseekV3, h100, llama405b } from "./testing/specimens.ts";

test("tensor groups of 8: two all-reduces a layer of 4 bytes x hidden x 7/8 a token", () => {
  const seconds = allReduceSeconds(h100, llama405b, groups(llama405b, { chips: 8 }), 64, bare);
  expect(seconds).toBeCloseTo((2 * 126 * (4 * 64 * 16384 * 7)) / 8 / 450e9, 12);
});

test("experts on 8 chips of one domain: 3 bytes x hidden x 8 experts x 7/8 a token and mixture layer", () => {
  const seconds = expertExchangeSeconds(h100, deepseekV3, groups(deepseekV3, { chips: 8 }), 80, bare);
  expect(seconds).toBeCloseTo((58 * 3 * 10 * 7168 * 8 * (7 / 8)) / 450e9, 12);
});

test("a token's experts on two nodes reach the other one with probability 1 - 1/2^8, and at most the rule's number", () => {
  expect(remoteNodes({ ...deepseekV3, routingNodes: 9 }, 2)).toBeCloseTo((2 * (1 - 0.5 ** 8)) / 2, 12);
  expect(remoteNodes(deepseekV3, 16)).toBeCloseTo((4 * 15) / 16, 12);
});

test("latency counts once per exchange whatever the batch", () => {
  const slow = { ...bare, exchangeLatency: 43e-6 };
  const layout = groups(deepseekV3, { chips: 8 });
  const extra =
    expertExchangeSeconds(h100, deepseekV3, layout, 80, slow) -
    expertExchangeSeconds(h100, deepseekV3, layout, 80, bare);
  expect(extra).toBeCloseTo(58 * 2 * 43e-6, 12);
});

test("a chip whose maker publishes no links gets the assumed ones", () => {
  const { scaleUpBandwidth: _, ...unknown } = h100;
  const assumed = { ...bare, assumedScaleUpBandwidth: 225e9 };
  const at = (chip: typeof h100) =>
    allReduceSeconds(chip, llama405b, groups(llama405b, { chips: 8 }), 64, assumed);
  expect(at(unknown as typeof h100)).toBeCloseTo(2 * at(h100), 12);
});

test("a dense model exchanges nothing between experts, one chip sums nothing", () => {
  expect(expertExchangeSeconds(h100, llama405b, groups(llama405b, { chips: 8 }), 64, bare)).toBe(0);
  expect(allReduceSeconds(h100, llama405b, groups(llama405b, { chips: 1 }), 64, bare)).toBe(0);
});
