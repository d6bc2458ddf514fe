import { expect, test } from "vitest";
import { edited, faultsOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";
import { loadCatalog, loadLater } from "./load-catalog.ts";

const LATER = "later/observations.csv";
const HEADER = "series,observed,published,vintage,value,low,high,source,at,label";
const ROW = "cn_stock,2026-06-30,2026-10-09,2026-10-09,7e6,6e6,8e6,maker-spec,page 3,";
const later = (row: string) => smallCatalog({ [LATER]: `${HEADER}\n${row}\n` });

test("what came later is read apart: no catalog has it, and it does not change what a run is", () => {
  const root = later(ROW);
  expect(loadLater(root).map(({ value, low, where }) => [value, low, where])).toEqual([
    [7e6, 6e6, "catalog/later/observations.csv:2:1"],
  ]);
  const plain = loadCatalog(smallCatalog());
  const catalog = loadCatalog(root);
  expect(catalog.observations.map(({ observed }) => observed)).toEqual(
    plain.observations.map(({ observed }) => observed),
  );
  expect(JSON.stringify([...catalog.observations])).not.toContain("2026-10-09");
  expect(catalog.hash).toBe(plain.hash);
  expect(catalog.citedBy.get("maker-spec")).toContain("catalog/later/observations.csv");
});

test("the same row in the record does change it", () => {
  const fleet = `${SMALL_CATALOG["observations/fleet.csv"]!.trimEnd()}\n${ROW}\n`;
  expect(loadCatalog(smallCatalog({ "observations/fleet.csv": fleet })).hash).not.toBe(
    loadCatalog(smallCatalog()).hash,
  );
});

test.each([
  [
    "of an unknown series",
    ROW.replace("cn_stock", "cn_stok"),
    '2:1 series: expected the id of a series, got "cn_stok"; did you mean "cn_stock"?',
  ],
  [
    "of an unknown source",
    ROW.replace("maker-spec", "elsewhere"),
    '2:55 source: expected the id of a source, got "elsewhere"',
  ],
  [
    "published before it happened",
    ROW.replace("2026-10-09", "2026-01-01"),
    "2:10 observed: expected a date not after it was published (2026-01-01), got 2026-06-30",
  ],
  ["without a number", ROW.replace("7e6", "many"), '2:43 value: expected a finite number, got "many"'],
  [
    "given twice",
    `${ROW}\n${ROW}`,
    "3:1: expected a new observation, got the same series, observed, vintage, label and source as catalog/later/observations.csv:2:1",
  ],
])("a later row %s is a fault with its line", (_, rows, expected) => {
  expect(faultsOf(later(rows))).toEqual([`catalog/later/observations.csv:${expected}`]);
});

test("only tables lie there", () => {
  expect(faultsOf(smallCatalog({ "later/series.yaml": "[]" }))).toEqual([
    'catalog/later/series.yaml: expected a file that ends in .csv, got "series.yaml"',
  ]);
});

test("a share beyond one is a fault there too", () => {
  const root = smallCatalog({
    ...edited("observations/series.yaml", "unit: chip", "unit: share"),
    ...edited("observations/fleet.csv", "1000,900,1100,maker-spec", "0.1,,,maker-spec"),
    ...edited("observations/fleet.csv", "1e6", "0.5"),
    [LATER]: `${HEADER}\n${ROW}\n`,
  });
  expect(faultsOf(root)).toContain(
    "catalog/later/observations.csv:2:43 value: expected a share from 0 to 1, got 7000000",
  );
});
