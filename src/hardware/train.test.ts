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
  expect(rate.mfu).toBe(1);
  expect(rate.chipHours).toBeCloseTo((1e12 * flop) / 989.4e12 / 3600, 3);
  expect(rate.days).toBeCloseTo(rate.chipHours / 64 / 24, 9);
});

test("at 64 chips the H100 reaches the stated share, corrected for a model of 16,384 wide", () => {
  expect(train(run).mfu).toBeCloseTo(0.51 * 2 ** 0.27, 3);
});

test("sixteen times the chips lose 16^0.039 of the rate per chip", () => {
  const lost = train(run).tokensPerSecondPerChip / train({ ...run, chips: 1024 }).tokensPerSecondPerChip;
  expect(lost).toBeCloseTo(16 ** 0.039, 9);
});

test("a mixture loses more on domains of 8 chips than of 72", () => {
  const share = (chip: typeof h100) =>
    train({ ...run, chip, model: deepseekV3 }).mfu / train({ ...run, chip }).mfu;
  expect(share(h100) / share(gb200)).toBeCloseTo(0.62, 9);
});

test("integer units do not train, and rates without tokens have no days", () => {
  expect(() => train({ ...run, chip: ascend910c, precision: "fp8" })).toThrow(
    /expected a dense fp8 peak to train in/,
  );
  const { tokens: _, ...endless } = run;
  expect(train(endless).days).toBeNaN();
});

test("adapters cost 4 FLOP a parameter instead of 6, at a lower share of the peak", () => {
  const [full, adapters] = [
    train({ ...run, constants: bare }),
    train({ ...run, adapters: true, constants: bare }),
  ];
  expect(adapters.tokensPerSecondPerChip / full.tokensPerSecondPerChip).toBeCloseTo(6 / 4, 2);
  expect(train({ ...run, adapters: true }).mfu / train(run).mfu).toBeCloseTo(0.75, 9);
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
