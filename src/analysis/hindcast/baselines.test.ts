import { describe, expect, it } from "vitest";
import { type Known, lineOn, persistence } from "./baselines.ts";
import type { Point } from "./points.ts";

const straight = [0, 3, 6, 9, 12].map((month) => ({ month, value: 2 * month }));
const saw = [0, 1, 0, 1, 0, 1].map((value, place) => ({ month: 3 * place, value }));
const still = [0, 3, 6, 9].map((month) => ({ month, value: 5 }));
const known = (own: readonly Point[], ...others: Point[][]): Known => ({
  own,
  family: [...others],
  error: 0.1,
});
const LEAST = 0.1 * 0.1 + 0.02 * 0.02;

describe("the line", () => {
  it("goes on from the last value with the slope of least squares", () => {
    expect(lineOn(known(straight), 18)!.mean).toBeCloseTo(36, 9);
  });

  it("is as sure as the record where nothing strays from it", () => {
    expect(lineOn(known(straight), 18)!.sd).toBeCloseTo(Math.sqrt(LEAST), 9);
  });

  it("is less sure the farther it goes, faster than the root of the time", () => {
    const [near, far] = [3, 27].map((ahead) => lineOn(known(saw), 15 + ahead)!.sd);
    expect(far! / near!).toBeGreaterThan(3);
  });

  it("is not drawn through three points", () => {
    expect(lineOn(known(straight.slice(0, 3), saw), 18)).toBeUndefined();
  });
});

describe("persistence", () => {
  it("keeps the last value, with the spread of the steps seen", () => {
    // Five steps of one in three months: a variance of 1/3 a month, 4 in twelve months.
    const { mean, sd } = persistence(known(saw), 27)!;
    expect(mean).toBe(1);
    expect(sd).toBeCloseTo(Math.sqrt(4 + LEAST), 9);
  });

  it("borrows the spread of its family where its own record is short", () => {
    // Three still quarters beside five steps of one: (0 + 4 (5/3) / 8) / (3 + 4) a month.
    const { sd } = persistence(known(still, saw), 21)!;
    expect(sd).toBeCloseTo(Math.sqrt((12 * ((4 * 5) / 3 / 8)) / 7 + LEAST), 9);
    expect(persistence(known(still.slice(0, 1), saw), 21)!.sd).toBeGreaterThan(sd);
  });

  it("has nothing to say without a value, or after two steps in all", () => {
    expect(persistence(known([], saw), 27)).toBeUndefined();
    expect(persistence(known(saw.slice(0, 3)), 27)).toBeUndefined();
  });
});
