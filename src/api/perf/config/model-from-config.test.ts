import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../catalog/index.ts";
import { modelSpec } from "../../../hardware/index.ts";
import { InputError } from "../../../units/index.ts";
import { findLlm } from "../../find-llm.ts";
import { PUBLISHED } from "../testing/configurations.ts";
import { modelFromConfig } from "./model-from-config.ts";
import { parseJson } from "./parse-json.ts";

const catalog = loadCatalog();
const read = (config: unknown) => modelFromConfig(config, { where: "config.json", name: "own" });
const value = (model: ReturnType<typeof read>, fact: string) => model.facts[fact]?.value;

describe("config.json of a published model", () => {
  it("there are more than twelve to compare", () => expect(PUBLISHED.length).toBeGreaterThan(12));

  it.each(PUBLISHED)(
    "$name: parameters counted from the shapes are within 1 % of the published number",
    ({ parameters, config }) => {
      expect(Math.abs(value(read(config), "parameters_total")! / parameters - 1)).toBeLessThan(0.01);
    },
  );

  it.each(PUBLISHED)("$name: the equations can use it", ({ config }) => {
    const spec = modelSpec(read(config));
    expect(spec.activeParameters).toBeLessThanOrEqual(spec.parameters);
  });

  it("is the same model as the catalog's", () => {
    for (const { name, config } of PUBLISHED) {
      const own = read(config);
      const known = findLlm(catalog, name);
      expect(own.attention, name).toBe(known.attention);
      for (const [fact, { value: expected, evidence }] of Object.entries(known.facts)) {
        const got = value(own, fact);
        if (got === undefined || evidence === "recalled" || fact.startsWith("parameters")) continue;
        // Papers give the number of tokens, configurations that of rows.
        if (fact === "vocabulary") expect(Math.abs(got / expected - 1), `${name} ${fact}`).toBeLessThan(0.03);
        else expect(got, `${name} ${fact}`).toBe(expected);
      }
    }
  });
});

describe("config.json of a stranger", () => {
  const llama = PUBLISHED[0]!.config;
  const faults = (config: unknown) => {
    try {
      read(config);
    } catch (error) {
      if (error instanceof InputError) return error.faults.map(({ path, what }) => `${path ?? ""} ${what}`);
      throw error;
    }
    return [];
  };

  it.each([
    [null, /expected an object of fields/],
    [[1, 2], /expected an object of fields/],
    [{}, /architectures expected one of LlamaForCausalLM/],
    [{ architectures: ["LLamaForCausalLM"] }, /did you mean "LlamaForCausalLM"\?/],
    [{ architectures: ["__proto__"] }, /expected one of/],
    [{ architectures: [{ toString: null }] }, /expected one of/],
    [{ ...llama, hidden_size: -1 }, /hidden_size expected a whole number from 1/],
    [{ ...llama, hidden_size: 1e30 }, /hidden_size expected a whole number/],
    [{ ...llama, hidden_size: "4096" }, /hidden_size expected a whole number/],
    [{ ...llama, num_hidden_layers: 2.5 }, /num_hidden_layers expected a whole number/],
    [{ ...llama, num_key_value_heads: 64 }, /num_key_value_heads expected a whole number from 1 to 32/],
    [
      { ...llama, num_key_value_heads: 7 },
      /num_attention_heads expected query heads that 7 key-value heads divide/,
    ],
    [{ ...llama, hidden_size: 16 }, /num_attention_heads expected a whole number from 1 to 16, got 32/],
    [{ ...llama, tie_word_embeddings: "no" }, /tie_word_embeddings expected true or false/],
    [{ ...llama, hidden_size: 1e6, num_hidden_layers: 1e4, intermediate_size: 1e7 }, /at most/],
  ])("%j is refused in one line", (config, message) => {
    const found = faults(config);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).toMatch(message);
    for (const line of found) expect(line).not.toContain("\n");
  });

  it("everything wrong is told at once", () => {
    expect(faults({ ...llama, hidden_size: 0, vocab_size: 0 })).toHaveLength(2);
  });

  it("text that is no JSON, or too deep, is refused before it is parsed", () => {
    expect(() => parseJson("x", "{")).toThrow("x:1:2: expected JSON, got other text");
    expect(() => parseJson("c.json", '{"a": NaN, "b": -Infinity,\n "c": oops}')).toThrow(
      "c.json:2:7: expected JSON, got other text",
    );
    expect(() => parseJson("x", "[".repeat(1e5))).toThrow(/at most 20 levels, got 100000/);
    expect(parseJson("x", '{"a": "[[[[[[[[[[[[[[[[[[[[[[[[", "b": Infinity}')).toMatchObject({ b: null });
  });

  it("a file too large is refused unread", () => {
    const folder = mkdtempSync(join(tmpdir(), "ssylka-"));
    try {
      const path = join(folder, "config.json");
      writeFileSync(path, " ".repeat(1_000_001));
      expect(() => findLlm(catalog, path)).toThrow(/at most 1000000 bytes/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
