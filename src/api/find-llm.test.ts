import { describe, expect, it } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { modelSpec } from "../hardware/index.ts";
import { findLlm } from "./find-llm.ts";

const catalog = loadCatalog();
const found = (wanted: string) => findLlm(catalog, wanted).id;

describe("a language model is found however it is written", () => {
  it.each([
    ["deepseek v3", "deepseek-v3"],
    ["DeepSeek_V3", "deepseek-v3"],
    ["deepseek-ai/DeepSeek-V3-0324", "deepseek-v3"],
    ["deepseek-ai/DeepSeek-R1-0528", "deepseek-r1"],
    ["llama3-70b", "llama-3-70b"],
    ["meta-llama/Meta-Llama-3.1-70B-Instruct-FP8", "llama-3.1-70b"],
    ["Llama-3.3-70B-Instruct", "llama-3.3-70b"],
    ["llama2-70b", "llama-2-70b"],
    ["Qwen/Qwen3-235B-A22B-FP8", "qwen3-235b-a22b"],
    ["openai/gpt-oss-120b", "gpt-oss-120b"],
    ["GPT3-175B", "gpt-3-175b"],
    ["moonshotai/Kimi-K2-Instruct", "kimi-k2"],
    ["mixtral 8x7b", "mixtral-8x7b"],
    ["Qwen2.5-72B-Instruct-AWQ", "qwen2.5-72b"],
    ["google/gemma-3-27b-it", "gemma-3-27b"],
  ])("%s is %s", (wanted, id) => expect(found(wanted)).toBe(id));

  it("by every id, name and alias of the catalog, in any case", () => {
    for (const model of catalog.llms.values())
      for (const name of [model.id, model.name.en, model.name.ru, ...(model.aliases ?? [])]) {
        expect(found(name), name).toBe(model.id);
        expect(found(name.toUpperCase()), name).toBe(model.id);
        expect(found(`maker/${name}-Instruct`), name).toBe(model.id);
      }
  });

  it("an unknown name gets the nearest one", () => {
    expect(() => found("depseek-v3")).toThrow(
      /unknown language model "depseek-v3"; did you mean "deepseek-v3"\?/,
    );
    expect(() => found("zzzzzzzzzzzz")).toThrow(/`ssylka llm` lists them/);
  });
});

describe("a plain model of which only the size is known", () => {
  it.each([64, 462, 1160, 7.5])("dense-%db has about that many parameters in its layers", (size) => {
    const spec = modelSpec(findLlm(catalog, `dense-${size}b`));
    const inLayers = 12 * spec.layers * spec.hidden ** 2;
    expect(inLayers / (size * 1e9)).toBeGreaterThan(0.95);
    expect(inLayers / (size * 1e9)).toBeLessThan(1.05);
  });

  it("shapes by the rule are within a quarter of the published ones in width", () => {
    for (const [id, near] of [
      ["dense-7.5b", "dense-7.51b"],
      ["dense-39.1b", "dense-39.11b"],
      ["dense-145.6b", "dense-145.61b"],
      ["dense-1008b", "dense-1009b"],
    ] as const) {
      const published = modelSpec(catalog.llms.get(id)!);
      const ruled = modelSpec(findLlm(catalog, near));
      expect(Math.abs(ruled.hidden / published.hidden - 1), id).toBeLessThan(0.25);
    }
  });

  it.each(["dense-0b", "dense-b", "dense-1e9b", "dense--5b", "dense-9999999b"])("%s is unknown", (name) => {
    expect(() => found(name)).toThrow(/unknown language model/);
  });
});
