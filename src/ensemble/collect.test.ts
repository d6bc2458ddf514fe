import { describe, expect, it } from "vitest";
import { monthReached } from "./collect.ts";

/** One world's values by month. */
const reached = (values: number[], options: { from?: number; months?: number; margin?: number } = {}) =>
  monthReached(Float64Array.from(values), { world: 0, worlds: 1, from: 0, margin: 0, months: 3, ...options });

describe("month in which an event has come true", () => {
  it("needs the lead at both ends of so many months: four month ends for three months", () => {
    expect(reached([-1, 1, 1, 1, 1])).toBe(4);
    expect(reached([-1, 1, 1, 1])).toBe(Number.POSITIVE_INFINITY);
  });

  it("starts again when the lead is lost, and a tie is no lead", () => {
    expect(reached([1, 1, 1, 0, 1, 1, 1, 1])).toBe(7);
  });

  it("does not count what came before the date of the data", () => {
    expect(reached([1, 1, 1, 1, 1, 1, 1, 1], { from: 3 })).toBe(6);
  });

  it("asks for the margin", () => {
    expect(reached([2, 2, 2, 2], { margin: 2 })).toBe(Number.POSITIVE_INFINITY);
    expect(reached([3, 3, 3, 3], { margin: 2 })).toBe(3);
  });

  it("reads its own world of a block", () => {
    const values = Float64Array.of(-1, 1, -1, 1, -1, 1, -1, 1);
    const at = { worlds: 2, from: 0, margin: 0, months: 3 };
    expect(monthReached(values, { ...at, world: 1 })).toBe(3);
    expect(monthReached(values, { ...at, world: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
});
