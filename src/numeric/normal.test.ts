import fc from "fast-check";
import { expect, test } from "vitest";
import { erfc, logGamma, normalCdf, normalQuantile } from "./index.ts";

/** Reference values computed with 250 bits. */
const ERFC = [
  [-2.5, 1.999593047982555],
  [-0.5, 1.5204998778130465],
  [0.1, 0.887537083981715],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [2, 0.004677734981047266],
  [3.75, 1.1372725656979665e-7],
  [6, 2.1519736712498913e-17],
  [10, 2.088487583762545e-45],
  [20, 5.395865611607901e-176],
  [26, 5.663192408856143e-296],
] as const;
const CDF = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-0.25, 0.4012936743170763],
  [0.25, 0.5987063256829237],
  [1, 0.8413447460685429],
  [3, 0.9986501019683699],
  [7, 0.9999999999987201],
] as const;
const QUANTILES = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-9, -5.9978070150076865],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.05, -1.6448536269514726],
  [0.075, -1.439531470938456],
  [0.2, -0.8416212335729142],
  [0.5000001, 2.506628273311648e-7],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.999999, 4.753424308817087],
] as const;
const LOG_GAMMA = [
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3, Math.LN2],
  [10, 12.801827480081469],
  [14.5, 23.862765841689086],
  [100.25, 360.28455963776423],
  [1e6, 12815504.569147611],
] as const;

const relative = (value: number, reference: number) => Math.abs(value / reference - 1);

test("erfc and normalCdf agree with 250-bit values to 2e-15 of themselves, to the end of the tail", () => {
  for (const [x, reference] of ERFC) expect(relative(erfc(x), reference)).toBeLessThan(2e-15);
  for (const [z, reference] of CDF) expect(relative(normalCdf(z), reference)).toBeLessThan(2e-15);
});

test("normalQuantile agrees with 250-bit values to 2e-15 of themselves, to p = 1e-300 and beside the median", () => {
  for (const [p, reference] of QUANTILES) expect(relative(normalQuantile(p), reference)).toBeLessThan(2e-15);
});

test("normalCdf undoes normalQuantile and both are symmetric", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
      const z = normalQuantile(p);
      expect(relative(normalCdf(z), p)).toBeLessThan(1e-12);
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 20 }), (cell) => {
      const p = cell / 2 ** 21;
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p) + 0);
    }),
  );
});

test("limits: the ends of [0, 1], the infinities and NaN", () => {
  expect([0, 1, -0.1, 1.1, Number.NaN, 0.5].map(normalQuantile)).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    0,
  ]);
  expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN, 0].map(normalCdf)).toEqual([
    0,
    1,
    Number.NaN,
    0.5,
  ]);
  expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN, 0].map(erfc)).toEqual([
    2,
    0,
    Number.NaN,
    1,
  ]);
});

test("logGamma agrees with 250-bit values to 3e-15 of themselves (of 1 near the zeros) and obeys its recurrence", () => {
  for (const [x, reference] of LOG_GAMMA) {
    expect(Math.abs(logGamma(x) - reference)).toBeLessThan(3e-15 * Math.max(1, reference));
  }
  expect(logGamma(0)).toBeNaN();
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-12);
    }),
  );
});
