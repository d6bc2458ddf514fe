import { expect, test } from "vitest";
import { serve } from "./serve.ts";
import { h100, llama405b, publishedConstants } from "./testing/specimens.ts";

test("a request takes the prompts of all in flight and its own steps", () => {
  const rate = serve({
    chip: h100,
    model: llama405b,
    chips: 8,
    concurrency: 16,
    promptLength: 2000,
    outputLength: 500,
    precision: "fp8",
    constants: publishedConstants(),
  });
  const seconds = 16 * rate.prefill.promptSeconds + 500 * rate.decode.stepSeconds;
  expect(rate.tokensPerSecondPerChip).toBeCloseTo((16 * 500) / seconds / 8, 9);
  expect(rate.tokensPerSecondPerUser).toBeLessThan(rate.decode.tokensPerSecondPerUser);
});
