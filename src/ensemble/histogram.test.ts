import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addInto,
  BUCKETS,
  bucketOf,
  countInto,
  emptyHistogram,
  histogramQuantile,
  scaleOf,
} from "./histogram.ts";
import type { FanSpec } from "./plan.ts";

const linear: FanSpec = { id: "x", scale: "linear", low: -10, high: 10 };
const logarithmic: FanSpec = { id: "y", scale: "log", low: 1, high: 1e6 };

describe("histogram", () => {
  it("puts the ends of the scale into its first and last bucket and the rest outside", () => {
    expect(bucketOf(scaleOf(linear), -10)).toBe(1);
    expect(bucketOf(scaleOf(linear), 9.999999)).toBe(BUCKETS);
    expect(bucketOf(scaleOf(linear), -10.000001)).toBe(0);
    expect(bucketOf(scaleOf(linear), 10)).toBe(BUCKETS + 1);
  });

  it("lets the edges decide: a value on an edge belongs to the bucket that begins there", () => {
    for (const fan of [linear, logarithmic]) {
      const scale = scaleOf(fan);
      for (let bucket = 1; bucket <= BUCKETS; bucket += 1) {
        expect(bucketOf(scale, scale.edges[bucket - 1]!)).toBe(bucket);
      }
    }
  });

  it("gives quantiles within one bucket of those of the sorted values, on both scales", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 50, maxLength: 300 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.boolean(),
        (shares, p, isLog) => {
          const fan = isLog ? logarithmic : linear;
          const place = (share: number) => (isLog ? 10 ** (6 * share) : -10 + 20 * share);
          const values = Float64Array.from(shares, place);
          const histogram = emptyHistogram(0);
          countInto(histogram, scaleOf(fan), values, values.length);
          const got = histogramQuantile(histogram, fan, 0, p);
          const rising = [...shares].sort((a, b) => a - b);
          const low = rising[Math.max(0, Math.ceil(p * shares.length) - 1)]!;
          const high = rising[Math.min(shares.length - 1, Math.ceil(p * shares.length))]!;
          const share = isLog ? Math.log10(got) / 6 : (got + 10) / 20;
          expect(share).toBeGreaterThanOrEqual(low - 1.01 / BUCKETS);
          expect(share).toBeLessThanOrEqual(high + 1.01 / BUCKETS);
        },
      ),
    );
  });

  it("adds up to the same counts however the worlds are split", () => {
    const values = Float64Array.from({ length: 97 }, (_, index) => (index * 37) % 19);
    const whole = emptyHistogram(0);
    countInto(whole, scaleOf(linear), values, 97);
    const parts = emptyHistogram(0);
    for (const [from, to] of [
      [40, 97],
      [0, 40],
    ] as const) {
      const part = emptyHistogram(0);
      countInto(part, scaleOf(linear), values.slice(from, to), to - from);
      addInto(parts, part);
    }
    expect(parts).toEqual(whole);
  });

  it("knows no quantile of no worlds", () => {
    expect(histogramQuantile(emptyHistogram(0), linear, 0, 0.5)).toBeNaN();
  });

  it("finds the bucket of any value between the same edges as a search through them all", () => {
    fc.assert(
      fc.property(fc.constantFrom(linear, logarithmic), fc.double({ noNaN: true }), (fan, value) => {
        const scale = scaleOf(fan);
        const below = scale.edges.filter((edge) => edge <= value).length;
        expect(bucketOf(scale, value)).toBe(below);
      }),
    );
  });

  it("does so on any scale, however narrow, wide or near to nothing", () => {
    const positive = fc.double({ min: 5e-324, max: 1e300, noNaN: true });
    const linearEnd = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    // Edges closer than rounding would not rise.
    const further = fc.oneof(
      fc.double({ min: 1e-2, max: 1e300, noNaN: true }),
      fc.double({ min: 1e-8, max: 1e-2, noNaN: true }),
    );
    const fan = fc.oneof(
      fc.tuple(linearEnd, further).map(([low, by]) => ({ ...linear, low, high: low + by * Math.abs(low) })),
      fc.tuple(positive, further).map(([low, by]) => ({ ...logarithmic, low, high: low * (1 + by) })),
    );
    const sound = fan.filter(({ low, high }) => low < high && high < 1e305);
    const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    const property = fc.property(sound, fc.array(share, { minLength: 1, maxLength: 9 }), (fan, shares) => {
      const scale = scaleOf(fan);
      const edges = scale.edges.filter((_, edge) => edge % 37 === 0);
      const values = [...shares.map((one) => fan.low + one * (fan.high - fan.low)), ...edges];
      for (const value of values)
        expect(bucketOf(scale, value)).toBe(scale.edges.filter((edge) => edge <= value).length);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it("counts any number of worlds month by month, as one by one", () => {
    const property = fc.property(
      fc.constantFrom(linear, logarithmic),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.double({ min: -20, max: 2e6, noNaN: true }), { minLength: 9, maxLength: 60 }),
      (fan, worlds, some) => {
        const months = Math.floor(some.length / worlds);
        const values = Float64Array.from(some.slice(0, months * worlds));
        const together = emptyHistogram(months - 1);
        countInto(together, scaleOf(fan), values, worlds);
        const alone = emptyHistogram(months - 1);
        for (const [place, value] of values.entries())
          alone[Math.floor(place / worlds) * (BUCKETS + 2) + bucketOf(scaleOf(fan), value)]! += 1;
        expect(together).toEqual(alone);
      },
    );
    fc.assert(property);
  });
});
