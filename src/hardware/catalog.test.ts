import { expect, test } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { chipSpec } from "./chip-spec.ts";
import { constants } from "./constants.ts";
import { modelSpec } from "./model-spec.ts";
import { splitParameters } from "./parameters.ts";
import { raceRates } from "./race-rates.ts";

const catalog = loadCatalog();
const published = constants(catalog.hardware.document, catalog.hardware.where);

test("every open model of the catalog can be computed, and its parts are within its published size", () => {
  const open = [...catalog.llms.values()].filter((model) => model.weights === "open");
  expect(open.length).toBeGreaterThan(5);
  for (const model of open) {
    const spec = modelSpec(model);
    const split = splitParameters(spec);
    expect(split.routed + split.dense, model.id).toBeCloseTo(spec.parameters, -3);
    // The input table of tokens is looked up, not multiplied.
    const table = spec.embeddingMatrices > 1 ? spec.vocabulary * spec.hidden : 0;
    expect(split.activeRouted + split.activeDense + table, model.id).toBeCloseTo(spec.activeParameters, -3);
  }
});

test("models without a published architecture are refused: nothing is guessed about them", () => {
  const closed = [...catalog.llms.values()].filter(
    ({ weights, facts }) => weights === "closed" && !facts.layers,
  );
  expect(closed.length).toBeGreaterThan(0);
  for (const model of closed) expect(() => modelSpec(model), model.id).toThrow(/published architecture/);
});

test("every chip of the catalog with memory and a peak has finite rates on DeepSeek-V3", () => {
  const computable = [...catalog.chips.values()].filter(
    ({ facts }) => facts.hbm_capacity && facts.hbm_bandwidth && facts.bf16_dense,
  );
  expect(computable.length).toBeGreaterThan(catalog.chips.size / 2);
  const specs = computable.map((chip) => chipSpec(chip));
  const rates = raceRates(specs, modelSpec(catalog.llms.get("deepseek-v3")!), published);
  expect(rates.length).toBe(computable.length);
  for (const rate of rates) {
    const values = [rate.trainFlops, rate.decodeTokens, rate.prefillTokens, ...Object.values(rate.relative)];
    for (const value of values) expect(Number.isFinite(value) && value >= 0, rate.id).toBe(true);
    expect(rate.trainFlops, rate.id).toBeGreaterThan(0);
  }
});
