import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketQuantile, intoBuckets } from "./buckets.ts";
import { quantile } from "./statistics.ts";

const SHARES = [0, 0.05, 0.5, 0.95, 1];
const replicates = 3;

/** Quantiles of all and of each replicate, by buckets and by selection among the values themselves. */
function bothWays(values: Float64Array): [number[], number[]] {
  const worldsPerReplicate = values.length / replicates;
  const buckets = intoBuckets(values, { replicates, worldsPerReplicate });
  const parts = [0, 1, 2].map((part) =>
    values.subarray(part * worldsPerReplicate, (part + 1) * worldsPerReplicate),
  );
  return [
    SHARES.flatMap((p) => [
      bucketQuantile(buckets, p),
      ...parts.map((_, at) => bucketQuantile(buckets, p, at)),
    ]),
    SHARES.flatMap((p) => [quantile(values, p), ...parts.map((part) => quantile(part, p))]),
  ];
}

describe("quantiles by buckets", () => {
  it("are those of the values themselves, whatever these are: ties, failed worlds, infinities, none at all", () => {
    const value = fc.oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.double(),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(Number.NaN, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 300 }), (list) => {
        const [found, expected] = bothWays(Float64Array.from(list.slice(0, list.length - (list.length % 3))));
        // Minus nought and nought are the same here.
        expect(found.map((one) => one + 0)).toEqual(expected.map((one) => one + 0));
      }),
    );
  });

  it("do not mind a few values far from all others, where nearly all share one bucket", () => {
    const skewed = Float64Array.from({ length: 3000 }, (_, at) =>
      at % 50 === 0 ? 1e12 : (at * 7919) % 3001,
    );
    const [found, expected] = bothWays(skewed);
    expect(found).toEqual(expected);
  });

  it("count every world where the range of the values is next to nothing, or more than a number holds", () => {
    const values = [0, 5e-324, 1e-310, 2e-310, 1e-320, 0];
    const extremes = [-1.7e308, 1.7e308, 0, 1e308, -1e308, 1];
    for (const list of [values, extremes]) {
      const [found, expected] = bothWays(Float64Array.from(list));
      expect(found).toEqual(expected);
    }
  });
});
