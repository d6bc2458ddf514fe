import fc from "fast-check";
import { expect, test } from "vitest";
import { log, log1p, log2, log10 } from "./index.ts";
import { ulpsBetween } from "./testing/ulps-between.ts";

const positive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });
const nearOne = fc.double({ min: 0.4, max: 2.5, noNaN: true });

test("log, log2 and log10 stay within 2 ulp of the engine's own, denormals included", () => {
  fc.assert(
    fc.property(fc.oneof(positive, nearOne), (x) => {
      expect(ulpsBetween(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      expect(ulpsBetween(log2(x), Math.log2(x))).toBeLessThanOrEqual(2);
      expect(ulpsBetween(log10(x), Math.log10(x))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 5000 },
  );
});

test("log1p stays within 2 ulp of the engine's own, near zero and far from it", () => {
  const small = fc.double({ min: -0.999999, max: 1, noNaN: true });
  const tiny = fc.double({ min: -1e-8, max: 1e-8, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(positive, small, tiny), (x) => {
      expect(ulpsBetween(log1p(x), Math.log1p(x))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 5000 },
  );
});

test("log2 of every power of two and log10 of every power of ten is exact", () => {
  for (let power = -1074; power <= 1023; power++) expect(log2(2 ** power)).toBe(power);
  for (let power = -307; power <= 308; power++) expect(log10(Number(`1e${power}`))).toBe(power);
});

test("logarithms of 0, 1, negative numbers, infinity and NaN", () => {
  for (const logarithm of [log, log2, log10]) {
    expect(
      [0, -0, 1, -1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN].map((x) => logarithm(x)),
    ).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      0,
      Number.NaN,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  }
  expect([-1, -2, Number.POSITIVE_INFINITY, Number.NaN].map(log1p)).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
  expect(Object.is(log1p(-0), -0)).toBe(true);
  expect(log1p(5e-324)).toBe(5e-324);
});
