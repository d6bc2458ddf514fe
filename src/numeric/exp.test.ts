import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, exp10, expm1, log } from "./index.ts";
import { ulpsBetween } from "./testing/ulps-between.ts";

const wide = fc.double({ min: -745, max: 709.7, noNaN: true });
const near = fc.double({ min: -2, max: 2, noNaN: true });

test("exp stays within 2 ulp of the engine's own over its whole range", () => {
  fc.assert(
    fc.property(wide, (x) => {
      expect(ulpsBetween(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 3000 },
  );
});

test("expm1 stays within 2 ulp of the engine's own, near zero and far from it", () => {
  fc.assert(
    fc.property(fc.oneof(wide, near, fc.double({ min: -1e-8, max: 1e-8, noNaN: true })), (x) => {
      expect(ulpsBetween(expm1(x), Math.expm1(x))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 3000 },
  );
});

test("exp is exact at 0, the infinities and NaN, overflows and underflows as a double does", () => {
  expect([0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 5e-324].map(exp)).toEqual([
    1,
    1,
    Number.POSITIVE_INFINITY,
    0,
    Number.NaN,
    1,
  ]);
  expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-745.1332191019411)).toBe(5e-324);
  expect(exp(-745.1332191019412)).toBe(0);
});

test("expm1 keeps the sign of zero, denormals and the limits", () => {
  expect(Object.is(expm1(-0), -0)).toBe(true);
  expect(expm1(5e-324)).toBe(5e-324);
  expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN].map(expm1)).toEqual([
    -1,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
});

test("exp10 is exact on whole powers that are doubles and within 1 ulp of the nearest double on the others", () => {
  for (let power = -300; power <= 308; power++) {
    const nearest = Number(`1e${power}`);
    expect(ulpsBetween(exp10(power), nearest)).toBeLessThanOrEqual(power >= 0 && power <= 22 ? 0 : 1);
  }
  expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN].map(exp10)).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
});

test("log undoes exp", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2.3e-16 * Math.max(1, Math.abs(x)));
    }),
  );
});
