import { expect, it } from "vitest";
import { sharesByMonth } from "./stage-answer.ts";

it("an event's probability by month counts the worlds in which it had come true, of all that were not left out", () => {
  expect([...sharesByMonth([Uint32Array.of(0, 1, 0, 1), Uint32Array.of(0, 0, 2, 0)])]).toEqual([
    0, 0.25, 0.75,
  ]);
  expect([...sharesByMonth([Uint32Array.of(0, 0)])]).toEqual([Number.NaN]);
});
