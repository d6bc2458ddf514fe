import { expect, it } from "vitest";
import type { Observation } from "../../catalog/index.ts";
import type { ObservedSeries } from "./observed.ts";
import { pointsOf } from "./points.ts";
import { predictedAt } from "./predicted.ts";

const row = (series: string, observed: string, value: number) => ({ series, observed, value }) as Observation;
const series = (own: Partial<ObservedSeries>): ObservedSeries => ({
  ...{
    id: "a",
    name: { en: "a", ru: "а" },
    family: "f",
    of: ["x"],
    quantity: ["q"],
    at: "month",
    scale: "linear",
    error: 1,
  },
  ...own,
});
const run = { start: "2022-01", last: 12 };

it("rows of several series at one date are summed", () => {
  const rows = [row("x", "2022-03-31", 2), row("y", "2022-03-31", 3), row("z", "2022-03-31", 9)];
  expect(pointsOf(rows, series({ of: ["x", "y"] }), run)).toEqual([{ month: 3, value: 5 }]);
});

it("a record holds until the next, at the end of every quarter", () => {
  const rows = [row("x", "2022-02-10", 5), row("x", "2022-05-20", 7)];
  const points = pointsOf(rows, series({ record: "step" }), run);
  expect(points).toEqual([3, 6, 9, 12].map((month) => ({ month, value: month === 3 ? 5 : 7 })));
});

it("a monthly series is thinned to quarters", () => {
  const rows = ["2022-02-01", "2022-03-01", "2022-04-01", "2022-05-01"].map((on, i) => row("x", on, i));
  expect(pointsOf(rows, series({}), run)).toEqual([{ month: 3, value: 2 }]);
});

it("a floor keeps nothing at all on a logarithmic scale", () => {
  const points = pointsOf([row("x", "2022-03-31", 0)], series({ scale: "log", floor: 1 }), run);
  expect(points).toEqual([{ month: 3, value: 0 }]);
});

it("flows of a quarter, totals since the start and their ratios are read off the worlds", () => {
  const columns = new Map<string, Float64Array>();
  for (let month = 0; month <= 6; month += 1) {
    columns.set(`q@${month}`, Float64Array.of(month, 10));
    columns.set(`r@${month}`, Float64Array.of(1, 2));
  }
  const read = (own: Partial<ObservedSeries>, month: number) => [...predictedAt(columns, series(own), month)];
  expect(read({}, 4)).toEqual([4, 10]);
  expect(read({ at: "quarter" }, 6)).toEqual([3 + 4 + 5, 30]);
  expect(read({ at: "cumulative" }, 3)).toEqual([0 + 1 + 2, 30]);
  expect(read({ at: "cumulative", over: ["r"] }, 3)).toEqual([1, 5]);
  expect(read({ times: 2 }, 4)).toEqual([8, 20]);
});
