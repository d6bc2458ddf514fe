import { expect, it } from "vitest";
import type { Observation } from "../../catalog/index.ts";
import { normalQuantile } from "../../numeric/index.ts";
import { FORECAST_LEVELS } from "./forecast.ts";
import { scoreForecast } from "./forecast-score.ts";
import { type LaterSource, laterFrom } from "./later.ts";

const text = (en: string) => ({ en, ru: en });
const series = (id: string) => ({
  ...{ id, name: text(id), family: "f", of: [id], quantity: [id], at: "month" as const },
  ...{ scale: "linear" as const, error: 1 },
});
const row = (id: string, observed: string, value: number): Observation =>
  ({
    series: id,
    observed,
    published: observed,
    vintage: "v",
    value,
    source: "s",
    at: "",
    label: "",
    where: "",
  }) as never;
const bell = FORECAST_LEVELS.map((level) => normalQuantile(level));
const points = Array.from({ length: 24 }, (_, index) => ({ month: 49 + index, quantiles: bell }));
const ids = ["a", "seen", "none", "aside", "index", "q"];
const nothing: LaterSource = {
  forecast: { file: "f", asOf: "2025-12-31", written: "2026-01-01", runHash: "h" },
  ...{ groups: [], instead: [], together: [], beside: [], added: [], apart: [], missed: [], absent: [] },
};

function scores(after: Observation[], later: Partial<LaterSource> = {}) {
  return scoreForecast({
    forecasts: new Map(ids.map((id) => [id, points])),
    observed: { families: [{ id: "f", name: text("family") }], series: ids.slice(0, 5).map(series) },
    later: { ...nothing, ...later },
    seen: { seen: [{ id: "law", what: text("was seen"), leavesOut: ["seen"] }] },
    ...{ before: [], after, start: "2022-01", dataMonth: 48 },
  });
}

it("counts how often intervals held, on values spread as the forecast says", () => {
  // Quarters of two years at the middle of eight equal slices of the bell.
  const days = [
    "2026-03-31",
    "2026-06-30",
    "2026-09-30",
    "2026-12-31",
    "2027-03-31",
    "2027-06-30",
    "2027-09-30",
    "2027-12-31",
  ];
  const after = days.map((day, i) => row("a", day, normalQuantile((i + 0.5) / 8)));
  const { all, families } = scores(after);
  expect(all).toEqual({ n: 8, coverage: { "50": 0.5, "80": 0.75, "90": 1 } });
  expect(families).toMatchObject([{ id: "f", n: 8, coverage: { "90": 1 } }]);
  const far = scores(days.map((day) => row("a", day, 5)));
  expect(far.all.coverage).toEqual({ "50": 0, "80": 0, "90": 0 });
  expect(far.families[0]!.crps).toBeGreaterThan(4);
});

it("leaves out what was seen and what nothing comparable came for, with the reason", () => {
  const {
    all,
    leftOut,
    points: told,
  } = scores([row("seen", "2026-06-30", 0), row("none", "2026-06-30", 0)], {
    absent: [{ series: ["none"], why: text("another definition") }],
  });
  expect(all.n).toBe(0);
  expect(told).toEqual([]);
  expect(leftOut).toEqual([
    { id: "seen", name: text("seen"), why: text("was seen") },
    { id: "none", name: text("none"), why: text("another definition") },
  ]);
});

it("shows what is apart and does not count it", () => {
  const {
    all,
    shown,
    points: told,
  } = scores([row("a", "2026-06-30", 0), row("aside", "2026-06-30", 9)], {
    apart: [{ series: ["aside"], why: text("speculative") }],
  });
  expect(all).toMatchObject({ n: 1, coverage: { "90": 1 } });
  expect(shown).toMatchObject({ n: 1, coverage: { "90": 0 } });
  expect(told.map(({ series: id, counts, why }) => [id, counts, why?.en])).toEqual([
    ["a", true, undefined],
    ["aside", false, "speculative"],
  ]);
});

it("another edition of an index answers to a quantity of its own, not to the series, and not to the whole", () => {
  const beside = [{ id: "q", name: text("q"), group: "g", of: "index_2", error: 1 }];
  const after = [row("index", "2026-06-30", 0), row("index_2", "2026-09-30", 3)];
  const {
    all,
    points: told,
    families,
  } = scores(after, { beside, groups: [{ id: "g", name: text("group") }] });
  expect(told.map(({ series: id, month }) => [id, month])).toEqual([
    ["index", 54],
    ["q", 57],
  ]);
  expect(all).toMatchObject({ n: 1, coverage: { "90": 1 } });
  expect(families.map(({ id, n }) => [id, n])).toEqual([
    ["f", 1],
    ["g", 1],
  ]);
});

it("what counts together is one point", () => {
  const together = [{ series: "a", of: ["b"] }];
  const { points: told } = scores([row("a", "2026-06-30", 0.2), row("b", "2026-06-30", 0.3)], { together });
  expect(told).toHaveLength(1);
  expect(told[0]!.observed).toBeCloseTo(0.5, 12);
});

it("an edition of an index that a forecast was made on answers to its series instead of the newest", () => {
  const instead = [{ series: "index", of: ["index_1"] }];
  const after = [row("index", "2026-06-30", 3), row("index_1", "2026-06-30", 0)];
  const own = scores(after, { instead });
  expect(own.points.map(({ rows }) => rows.map(({ series: id }) => id))).toEqual([["index_1"]]);
  // Of another day's forecast the newest edition is asked.
  const later = laterFrom({ ...nothing, instead, added: ["obs:index@2026-06-30"] }, "2026-07-31");
  expect([later.instead, later.added]).toEqual([[], []]);
  expect(scores(after, later).points[0]!.observed).toBe(3);
});
