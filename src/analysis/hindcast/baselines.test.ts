import { describe, expect, it } from "vitest";
import { lineOn, persistence } from "./baselines.ts";

const straight = [0, 3, 6, 9, 12].map((month) => ({ month, value: 2 * month }));
const saw = [0, 1, 0, 1, 0, 1].map((value, place) => ({ month: 3 * place, value }));

describe("the line", () => {
  it("goes on from the last value with the slope of least squares", () => {
    expect(lineOn(straight, 18, 0.1)!.mean).toBeCloseTo(36, 9);
  });

  it("is as sure as the record where nothing strays from it", () => {
    expect(lineOn(straight, 18, 0.1)!.sd).toBeCloseTo(Math.sqrt(0.1 * 0.1 + 0.02 * 0.02), 9);
  });

  it("is less sure the farther it goes, faster than the root of the time", () => {
    const [near, far] = [3, 27].map((ahead) => lineOn(saw, 15 + ahead, 0.1)!.sd);
    expect(far! / near!).toBeGreaterThan(3);
  });

  it("is not drawn through three points", () => {
    expect(lineOn(straight.slice(0, 3), 18, 0.1)).toBeUndefined();
  });
});

describe("persistence", () => {
  it("keeps the last value, with the spread of the steps seen", () => {
    // Five steps of one in three months: a variance of 1/3 a month, 4 in twelve months.
    const { mean, sd } = persistence(saw, 27, 0.1)!;
    expect(mean).toBe(1);
    expect(sd).toBeCloseTo(Math.sqrt(4 + 0.1 * 0.1 + 0.02 * 0.02), 9);
  });

  it("has nothing to say after two steps", () => {
    expect(persistence(saw.slice(0, 3), 27, 0.1)).toBeUndefined();
  });
});
