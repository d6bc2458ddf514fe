import { expect, test } from "vitest";
import { loadCatalog } from "./load-catalog.ts";

const catalog = loadCatalog();

test("the built-in catalog is sound and holds every kind", () => {
  const { sources, chips, llms, rules, actors, parameters, processes, series, scenarios } = catalog;
  for (const kind of [sources, chips, llms, rules, actors, parameters, processes, series, scenarios]) {
    expect(kind.size).toBeGreaterThan(0);
  }
  expect(catalog.observations.length).toBeGreaterThan(0);
  expect(catalog.hardware.document).not.toEqual({});
});

test("the files of the built-in catalog have the same names wherever it is installed", () => {
  expect(catalog.files.every((file) => file.startsWith("catalog/"))).toBe(true);
});

test("every series has an observation, since an empty one says nothing", () => {
  const observed = new Set(catalog.observations.map((one) => one.series));
  expect([...catalog.series.keys()].filter((id) => !observed.has(id))).toEqual([]);
});
