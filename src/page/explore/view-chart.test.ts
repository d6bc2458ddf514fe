import { expect, it } from "vitest";
import type { ExploreData, ViewChoice } from "../../articles/explore/types.ts";
import { viewChart } from "./view-chart.ts";

const data = {
  words: { ghost: "published", median90: "median" },
  start: "2025-01",
  months: 3,
  dataDate: "2025-02-28",
} as unknown as ExploreData;
const choice: ViewChoice = {
  id: "lag",
  name: "lag",
  title: "Lag",
  unit: "months",
  scale: "linear",
  from: "2025-01",
  series: [{ fan: "lag", name: "lag", side: "cn", observed: [] }],
};
/** Seven levels of months 0 to 3. */
const lines = (from: number) => new Map([["lag", Float64Array.from({ length: 28 }, (_, at) => from + at)]]);

it("shows months from the first asked for, each at its last day", () => {
  const [series] = viewChart(choice, data, lines(0), undefined).series;
  expect(series!.dates).toEqual(["2025-01-31", "2025-02-28", "2025-03-31"]);
  expect(series!.p5).toEqual([1, 2, 3]);
  expect(series!.p50).toEqual([13, 14, 15]);
  expect(series!.p95).toEqual([25, 26, 27]);
});

it("puts the published median behind, without a band", () => {
  const { series } = viewChart(choice, data, lines(0), lines(100));
  expect(series.map(({ id, bands }) => [id, bands])).toEqual([
    ["lag-published", "none"],
    ["lag", undefined],
  ]);
  expect(series[0]!.p50).toEqual([113, 114, 115]);
});

it("an index whose nought means nothing begins where its lines do", () => {
  const index = { ...choice, round: 20 };
  expect(viewChart(index, data, lines(101), undefined).domain).toEqual([100, 140]);
  // What was published is a line, of which only the median is drawn.
  expect(viewChart(index, data, lines(101), lines(10)).domain).toEqual([20, 140]);
  expect(viewChart(choice, data, lines(101), undefined).domain).toBeUndefined();
});

it("grades no bands where two quantities share a chart", () => {
  const two = { ...choice, series: [...choice.series, { ...choice.series[0]!, name: "other" }] };
  expect(viewChart(two, data, lines(0), undefined).series.map(({ bands }) => bands)).toEqual(["one", "one"]);
});
