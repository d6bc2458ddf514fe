import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniforms } from "../random/index.ts";
import { quantilesOf, select } from "./select.ts";

/** The definition: between neighbours of the sorted values (Hyndman and Fan, type 7). */
function quantileOfSorted(rising: Float64Array, p: number): number {
  const place = p * (rising.length - 1);
  const below = Math.floor(place);
  const low = rising[below]!;
  return low + (place - below) * (rising[Math.min(rising.length - 1, below + 1)]! - low);
}

const SHARES = [0, 0.05, 0.1, 0.5, 0.5, 0.9, 0.95, 1];

describe("selection", () => {
  it("finds every rank that sorting finds, ties and infinities among the values", () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true }),
      fc.constantFrom(Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.nat(), (list, any) => {
        const rank = any % list.length;
        const rising = Float64Array.from(list).sort();
        // Not bit for bit: selection takes minus nought and nought for the same.
        expect(select(Float64Array.from(list), rank) === rising[rank]).toBe(true);
      }),
    );
  });

  it("gives the quantiles of the sorted values to the bit, within a part of an array too", () => {
    for (const size of [1, 2, 3, 10, 257, 1000, 9000]) {
      const drawn = uniforms(3, "selection", size, size + 20);
      const part = drawn.slice(10, 10 + size).sort();
      const found = quantilesOf(drawn.slice(), SHARES, 10, 10 + size);
      expect(found).toEqual(SHARES.map((p) => quantileOfSorted(part, p)));
    }
  });

  it("leaves values outside its part alone, and has no quantile of nothing", () => {
    const values = Float64Array.of(9, 3, 2, 1, 8);
    expect(quantilesOf(values, [0.5], 1, 4)).toEqual([2]);
    expect([values[0], values[4]]).toEqual([9, 8]);
    expect(quantilesOf(values, [0.5], 2, 2)).toEqual([Number.NaN]);
  });
});
