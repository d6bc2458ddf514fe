import { expect, it } from "vitest";
import { loadCatalog } from "../../catalog/index.ts";
import { findChip } from "../find-chip.ts";
import { findLlm } from "../find-llm.ts";
import { measurements, nearestMeasurement } from "./measurements.ts";

const catalog = loadCatalog();

it("there are a few dozen, of chips and models of the catalog, each with a source that was opened", () => {
  const all = measurements(catalog);
  expect(all.length).toBeGreaterThan(36);
  for (const { id, run, source, rate, date } of all) {
    expect(date, id).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    expect(findChip(catalog, run.chip!).id, id).toBe(run.chip);
    expect(() => findLlm(catalog, run.model!), id).not.toThrow();
    expect(rate, id).toBeGreaterThan(0);
    expect(catalog.sources.get(source)?.accessed ?? catalog.sources.get(source)?.note, id).toBeDefined();
  }
});

it("every run has an id of its own", () => {
  const ids = measurements(catalog).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("the nearest to 16 H20 with 700 requests in generation is the run with 768", () => {
  const columns = { conc: 700, isl: 4096, osl: 1536, n_chips: 16, precision: "fp8", spec: "mtp1" };
  const asked = { phase: "decode", chip: "h20", model: findLlm(catalog, "deepseek-v3"), columns };
  expect(nearestMeasurement(catalog, asked)?.measurement.id).toBe("h20-ant-48");
  expect(
    nearestMeasurement(catalog, { ...asked, model: findLlm(catalog, "deepseek-r1") })?.measurement.id,
  ).toBe("h20-ant-48");
});

it("a chip without measurements has no neighbour", () => {
  const asked = {
    phase: "decode",
    chip: "ascend-950pr",
    model: findLlm(catalog, "deepseek-v3"),
    columns: {},
  };
  expect(nearestMeasurement(catalog, asked)).toBeUndefined();
});
