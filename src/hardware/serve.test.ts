import fc from "fast-check";
import { expect, test } from "vitest";
import { type ServingRun, serve } from "./serve.ts";
import { deepseekV3, h20, h100, llama405b, publishedConstants } from "./testing/specimens.ts";

const run: ServingRun = {
  chip: h100,
  model: llama405b,
  chips: 8,
  concurrency: 16,
  promptLength: 2000,
  outputLength: 500,
  precision: "fp8",
  constants: publishedConstants(),
};

test("a request takes the prompts of all in flight and its own steps", () => {
  const rate = serve(run);
  const seconds = 16 * rate.promptSeconds + 500 * rate.stepSeconds;
  expect(rate.tokensPerSecondPerChip).toBeCloseTo((16 * 500) / seconds / 8, 9);
  expect(rate.tokensPerSecondPerUser).toBeCloseTo(500 / seconds, 9);
});

test("without a load as many requests run as memory holds", () => {
  const { concurrency: _, ...open } = run;
  const rate = serve(open);
  expect(rate.generating).toBeCloseTo(rate.batchLimit, 6);
  expect(rate).toEqual({ ...serve({ ...run, concurrency: 1e9 }), binds: rate.binds });
});

test("a promised speed is kept by running fewer requests", () => {
  const free = serve({ ...run, concurrency: 100 });
  const kept = serve({ ...run, concurrency: 100, leastUserSpeed: free.tokensPerSecondPerUser * 1.5 });
  expect(kept.tokensPerSecondPerUser).toBeGreaterThanOrEqual(free.tokensPerSecondPerUser * 1.4999);
  expect(kept.generating).toBeLessThan(100);
});

const apart: ServingRun = {
  ...run,
  chip: h20,
  model: deepseekV3,
  chips: 32,
  concurrency: 512,
  disaggregated: { prefillChips: 16, decodeChips: 16 },
};

test("of chips apart the slower set decides: with few readers prompts bind, with many generation does", () => {
  expect(serve({ ...apart, promptLength: 20_000, concurrency: 2000 }).binds).toBe("prompts");
  const light = serve({ ...apart, promptLength: 100 });
  expect(light.binds).not.toBe("prompts");
  expect(light.generating).toBeLessThanOrEqual(512);
});

test("more readers never lower the total rate of chips apart", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 8, max: 4000 }),
      (readers, concurrency) => {
        const total = (prefillChips: number) => {
          const chips = prefillChips + 16;
          return (
            serve({ ...apart, chips, concurrency, disaggregated: { prefillChips, decodeChips: 16 } })
              .tokensPerSecondPerChip * chips
          );
        };
        expect(total(readers * 2)).toBeGreaterThanOrEqual(total(readers) * (1 - 1e-4));
      },
    ),
  );
});

test("a model that does not fit has no rate, unless the run is known to have taken place", () => {
  const small = { ...run, chips: 4 };
  expect(serve(small)).toMatchObject({ tokensPerSecondPerChip: 0, tokensPerSecondPerUser: 0 });
  expect(serve({ ...small, ran: true }).tokensPerSecondPerChip).toBeGreaterThan(0);
});
