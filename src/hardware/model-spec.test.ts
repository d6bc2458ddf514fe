import { expect, test } from "vitest";
import type { LanguageModel } from "../catalog/types.ts";
import { modelSpec } from "./model-spec.ts";

const fact = (value: number, unit = "1") => ({ value, unit, source: "s", date: "2024-01-01" });
const model = (attention: LanguageModel["attention"], facts: LanguageModel["facts"]) =>
  ({ id: "m", attention, facts }) as unknown as LanguageModel;

const dense = { layers: fact(80), hidden: fact(8192), heads: fact(64), head_dim: fact(128) };

test("a dense model activates all its parameters and has no experts", () => {
  const facts = { ...dense, parameters_total: fact(72.7e9, "parameter"), kv_heads: fact(8) };
  expect(modelSpec(model("gqa", facts))).toMatchObject({
    activeParameters: 72.7e9,
    keyValueHeads: 8,
    experts: 0,
    routingNodes: Number.POSITIVE_INFINITY,
  });
});

test("a closed model is refused with all that is unpublished", () => {
  const closed = () => modelSpec(model(undefined, { training_flop: fact(2e25, "FLOP") }));
  for (const name of ["parameters_total", "layers", "hidden", "heads", "head_dim", "attention"])
    expect(closed).toThrow(name);
});

test("a mixture without its expert width is refused", () => {
  const facts = {
    ...dense,
    parameters_total: fact(1e12, "parameter"),
    experts: fact(256),
    latent: fact(576),
  };
  expect(() => modelSpec(model("mla", facts))).toThrow(/expert_width/);
});
