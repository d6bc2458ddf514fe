import { expect, it } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { lagMatchAt, lagMatchWords } from "./lag-matches.ts";

const { catalog } = openWorkspace();
const rows = catalog.observations.filter(({ series }) => series === "lag_match_months");
const MONTH = 365.25 / 12;

it("the months of every row of the lag are those between the release of the matched US model and its day", () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const { observed, value } of rows) {
    const { american } = lagMatchAt(catalog, observed)!;
    const days = (Date.parse(observed) - Date.parse(american.observed)) / 864e5;
    expect(Math.abs(days / MONTH - value), observed).toBeLessThan(0.06);
  }
});

it("the lag of the day of the data says its pair of models, in both languages", () => {
  const words = lagMatchWords(lagMatchAt(catalog, "2026-09-30")!, "2026-09-30");
  expect(words.ru).toMatch(/^Kimi K3 \(157,0.балл.*\) ↔ GPT-5\.4 Pro \(158,5; 5.марта 2026/);
  expect(words.ru).toMatch(/с 5.марта 2026.*по 30.сентября 2026/);
  expect(words.en).toMatch(/↔ GPT-5\.4 Pro \(158\.5; 5.March 2026\)/);
});

it("the lag is a lower bound where the match is the first US model on the index, in the first four months only", () => {
  const bounds = rows.filter(({ observed }) => lagMatchAt(catalog, observed)!.atLeast);
  expect(bounds.map(({ observed }) => observed)).toEqual([
    "2023-06-01",
    "2023-07-01",
    "2023-08-01",
    "2023-09-01",
  ]);
  expect(lagMatchWords(lagMatchAt(catalog, "2023-06-01")!, "2023-06-01").ru).toContain("не меньше");
});

it("the mean of the lag is that of all its rows, lower bounds among them", () => {
  const mean = catalog.observations.find(({ series }) => series === "lag_mean_months")!;
  expect(rows.reduce((sum, { value }) => sum + value, 0) / rows.length).toBeCloseTo(mean.value, 4);
});
