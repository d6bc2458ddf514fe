import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ascend910c,
  bare,
  deepseekV3,
  gb200,
  h100,
  llama405b,
  publishedConstants,
} from "./testing/specimens.ts";
import { type TrainingRun, train } from "./train.ts";

const run: TrainingRun = {
  chip: h100,
  model: llama405b,
  chips: 64,
  precision: "bf16",
  sequence: 8192,
  tokens: 1e12,
  constants: publishedConstants(),
};

test("at full efficiency a token costs 6 FLOP a parameter and three times the attention of a forward pass", () => {
  const rate = train({ ...run, constants: bare });
  const flop = 6 * 405e9 + 3 * 4 * 128 * 128 * 126 * 4096;
  expect(rate.tokensPerSecondPerChip).toBeCloseTo(989.4e12 / flop, 9);
  expect(rate.mfu).toBeCloseTo(1, 12);
  expect(rate.chipHours).toBeCloseTo((1e12 * flop) / 989.4e12 / 3600, 3);
  expect(rate.days).toBeCloseTo(rate.chipHours / 64 / 24, 9);
});

test("no training exceeds the peak, whatever its software", () => {
  for (const softwareAge of [-6, 0, 20]) {
    const { mfu } = train({ ...run, softwareAge });
    expect(mfu).toBeGreaterThan(0);
    expect(mfu).toBeLessThan(1);
  }
});

test("a step of fewer tokens a chip spends more of its time on gradients", () => {
  const rate = (globalBatch: number) => train({ ...run, chips: 1024, globalBatch }).tokensPerSecondPerChip;
  expect(rate(2048)).toBeGreaterThan(rate(1024));
});

test("a mixture exchanges tokens faster inside a domain of 72 chips than across domains of 8", () => {
  const lost = (scaleUpDomain: number) => {
    const chip = { ...gb200, scaleUpDomain };
    const mixture = { ...run, chip, model: deepseekV3, expertParallel: 64 };
    return train(mixture).tokensPerSecondPerChip;
  };
  expect(lost(72)).toBeGreaterThan(lost(8));
});

test("integer units do not train, and rates without tokens have no days", () => {
  expect(() => train({ ...run, chip: ascend910c, precision: "fp8" })).toThrow(
    /expected a dense fp8 peak to train in/,
  );
  const { tokens: _, ...endless } = run;
  expect(train(endless).days).toBeNaN();
});

test("adapters cost 4 FLOP a parameter instead of 6", () => {
  const rate = (adapters: boolean) => train({ ...run, adapters, constants: bare }).tokensPerSecondPerChip;
  expect(rate(true) / rate(false)).toBeCloseTo(6 / 4, 9);
});

test("more FLOP/s or more bandwidth never slow training, a larger cluster never speeds up each chip", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.integer({ min: 8, max: 50_000 }),
      (factor, chips) => {
        const rate = (more: Partial<TrainingRun>) => train({ ...run, chips, ...more }).tokensPerSecondPerChip;
        expect(rate({ chip: { ...h100, bf16: h100.bf16! * factor } })).toBeGreaterThanOrEqual(
          rate({}) * (1 - 1e-12),
        );
        expect(rate({ chip: { ...h100, hbmBandwidth: 3.35e12 * factor } })).toBeGreaterThanOrEqual(
          rate({}) * (1 - 1e-12),
        );
        expect(rate({ chips: chips * 2 })).toBeLessThanOrEqual(rate({}));
      },
    ),
  );
});
