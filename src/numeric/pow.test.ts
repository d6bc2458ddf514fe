import fc from "fast-check";
import { expect, test } from "vitest";
import { pow } from "./index.ts";
import { ulpsBetween } from "./testing/ulps-between.ts";

/** Reference values computed with 250 bits. */
const REFERENCE: readonly (readonly [x: number, y: number, result: number])[] = [
  [0.7117818392580613, 1880.5, 2.1794710998106822e-278],
  [1.0000001, 1e9, 2.6881038582144647e43],
  [1e-300, -1.01, 1.0000000000000061e303],
  [123.456, -78.9, 9.543052027880396e-166],
  [3, 0.3333333333333333, 1.4422495703074083],
  [Math.E, 700, 1.0142320547349667e304],
  [0.999, -700000, 1.43959991515206e304],
  [10, -320.5, 3.16e-321],
];

test("pow is within 1 ulp of values computed with 250 bits, denormal results included", () => {
  for (const [x, y, result] of REFERENCE) expect(ulpsBetween(pow(x, y), result)).toBeLessThanOrEqual(1);
});

test("pow stays within 2 ulp of the engine's own where the result is a normal double", () => {
  const base = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  const near = fc.double({ min: 0.5, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(base, near), fc.double({ min: -1, max: 1, noNaN: true }), (x, part) => {
      const y = (part * 700) / Math.max(1e-9, Math.abs(Math.log(x)));
      expect(ulpsBetween(pow(x, y), x ** y)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 5000 },
  );
});

test("pow of small whole numbers and of 2 is exact", () => {
  for (let x = 1; x <= 200; x++) for (let y = 0; y <= 6; y++) expect(pow(x, y)).toBe(x ** y);
  for (let y = -1074; y <= 1023; y++) expect(pow(2, y)).toBe(2 ** y);
});

test("pow has ECMAScript's special cases: signs, zeros, infinities and NaN", () => {
  const values = [
    0,
    -0,
    1,
    -1,
    2,
    -2,
    0.5,
    -0.5,
    3,
    -3,
    1.5,
    -1.5,
    5e-324,
    2 ** 53 - 1,
    -(2 ** 53 - 1),
    2 ** 60,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ];
  for (const x of values)
    for (const y of values) expect([x, y, ulpsBetween(pow(x, y), x ** y) <= 1]).toEqual([x, y, true]);
});
