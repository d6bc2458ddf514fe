import { expect, test } from "vitest";
import { bestServing, type ServingSearch } from "./best-serving.ts";
import { decode } from "./decode.ts";
import { deepseekV3, h20, publishedConstants } from "./testing/specimens.ts";

const search: ServingSearch = {
  chip: h20,
  model: deepseekV3,
  context: 5000,
  precision: "fp8",
  userSpeed: 15,
  mostChips: 64,
  constants: publishedConstants(),
};

test("the best batch is the largest that leaves every user the speed asked for", () => {
  const best = bestServing(search)!;
  expect(best.rate.tokensPerSecondPerUser).toBeGreaterThanOrEqual(15);
  const fuller = decode({ ...search, ...best, concurrency: best.concurrency * 1.01 });
  expect(fuller.tokensPerSecondPerUser).toBeLessThan(15);
});

test("no layout of the search does better at that speed", () => {
  const best = bestServing(search)!.rate.tokensPerSecondPerChip;
  for (const chips of [8, 16, 32, 64])
    for (const expertParallel of [1, chips])
      for (let concurrency = 1; concurrency < 100 * chips; concurrency *= 1.5) {
        const tensorParallel = expertParallel === 1 ? Math.min(8, chips) : 1;
        const rate = decode({ ...search, chips, tensorParallel, expertParallel, concurrency });
        if (rate.tokensPerSecondPerUser >= 15)
          expect(rate.tokensPerSecondPerChip).toBeLessThanOrEqual(best * 1.001);
      }
});

test("asking for more speed never gives a higher rate per chip, and an impossible speed gives nothing", () => {
  const rate = (userSpeed: number) => bestServing({ ...search, userSpeed })?.rate.tokensPerSecondPerChip ?? 0;
  expect(rate(15)).toBeGreaterThan(rate(30));
  expect(rate(30)).toBeGreaterThan(rate(45));
  expect(bestServing({ ...search, userSpeed: 1000 })).toBeUndefined();
});
