import { expect, test } from "vitest";
import { distribution } from "../../src/random/index.ts";
import { workspace } from "../small-ensemble.ts";

const { catalog, ruleBook } = workspace;
const clocks = catalog.observations.filter(({ series }) => series.startsWith("clock_"));
const pairs = clocks.filter(({ label }) => label.includes(" > "));
const DAY = 24 * 3600 * 1000;
const DAYS_PER_MONTH = 365.25 / 12;

/** `chips/a800.available`, `rules/us-2022-10-….announced`, `licences/….on`, or a day that stands as it is. */
function dayOf(place: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(place)) return place;
  const [, kind, id, field] = /^(\w+)\/(.+)\.(\w+)$/.exec(place)!;
  const entry = {
    chips: catalog.chips.get(id!),
    rules: ruleBook.rules.find((rule) => rule.id === id),
    licences: catalog.dealings.get(id!),
  }[kind!] as Readonly<Record<string, unknown>> | undefined;
  return String(entry?.[field!]);
}

test("nearly every clock is the difference of two days of the catalog", () => {
  expect(pairs.length).toBeGreaterThan(20);
  expect(clocks.length - pairs.length).toBe(1);
});

test.each(pairs)("$series of $observed: $label", ({ label, value }) => {
  const [from, to] = label.split(" > ").map((place) => Date.parse(dayOf(place))) as [number, number];
  expect((to - from) / DAY).toBe(value);
});

/** Days of one clock. */
const daysOf = (series: string) =>
  clocks.filter((row) => row.series === series).map(({ value }) => value / DAYS_PER_MONTH);

test.each([
  ["redesign_lag", "clock_redesign"],
  ["rule_in_air", "clock_air"],
  ["licence_delay", "clock_licence"],
])("the range of %s holds the measured cases, and its middle lies among them", (id, series) => {
  const belief = distribution(catalog.parameters.get(id)!.distribution);
  const months = daysOf(series);
  const [least, most] = [Math.min(...months), Math.max(...months)];
  expect(belief.quantile(0.02)).toBeLessThan(least);
  expect(belief.quantile(0.98)).toBeGreaterThan(most);
  expect(belief.quantile(0.5)).toBeGreaterThan(least);
  expect(belief.quantile(0.5)).toBeLessThan(most);
});
