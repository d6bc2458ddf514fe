import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import { isSeen, isWhole, lookedAt, type Shown } from "./results.ts";
import type { ExploreState } from "./state.ts";

const choice = (fan: string) => ({ id: fan, series: [{ fan }] });
const data = {
  fans: ["lag", "runs"],
  views: [
    { id: "lag", choices: [choice("lag")] },
    { id: "runs", choices: [choice("runs")] },
  ],
  summary: { events: [], columns: [] },
} as unknown as ExploreData;
const lines = Float64Array.of(1);
const none = new Float64Array();
const shown = (fans: readonly Float64Array[]) =>
  ({
    state: { values: { grey: 1 }, scenario: "as-it-was", view: "lag", choices: {} },
    answer: { scenarios: [{ fans }] },
  }) as unknown as Shown;

it("looked at otherwise, numbers keep the conditions under which they were counted", () => {
  const next = {
    values: { grey: 2 },
    scenario: "no-rules",
    view: "runs",
    choices: { runs: "runs" },
  } as unknown as ExploreState;
  expect(lookedAt(shown([lines, none]), next).state).toEqual({
    values: { grey: 1 },
    scenario: "as-it-was",
    view: "runs",
    choices: { runs: "runs" },
  });
});

it("a first picture is seen but not whole; another view of it is neither", () => {
  const first = shown([lines, none]);
  const other = lookedAt(first, { view: "runs", choices: {} });
  expect([isSeen(first, data), isWhole(first, data)]).toEqual([true, false]);
  expect([isSeen(other, data), isWhole(other, data)]).toEqual([false, false]);
  expect(isWhole(shown([lines, lines]), data)).toBe(true);
});
