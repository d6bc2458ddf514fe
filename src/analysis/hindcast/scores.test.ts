import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../numeric/index.ts";
import { crpsOfNormal, crpsOfSample, logScoreOfSample, shareBelow } from "./scores.ts";

const normal = Float64Array.from({ length: 4000 }, (_, i) => normalQuantile((i + 0.5) / 4000));

describe("the ranked probability score", () => {
  it("of a standard normal at its centre is (√2 − 1)/√π", () => {
    expect(crpsOfNormal({ mean: 0, sd: 1 }, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 9);
  });

  it("grows with the scale and falls back to the distance far away", () => {
    expect(crpsOfNormal({ mean: 3, sd: 2 }, 3)).toBeCloseTo(2 * crpsOfNormal({ mean: 0, sd: 1 }, 0), 9);
    expect(crpsOfNormal({ mean: 0, sd: 1 }, 50)).toBeCloseTo(50 - 1 / Math.sqrt(Math.PI), 6);
  });

  it("of a sample is that of the distribution it stands for", () => {
    for (const observed of [-2, 0, 0.7])
      expect(crpsOfSample(normal, observed)).toBeCloseTo(crpsOfNormal({ mean: 0, sd: 1 }, observed), 3);
  });

  it("of two values is the mean distance less half the distance between them", () => {
    // |1 - 4| and |3 - 4| have the mean 2; the pair is 2 apart.
    expect(crpsOfSample(Float64Array.of(1, 3), 4)).toBeCloseTo(2 - 1, 12);
  });
});

it("the log score is that of the normal with the sample's mean and spread", () => {
  const sample = Float64Array.of(0, 2);
  // Mean 1, variance 2.
  expect(logScoreOfSample(sample, 1)).toBeCloseTo(-0.5 * Math.log(2 * Math.PI * 2), 12);
  expect(logScoreOfSample(sample, 3)).toBeCloseTo(-0.5 * Math.log(2 * Math.PI * 2) - 1, 12);
});

it("the share below counts half of what is equal", () => {
  expect(shareBelow(Float64Array.of(1, 2, 2, 5), 2)).toBe(0.5);
  expect(shareBelow(Float64Array.of(1, 2), 9)).toBe(1);
});
