import fc from "fast-check";
import { expect, test } from "vitest";
import { type DecodeRun, decode } from "./decode.ts";
import { bare, deepseekV3, h20, h100, llama405b, publishedConstants } from "./testing/specimens.ts";

const published = publishedConstants();
const run: DecodeRun = {
  chip: h20,
  model: deepseekV3,
  chips: 16,
  concurrency: 16,
  context: 4096,
  precision: "fp8",
  constants: published,
};

test("one request on 8 chips without overheads takes the time to read all weights and its cache once", () => {
  const rate = decode({
    ...run,
    chip: h100,
    model: llama405b,
    chips: 8,
    concurrency: 1,
    context: 1000,
    constants: bare,
  });
  const cache = 2 * 1000 * 2 * 8 * 128 * 126;
  const bytes = (405e9 + cache) / 8;
  expect(rate.parts.memory).toBeCloseTo(bytes / 3.35e12, 9);
  const products = (2 * 405e9) / 8 / 1978.9e12;
  const attention = (4 * 128 * 128 * 126 * 1000) / 8 / 989.4e12;
  expect(rate.parts.compute).toBeCloseTo(products + attention, 9);
  expect(rate.binds).toBe("bandwidth");
});

test("fixed times add: every layer, and more for each with experts", () => {
  const { layerOverhead, mixtureOverhead } = published;
  expect(decode(run).parts.overhead).toBeCloseTo(61 * layerOverhead + 58 * mixtureOverhead, 12);
});

test("memory holds (usable - weights - reserved) / cache requests, and more concurrency changes nothing", () => {
  const at = (concurrency: number) => decode({ ...run, chip: h100, model: llama405b, chips: 8, concurrency });
  const { usableMemory, reservedMemory } = published;
  const limit = (8 * (usableMemory * 80e9 - 405e9 / 8 - reservedMemory)) / (2 * 4096 * 2 * 8 * 128 * 126);
  expect(at(1).batchLimit).toBeCloseTo(limit, 6);
  expect(at(10_000)).toEqual(at(20_000));
  expect(at(10_000).binds).toBe("capacity");
});

test("a window keeps its own length of cache, whatever the context", () => {
  const windowed = { ...llama405b, attentionLayers: 63, windowLayers: 63, window: 128 };
  const used = (model: typeof llama405b, context: number) =>
    decode({ ...run, chip: h100, model, chips: 16, context, concurrency: 1 }).memoryUsed;
  expect(used(windowed, 20_000) - used(windowed, 10_000)).toBeCloseTo(
    (used(llama405b, 20_000) - used(llama405b, 10_000)) / 2,
    0,
  );
});

test("a model that does not fit has no rate", () => {
  expect(decode({ ...run, chips: 4 })).toMatchObject({ tokensPerSecondPerChip: 0, binds: "capacity" });
});

test("speculation with one drafted token yields 1 + a tokens a step and costs 6 % and twice the arithmetic", () => {
  const [plain, drafted] = [decode(run), decode({ ...run, draftTokens: 1 })];
  expect(drafted.parts.compute).toBeCloseTo(2 * plain.parts.compute, 12);
  expect(drafted.tokensPerSecondPerUser).toBeCloseTo(
    (1 + published.draftAcceptance) / drafted.stepSeconds,
    9,
  );
});

test("two copies of a model serve twice the users at the same speed", () => {
  const one = decode({ ...run, model: llama405b, chip: h100, chips: 8, tensorParallel: 8, concurrency: 20 });
  const two = decode({ ...run, model: llama405b, chip: h100, chips: 16, tensorParallel: 8, concurrency: 40 });
  expect(two.tokensPerSecondPerUser).toBe(one.tokensPerSecondPerUser);
  expect(two.tokensPerSecondPerChip).toBeCloseTo(one.tokensPerSecondPerChip, 9);
});

const scale = fc.double({ min: 1, max: 20, noNaN: true });
const batch = fc.integer({ min: 1, max: 4000 });

for (const part of ["hbmBandwidth", "fp8", "hbmCapacity", "scaleUpBandwidth", "scaleOutBandwidth"] as const)
  test(`more ${part} never lowers generation`, () => {
    fc.assert(
      fc.property(scale, batch, fc.integer({ min: 500, max: 60_000 }), (factor, concurrency, context) => {
        const better = { ...h20, [part]: h20[part]! * factor };
        const rate = (chip: typeof h20) =>
          decode({ ...run, chip, concurrency, context }).tokensPerSecondPerChip;
        expect(rate(better)).toBeGreaterThanOrEqual(rate(h20) * (1 - 1e-12));
      }),
    );
  });

test("more requests never lower the rate per chip nor raise the rate per user", () => {
  fc.assert(
    fc.property(batch, batch, (a, b) => {
      const few = decode({ ...run, concurrency: Math.min(a, b) });
      const many = decode({ ...run, concurrency: Math.max(a, b) });
      expect(many.tokensPerSecondPerChip).toBeGreaterThanOrEqual(few.tokensPerSecondPerChip * (1 - 1e-12));
      expect(many.tokensPerSecondPerUser).toBeLessThanOrEqual(few.tokensPerSecondPerUser * (1 + 1e-12));
    }),
  );
});

test("a longer context never raises the rate, and a laboratory's stack never lowers it", () => {
  fc.assert(
    fc.property(batch, fc.integer({ min: 100, max: 50_000 }), scale, (concurrency, context, factor) => {
      const rate = (more: Partial<DecodeRun>) =>
        decode({ ...run, concurrency, context, ...more }).tokensPerSecondPerChip;
      expect(rate({ context: context * factor })).toBeLessThanOrEqual(rate({}) * (1 + 1e-12));
      expect(rate({ stack: "laboratory" })).toBeGreaterThanOrEqual(rate({}));
    }),
  );
});

test("no step is faster than reading its weights and cache at full bandwidth, or computing at the full peak", () => {
  fc.assert(
    fc.property(
      batch,
      fc.constantFrom("trtllm", "vllm", "sglang"),
      fc.double({ min: -5, max: 10, noNaN: true }),
      (concurrency, framework, softwareAge) => {
        const load = { ...run, chip: h100, concurrency, framework, softwareAge } as DecodeRun;
        const limit = decode({ ...load, constants: bare });
        expect(decode(load).stepSeconds).toBeGreaterThanOrEqual(
          Math.max(limit.parts.memory, limit.parts.compute),
        );
      },
    ),
  );
});

test("a latent cache is not split by tensor groups: the group holds a copy on every chip", () => {
  const latent = { ...run, chips: 16, tensorParallel: 16, concurrency: 1 };
  const used = (context: number) => decode({ ...latent, context }).memoryUsed;
  expect(used(20_000) - used(10_000)).toBeCloseTo(10_000 * 61 * 576 * 2, 0);
});

test("one request, a vast number of them, and none at all have finite rates", () => {
  for (const concurrency of [0, 1, 1e12]) {
    const rate = decode({ ...run, concurrency });
    expect(Number.isFinite(rate.tokensPerSecondPerChip)).toBe(true);
    expect(rate.tokensPerSecondPerChip).toBeGreaterThanOrEqual(0);
  }
});
