import { describe, expect, it } from "vitest";
import type { Observation } from "../../catalog/index.ts";
import { normalQuantile } from "../../numeric/index.ts";
import { FORECAST_LEVELS } from "./forecast.ts";
import { forecastOutcomes, pinball, shownOutcomes } from "./forecast-outcomes.ts";
import type { ObservedSeries } from "./observed.ts";
import { crpsOfNormal } from "./scores.ts";

const name = { en: "one", ru: "один" };
const linear: ObservedSeries = {
  ...{ id: "one", name, family: "f", of: ["one"], quantity: ["q"], at: "month", scale: "linear", error: 1 },
};
const step: ObservedSeries = { ...linear, record: "step" };
const row = (observed: string, value: number, published = observed, series = "one"): Observation =>
  ({
    series,
    observed,
    published,
    vintage: published,
    value,
    source: "s",
    at: "",
    label: "",
    where: "",
  }) as never;
/** Quantiles of a normal with mean 10 and deviation 2 at every month of two years. */
const bell = FORECAST_LEVELS.map((level) => 10 + 2 * normalQuantile(level));
const forecast = Array.from({ length: 24 }, (_, index) => ({ month: 49 + index, quantiles: bell }));
const outcomesOf = (series: ObservedSeries, observations: Observation[], family: ObservedSeries[] = []) =>
  forecastOutcomes({ forecast, series, observations, family, start: "2022-01", dataMonth: 48 });

describe("the score of quantiles", () => {
  it("is near the ranked probability score of what they are quantiles of", () => {
    for (const value of [10, 12, 7])
      expect(Math.abs(pinball(bell, value) / crpsOfNormal({ mean: 10, sd: 2 }, value) - 1)).toBeLessThan(0.1);
  });

  it("of a point forecast is the distance", () => {
    const point = FORECAST_LEVELS.map(() => 4);
    expect(pinball(point, 7)).toBeCloseTo(3, 12);
    expect(pinball(point, 4)).toBe(0);
  });
});

it("tells the narrowest interval that holds what came", () => {
  const within = (value: number) => outcomesOf(linear, [row("2026-06-30", value)])[0]!.within;
  // Deviations that bound the central 50, 80 and 90 %: 0.674, 1.282, 1.645.
  expect([10, 11.3, 11.4, 12.5, 12.6, 13.2, 13.4].map(within)).toEqual([50, 50, 80, 80, 90, 90, undefined]);
  expect([8.7, 7.5, 6.8, 6.6].map(within)).toEqual([50, 80, 90, undefined]);
});

it("a series of records counts at ends of quarters that its last edition covers, and shows what came after", () => {
  const rows = [
    row("2025-12-01", 8, "2026-04-11"),
    row("2026-02-05", 9, "2026-04-11"),
    row("2026-04-07", 12, "2026-04-11"),
  ];
  expect(outcomesOf(step, rows).map(({ month, observed, counts }) => [month, observed, counts])).toEqual([
    [51, 9, true],
    [52, 12, false],
  ]);
  // Nothing broke it: the old row stands, to the last day of the quarter of its edition and no further.
  const still = outcomesOf(step, [row("2025-12-01", 8, "2026-06-30")]);
  expect(still.map(({ month, observed, rows: [from] }) => [month, observed, from!.observed])).toEqual([
    [51, 8, "2025-12-01"],
    [54, 8, "2025-12-01"],
  ]);
  expect(outcomesOf(step, [row("2025-12-01", 8)])).toEqual([]);
});

it("of neighbours one a quarter counts", () => {
  const rows = ["2026-02-01", "2026-03-01", "2026-04-01"].map((day) => row(day, 10));
  expect(outcomesOf(linear, rows).map(({ month, counts }) => [month, counts])).toEqual([
    [49, false],
    [50, false],
    [51, true],
  ]);
});

it("adds up what belongs to one series, and what is apart does not count", () => {
  const both = { ...linear, of: ["one", "two"] };
  const rows = [row("2026-06-30", 4), row("2026-06-30", 5, "2026-06-30", "two")];
  expect(outcomesOf(both, rows)[0]).toMatchObject({ observed: 9, counts: true });
  const input = { forecast, series: step, observations: [], family: [], start: "2022-01", dataMonth: 48 };
  const apart = shownOutcomes(input, [row("2026-04-07", 14), row("2026-09-03", 9)]);
  expect(apart.map(({ month, within, counts }) => [month, within, counts])).toEqual([
    [52, undefined, false],
    [57, 50, false],
  ]);
});

it("yardsticks know the record up to the date alone", () => {
  const past = ["2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"].map((day, i) =>
    row(day, i),
  );
  const [one] = outcomesOf(linear, [...past, row("2026-06-30", 6)]);
  const [other] = outcomesOf(linear, [...past, row("2026-06-30", 6), row("2026-09-30", 900)]);
  expect(one!.line).toBeDefined();
  expect([other!.line, other!.persistence]).toEqual([one!.line, one!.persistence]);
  // The line goes through 6, persistence stays at 4.
  expect(one!.line).toBeLessThan(one!.persistence!);
});

it("on logarithms scores ratios, and tells values in their unit", () => {
  const log: ObservedSeries = { ...linear, scale: "log", floor: 5 };
  const flat = Array.from({ length: 24 }, (_, index) => ({
    month: 49 + index,
    quantiles: FORECAST_LEVELS.map(() => 10),
  }));
  const input = { forecast: flat, series: log, observations: [row("2026-06-30", 25)], family: [] };
  const [one] = forecastOutcomes({ ...input, start: "2022-01", dataMonth: 48 });
  expect(one!.observed).toBeCloseTo(25, 9);
  expect(one!.crps).toBeCloseTo(Math.log(30 / 15), 12);
});
