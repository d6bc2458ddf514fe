import fc from "fast-check";
import { expect, test } from "vitest";
import { prefill } from "./prefill.ts";
import { bare, deepseekV3, h20, h100, llama405b, publishedConstants } from "./testing/specimens.ts";

const published = publishedConstants();

test("without links a prompt costs 2 FLOP a parameter and token, and attention over half of it in bf16", () => {
  const rate = prefill({
    chip: h100,
    model: llama405b,
    chips: 1,
    promptLength: 2000,
    precision: "fp8",
    constants: bare,
  });
  const seconds = (2 * 405e9) / 1978.9e12 + (4 * 128 * 128 * 126 * 1000) / 989.4e12;
  expect(rate.tokensPerSecondPerChip).toBeCloseTo(1 / seconds, 6);
  expect(rate.binds).toBe("compute");
});

test("a chip without fp4 units computes fp4 prompts in bf16, slowed by unpacking", () => {
  const at = (precision: "fp4" | "bf16", constants = published) =>
    prefill({ chip: h100, model: llama405b, chips: 8, promptLength: 2000, precision, constants })
      .tokensPerSecondPerChip;
  expect(at("fp4")).toBeLessThan(at("bf16"));
  expect(at("fp4", { ...published, wideningEfficiency: 1 })).toBeCloseTo(at("bf16"), 9);
});

test("more FLOP/s or faster links never slow a prompt", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.constantFrom(8, 16, 32, 64),
      (factor, chips) => {
        const rate = (chip: typeof h20) =>
          prefill({
            chip,
            model: deepseekV3,
            chips,
            promptLength: 4096,
            precision: "fp8",
            constants: published,
          }).tokensPerSecondPerChip;
        expect(rate({ ...h20, fp8: h20.fp8! * factor })).toBeGreaterThanOrEqual(rate(h20) * (1 - 1e-12));
        expect(rate({ ...h20, scaleOutBandwidth: 50e9 * factor })).toBeGreaterThanOrEqual(
          rate(h20) * (1 - 1e-12),
        );
      },
    ),
  );
});
