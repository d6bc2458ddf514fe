import { expect, it } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { derivedWords } from "./derived-words.ts";

const { catalog } = openWorkspace();
const rows = catalog.observations.filter(({ source }) => source === "ssylka-derived");
const words = (series: string, observed: string) =>
  derivedWords(rows.find((row) => row.series === series && row.observed === observed)!, catalog)!;

it("every row of our own arithmetic says in Russian how it was found, and no row names a series by its code", () => {
  expect(rows.length).toBeGreaterThan(400);
  const faulty = rows.filter((row) => {
    const { ru, en } = derivedWords(row, catalog)!;
    // Numbers of models and laboratories alone need no Cyrillic; everything here has some.
    return !/[а-яё]/i.test(ru) && row.at !== "DeepSeek-V3 minus Claude 3.5 Sonnet" ? true : /_/.test(ru + en);
  });
  expect([...new Set(faulty.map(({ at }) => at))]).toEqual([]);
});

it("rows that the article names: the lag of the day of the data, its mean, its slope", () => {
  expect(words("lag_match_months", "2026-09-30").ru).toContain("Kimi K3");
  expect(words("lag_mean_months", "2026-09-30").ru).toMatch(
    /^среднее по 41.месяцу ряда; первые 4 — нижние границы/,
  );
  expect(words("lag_slope", "2026-09-30").ru).toContain("наименьших квадратов");
});

it("a row of an outside source keeps the words of its own locator", () => {
  const outside = catalog.observations.find(({ source }) => source === "epoch-eci-2026-08")!;
  expect(derivedWords(outside, catalog)).toBeUndefined();
});
