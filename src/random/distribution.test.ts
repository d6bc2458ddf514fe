import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../units/index.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { distribution, stratified } from "./index.ts";

const CONTINUOUS: readonly unknown[] = [
  { p5: 2, p95: 11 },
  { lognormal: { p5: 1e-9, p95: 1e9 } },
  { normal: { p5: -1, p95: 4 } },
  { uniform: [1, 3] },
  { triangular: [0, 1, 4] },
  { triangular: [0, 0, 4] },
  { triangular: [0, 4, 4] },
  { beta: { alpha: 2, beta: 3 } },
  { beta: { alpha: 0.5, beta: 20 } },
  { beta: { mean: 0.3, p5: 0.1, p95: 0.55 } },
  {
    mixture: [
      { weight: 0.3, of: { p5: 1, p95: 2 } },
      { weight: 0.7, of: { normal: { p5: -5, p95: 9 } } },
    ],
  },
];
const WITH_ATOMS: readonly unknown[] = [
  4,
  { constant: 3 },
  { empirical: [3, 1, 2, 2] },
  {
    discrete: [
      { value: 0, weight: 0.25 },
      { value: 2, weight: 0.75 },
    ],
  },
  { zeroInflated: { zero: 0.3, of: { p5: 1, p95: 2 } } },
  {
    mixture: [
      { weight: 0.25, of: 0 },
      { weight: 0.75, of: { normal: { p5: -5, p95: 9 } } },
    ],
  },
  { p5: 2, p95: 11, clip: [3, 8] },
  { normal: { p5: 0, p95: 1 }, clip: [0, 1] },
  {
    mixture: [
      { weight: 0.5, of: { uniform: [0, 1] } },
      { weight: 0.5, of: { uniform: [2, 3] } },
    ],
  },
];
const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const name = (spec: unknown) => JSON.stringify(spec);

test.each([...CONTINUOUS, ...WITH_ATOMS].map((spec) => [name(spec), spec]))(
  "quantiles of %s never fall, lie in the support and end at its ends",
  (_, spec) => {
    const read = distribution(spec);
    fc.assert(
      fc.property(probability, probability, (a, b) => {
        const higher = read.quantile(Math.max(a, b));
        // Beta quantiles are solved for, and may fall by rounding where the probabilities are that near.
        expect(read.quantile(Math.min(a, b))).toBeLessThanOrEqual(higher + 1e-13 * Math.abs(higher));
        expect(read.quantile(a)).toBeGreaterThanOrEqual(read.support[0]);
        expect(read.quantile(a)).toBeLessThanOrEqual(read.support[1]);
      }),
      { numRuns: 200 },
    );
    expect([read.quantile(0), read.quantile(1)]).toEqual(read.support);
    expect(read.quantile(1.5)).toBeNaN();
  },
);

test.each(CONTINUOUS.map((spec) => [name(spec), spec]))("cdf undoes the quantile of %s", (_, spec) => {
  const read = distribution(spec);
  fc.assert(
    fc.property(fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), (p) => {
      expect(Math.abs(read.cdf(read.quantile(p)) - p)).toBeLessThan(1e-12);
    }),
    // Where a step of Newton's method had once left a bracket that was too narrow for it.
    { numRuns: 200, examples: [[0.4745664954069132]] },
  );
});

test.each(WITH_ATOMS.map((spec) => [name(spec), spec]))(
  "the quantile of %s is the least value whose cdf reaches p",
  (_, spec) => {
    const read = distribution(spec);
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), (p) => {
        const value = read.quantile(p);
        expect(read.cdf(value)).toBeGreaterThanOrEqual(p - 1e-12);
        expect(read.cdf(value - 1e-9)).toBeLessThanOrEqual(p + 1e-12);
      }),
      { numRuns: 200 },
    );
  },
);

test.each(
  [...CONTINUOUS, ...WITH_ATOMS]
    .filter((spec) => !name(spec).includes("1e-9") && !name(spec).includes("1000000000"))
    .map((spec) => [name(spec), spec]),
)("the mean of %s is the average of stratified draws", (_, spec) => {
  const read = distribution(spec);
  const draws = stratified(1, "mean", 0, 8192).map(read.quantile);
  const average = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  expect(Math.abs(average - read.mean())).toBeLessThan(0.002 * Math.max(1, Math.abs(read.mean())));
});

test("hand-worked quantiles: p5 and p95 are met, a lognormal's median is their geometric mean", () => {
  const months = distribution({ p5: 2, p95: 11 });
  expect(months.kind).toBe("lognormal");
  expect(months.quantile(0.05)).toBeCloseTo(2, 12);
  expect(months.quantile(0.5)).toBeCloseTo(Math.sqrt(22), 12);
  expect(months.quantile(0.95)).toBeCloseTo(11, 12);
  expect(distribution({ normal: { p5: -1, p95: 4 } }).quantile(0.5)).toBe(1.5);
  expect(distribution({ triangular: [0, 1, 4] }).quantile(0.25)).toBeCloseTo(1, 12);
  expect(
    distribution({
      discrete: [
        { value: 2, weight: 0.75 },
        { value: 0, weight: 0.25 },
      ],
    }).quantile(0.25),
  ).toBe(0);
  expect(
    distribution({
      discrete: [
        { value: 2, weight: 0.75 },
        { value: 0, weight: 0.25 },
      ],
    }).quantile(0.2500001),
  ).toBe(2);
  expect(distribution({ zeroInflated: { zero: 0.5, of: { uniform: [0, 2] } } }).quantile(0.75)).toBe(1);
  const gap = distribution({
    mixture: [
      { weight: 0.5, of: { uniform: [0, 1] } },
      { weight: 0.5, of: { uniform: [2, 3] } },
    ],
  });
  expect([gap.quantile(0.25), gap.quantile(0.75)].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([
    0.5, 2.5,
  ]);
});

test("a mixture gives an atom exactly, not a number beside it", () => {
  const read = distribution({
    mixture: [
      { weight: 0.4, of: 0 },
      { weight: 0.6, of: { normal: { p5: -5, p95: 9 } } },
    ],
  });
  expect(stratified(1, "atom", 0, 1024).filter((p) => read.quantile(p) === 0).length / 1024).toBeCloseTo(
    0.4,
    2,
  );
});

/** Computed with 120 bits. */
const BETA = [
  [0.05, 2, 3, 0.09761146288641434],
  [0.5, 2, 3, 0.38572756813238956],
  [0.95, 2, 3, 0.7513953742698184],
  [0.01, 0.5, 0.5, 0.0002467198171342215],
  [0.9, 10, 0.7, 0.9966413779105738],
  [0.025, 30, 70, 0.21466799296798694],
  [0.5, 1.2, 18, 0.04787704866843088],
] as const;
const INCOMPLETE_BETA = [
  [0.3, 2, 3, 0.3483],
  [0.01, 0.5, 0.5, 0.06376856085851985],
  [0.9, 10, 0.7, 0.22825885833928833],
  [0.27, 300, 700, 0.017705797143575102],
  [1e-6, 2, 5, 1.4999960000045e-11],
] as const;

test("beta quantiles and the incomplete beta function agree with 120-bit values to 1e-12 of themselves", () => {
  for (const [p, alpha, beta, reference] of BETA)
    expect(Math.abs(distribution({ beta: { alpha, beta } }).quantile(p) / reference - 1)).toBeLessThan(1e-12);
  for (const [x, alpha, beta, reference] of INCOMPLETE_BETA)
    expect(Math.abs(incompleteBeta(x, alpha, beta) / reference - 1)).toBeLessThan(1e-12);
});

test.each([
  [0.3, 0.12, 0.52],
  [0.62, 0.4, 0.85],
  [0.65, 0.5, 0.8],
  [0.5, 0.001, 0.999],
  [0.02, 0.0001, 0.07],
  [0.5, 0.4999, 0.5001],
])("a beta given by mean %d, p5 %d and p95 %d meets its ends, and its mean nearly", (mean, p5, p95) => {
  const read = distribution({ beta: { mean, p5, p95 } });
  expect(Math.abs(read.quantile(0.05) / p5 - 1)).toBeLessThan(1e-9);
  expect(Math.abs(read.quantile(0.95) / p95 - 1)).toBeLessThan(1e-9);
  expect(Math.abs(read.mean() - mean)).toBeLessThan(0.1 * (p95 - p5));
});

test("what lies beyond a value is what its cdf leaves, and quantiles from the top are those from the bottom", () => {
  for (const spec of [...CONTINUOUS, ...WITH_ATOMS]) {
    const read = distribution(spec);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (p) => {
        const x = read.quantile(p);
        expect(Math.abs(read.tail(x) + read.cdf(x) - 1)).toBeLessThan(1e-12);
        // At a jump of the cdf rounding of 1 - p may choose the other side.
        const again = read.quantileFromTop(1 - p);
        expect(Math.abs(read.cdf(again) - read.cdf(x)) < 1e-9 || Math.abs(read.cdf(x) - p) < 1e-12).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
    expect([read.quantileFromTop(1), read.quantileFromTop(0)]).toEqual(read.support);
    expect(read.quantileFromTop(-0.5)).toBeNaN();
  }
});

test.each<[unknown, string]>([
  [{ p5: 12, p95: 11 }, "expected p5 < p95, got p5 12 and p95 11"],
  [{ p5: -2, p95: 11 }, "expected p5 > 0 for a lognormal, got -2; write { normal: { p5, p95 } }"],
  [{ p5: 2 }, "p95: expected a finite number, got nothing"],
  [{ normall: { p5: 1, p95: 2 } }, 'got "normall"; did you mean "normal"?'],
  [{ p5: 1, p95: 2, uniform: [0, 1] }, "expected exactly one of"],
  [{}, "expected exactly one of"],
  ["2 to 9", 'got "2 to 9"'],
  [Number.POSITIVE_INFINITY, "expected a finite number, got Infinity"],
  [{ uniform: [3, 1] }, "expected [a, b] with a < b, got [3, 1]"],
  [{ uniform: [1] }, "expected a list of 2 numbers, got [1]"],
  [{ triangular: [0, 5, 4] }, "a <= mode <= b"],
  [{ beta: { mean: 0.9, p5: 0.1, p95: 0.5 } }, "expected 0 < p5 < mean < p95 < 1"],
  [{ beta: { alpha: 1, p5: 2 } }, "expected either alpha and beta or mean, p5 and p95"],
  [{ beta: { alpha: 0, beta: 2 } }, "expected alpha > 0 and beta > 0"],
  [{ beta: { mean: 0.02, p5: 0, p95: 0.999 } }, "expected 0 < p5 < mean < p95 < 1"],
  [
    { beta: { mean: 0.12, p5: 0.1, p95: 0.55 } },
    "beta.mean: expected a mean near 0.302, which the beta with these ends has, got 0.12",
  ],
  [
    {
      discrete: [
        { value: 0, weight: 0.5 },
        { value: 1, weight: 0.4 },
      ],
    },
    "expected weights that sum to 1, got a sum of 0.9",
  ],
  [
    {
      discrete: [
        { value: 0, weight: 1.5 },
        { value: 1, weight: -0.5 },
      ],
    },
    "expected weights of at least 0",
  ],
  [{ discrete: [] }, "expected a list of { value, weight }"],
  [{ zeroInflated: { zero: 1.2, of: 3 } }, "expected a probability from 0 to 1, got 1.2"],
  [{ zeroInflated: { zero: 0.2, of: { normal: { p5: 0, p95: 1 } } } }, "expected values of at least 0"],
  [{ p5: 2, p95: 11, clip: [8, 3] }, "expected [low, high] with low < high"],
  [{ empirical: [1, Number.NaN] }, "empirical[1]: expected a finite number, got NaN"],
])("%j is refused: %s", (spec, message) => {
  expect(() => distribution(spec, "p.yaml:3:1")).toThrow(message);
  expect(() => distribution(spec, "p.yaml:3:1")).toThrow(/^p\.yaml:3:1/);
});

test("everything wrong in a nested distribution is reported at once, with its path", () => {
  try {
    distribution(
      {
        mixture: [
          { weight: 0.5, of: { p5: 1 } },
          { weight: "x", of: { uniform: [1, "y"] } },
        ],
      },
      "p.yaml:3:1",
    );
    expect.unreachable();
  } catch (error) {
    expect((error as InputError).faults.map((fault) => fault.path)).toEqual([
      "mixture[0].of.p95",
      "mixture[1].weight",
      "mixture[1].of.uniform[1]",
    ]);
    expect(error).toBeInstanceOf(InputError);
  }
});
