import { expect, it } from "vitest";
import { sharesByMonth } from "./stage-answer.ts";

it("an event's probability by month counts worlds in which it had come true, without those that failed", () => {
  const reached = Float64Array.of(2, Number.POSITIVE_INFINITY, Number.NaN, 1, 2);
  expect([...sharesByMonth(reached, 3)]).toEqual([0, 0.25, 0.75, 0.75]);
  expect([...sharesByMonth(Float64Array.of(Number.NaN), 0)]).toEqual([Number.NaN]);
});
