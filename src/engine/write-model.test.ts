import fc from "fast-check";
import { expect, it } from "vitest";
import { readModel } from "./read-model.ts";
import { randomModels } from "./testing/random-model.ts";
import type { ModelSource } from "./types.ts";
import { writeModel } from "./write-model.ts";

/** The model without the places at which it was read. */
function plain(model: ModelSource) {
  const quantities = model.quantities.map(({ where: _where, places: _places, ...rest }) => rest);
  const tables = (model.tables ?? []).map(({ where: _where, ...rest }) => rest);
  return { ...model, quantities, tables };
}

it("any model comes back from its files", () => {
  const property = fc.property(randomModels, (model) => {
    expect(plain(readModel(writeModel(model, "test")))).toEqual(plain(model));
  });
  fc.assert(property, { numRuns: 200 });
});

const where = "model.xmile:1:1";
const model: ModelSource = {
  start: "0000-01",
  end: "0002-01",
  step: 1,
  dimensions: { place: [{ id: "a", name: { en: 'A "of" b: c', ru: "А #1" } }] },
  sets: { some: { of: ["place"], pairs: [["a"]] } },
  sectors: [
    { id: "variables", name: { en: "yes", ru: "нет" } },
    { id: "helpers", name: { en: "- x", ru: "~" } },
  ],
  quantities: [
    {
      ...{ id: "x", kind: "stock", unit: "1", name: { en: "x\\y 'z'", ru: "😀" }, by: ["some"], sources: [] },
      ...{ initial: { a: "1" }, equation: "0.5 {1/month}", note: { en: "1e5", ru: "null" } },
      ...{ sector: "variables", where },
    },
    {
      ...{ id: "y", kind: "auxiliary", unit: "1", name: { en: "y", ru: "y" }, by: [], sources: [] },
      ...{ equation: "LOOKUP(t, x[a])", sector: "helpers", where },
    },
  ],
  tables: [
    {
      ...{ id: "t", name: { en: "t", ru: "т" }, x: "1", y: "1", sources: ["s"], sector: "helpers", where },
      points: [
        [-1e-7, 1e21],
        [2, 0.1],
      ],
    },
  ],
};

it("names that YAML would take for something else, sets, tables and notes come back", () => {
  expect(plain(readModel(writeModel(model, "test")))).toEqual(plain(model));
});

it("a sector of much text is written as several files, in order", () => {
  const quantities = Array.from({ length: 30 }, (_, place) => ({
    ...model.quantities[1]!,
    ...{ id: `y${place}`, equation: "1", note: { en: "a".repeat(50_000), ru: "" }, sector: "variables" },
  }));
  const files = writeModel({ ...model, quantities, tables: [] }, "test");
  expect(files.map(({ path }) => path)).toEqual([
    ...[
      "model.yaml",
      "variables.yaml",
      "variables_2.yaml",
      "variables_3.yaml",
      "variables_4.yaml",
      "helpers.yaml",
    ],
  ]);
  const read = readModel(files);
  expect(read.quantities.map(({ id }) => id)).toEqual(quantities.map(({ id }) => id));
});
