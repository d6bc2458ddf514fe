import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { readModel } from "./read-model.ts";

const frame = {
  path: "model/model.yaml",
  text: `start: 2022-01
end: 2023-01
step: 0.25
dimensions:
  actor:
    - { id: us, name: { en: US labs, ru: лаборатории США } }
    - { id: deepseek, name: { en: DeepSeek, ru: DeepSeek } }
  channel:
    - { id: legal, name: { en: legal, ru: законно } }
    - { id: grey, name: { en: grey, ru: серым путём } }
sets:
  holding:
    of: [actor, channel]
    pairs: [[us, legal], [deepseek, legal], [deepseek, grey]]
sectors: [supply]
`,
};
const supply = (quantities: string) => ({
  path: "model/supply.yaml",
  text: `id: supply
name: { en: Supply, ru: Поставки }
quantities:
${quantities}`,
});
const words = "name: { en: x, ru: х }";

function faults(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    return String((error as Error).message).split("\n");
  }
  return [];
}

describe("readModel", () => {
  it("reads sectors, sets and quantities that compile", () => {
    const source = readModel([
      frame,
      supply(`  chips:
    kind: stock
    unit: chip
    ${words}
    note: { en: all chips, ru: все чипы }
    by: holding
    initial: { "us,legal": "100 {chip}", "deepseek,*": 0 }
    equation: >-
      orders
      - chips / lifetime
  orders: { kind: series, unit: chip/month, ${words}, by: [actor, channel], interpolation: linear, from: { a: 1 } }
  lifetime: { kind: parameter, unit: month, ${words} }
  total: { kind: output, unit: chip, ${words}, equation: "SUM(chips[*, *])", sources: [epoch] }
`),
    ]);
    expect(source.sectors).toEqual([{ id: "supply", name: { en: "Supply", ru: "Поставки" } }]);
    expect(source.quantities.map(({ id, kind, by }) => [id, kind, by])).toEqual([
      ["chips", "stock", ["holding"]],
      ["orders", "series", ["actor", "channel"]],
      ["lifetime", "parameter", []],
      ["total", "output", []],
    ]);
    expect(source.quantities[0]?.where).toBe("model/supply.yaml:4:3");
    const model = compileModel(source);
    expect(model.series).toHaveLength(4);
    expect(model.series[1]).toEqual({
      name: "orders[us,grey]",
      id: "orders",
      element: ["us", "grey"],
      interpolation: "linear",
      from: { a: 1 },
    });
    expect(model.months).toBe(12);
  });

  it("gives line and column inside plain, quoted and folded equations", () => {
    const source = readModel([
      frame,
      supply(`  a: { kind: output, unit: "1", ${words}, equation: 1 + b }
  c: { kind: output, unit: "1", ${words}, equation: "2 *  d" }
  e:
    kind: output
    unit: "1"
    ${words}
    equation: >-
      1 +
      2 * f
`),
    ]);
    expect(faults(() => compileModel(source))).toEqual([
      'model/supply.yaml:4:71 quantities.a.equation: unknown quantity "b"',
      'model/supply.yaml:5:73 quantities.c.equation: unknown quantity "d"',
      'model/supply.yaml:12:11 quantities.e.equation: unknown quantity "f"',
    ]);
  });

  it("reports everything wrong in all files at once", () => {
    const found = faults(() =>
      readModel([
        {
          path: "model/model.yaml",
          text: "start: 2022\nend: 2023-01\nstep: 0.3\nsectors: [demand]\nstepp: 1\n",
        },
        supply(`  Chips: { kind: stok, unit: chip, ${words}, equation: 1 }
  time: { kind: output, unit: "1", name: { en: x }, equation: 1 }
  p: { kind: parameter, unit: "1", ${words}, equation: 1, colour: red }
  q: { kind: stock, unit: "1", ${words}, equation: 1 }
`),
      ]),
    );
    expect(found).toEqual([
      'model/model.yaml:5:1 stepp: unknown key "stepp"; did you mean "step"?',
      'model/model.yaml:1:8 start: expected a month such as "2025-12", got "2022"',
      "model/model.yaml:3:7 step: expected a step in months whose inverse is a whole number, got 0.3",
      'model/supply.yaml:4:3 quantities.Chips: expected an id in lower_snake, got "Chips"',
      'model/supply.yaml:4:18 quantities.Chips.kind: expected stock, flow, auxiliary, parameter, series, output, got "stok"; did you mean "stock"?',
      'model/supply.yaml:5:3 quantities.time: "time" is a word of the equation language',
      'model/supply.yaml:5:42 quantities.time.name: expected words as { en: ..., ru: ... }, got {"en":"x"}',
      'model/supply.yaml:6:73 quantities.p.colour: unknown key "colour"',
      "model/supply.yaml:6:70 quantities.p.equation: expected no equation: only what is computed has one",
      "model/supply.yaml:7:3 quantities.q: expected an initial, got none",
      'model/model.yaml:4:11 sectors: expected a file demand.yaml for sector "demand", got none',
    ]);
  });

  it("reads tables, which equations use by name", () => {
    const source = readModel([
      frame,
      supply(`  share: { kind: output, unit: "1", ${words}, equation: "LOOKUP(learning, TIME)" }
tables:
  learning: { ${words}, x: month, y: 1, points: [[0, 0.25], [24, 0.75]], sources: [epoch] }
`),
    ]);
    expect(source.tables?.[0]).toMatchObject({ id: "learning", x: "month", y: "1", sector: "supply" });
    const model = compileModel(source);
    expect(model.program.record).toEqual([
      { op: "lookup", out: model.find("share"), args: [model.program.time], points: [0, 0.25, 24, 0.75] },
    ]);
  });

  it("reports what is wrong with a table at its place", () => {
    const found = faults(() =>
      readModel([
        frame,
        supply(`  a: { kind: output, unit: "1", ${words}, equation: 1 }
tables:
  a: { ${words}, x: month, y: 1, points: [[0, 1], [1, 2]] }
  b: { ${words}, x: mnth, y: 1, points: [[0, 1], [0, 2], [3]] }
  max: { ${words}, x: month, y: 1, points: [] }
`),
      ]),
    );
    expect(found).toEqual([
      'model/supply.yaml:7:35 tables.b.x: expected a unit such as "TB/s", got "mnth": unknown unit "mnth"; did you mean "month"?',
      "model/supply.yaml:7:64 tables.b.points.1: expected an x above 0, got 0",
      "model/supply.yaml:7:72 tables.b.points.2: expected [x, y], got [3]",
      'model/supply.yaml:8:3 tables.max: "max" is a word of the equation language',
      "model/supply.yaml:8:58 tables.max.points: expected a list of at least two [x, y], got []",
      'model/supply.yaml:6:3 tables.a: duplicate id "a", first at model/supply.yaml:4:3',
    ]);
  });

  it("leaves alone a file beside the sectors that has no quantities", () => {
    const quantity = `  a: { kind: output, unit: "1", ${words}, equation: 1 }\n`;
    const source = readModel([frame, supply(quantity), { path: "model/anchors.yaml", text: "solve: []\n" }]);
    expect(source.sectors.map(({ id }) => id)).toEqual(["supply"]);
  });

  it("refuses an id declared in two sectors", () => {
    const quantity = `  a: { kind: output, unit: "1", ${words}, equation: 1 }\n`;
    const second = { path: "model/law.yaml", text: supply(quantity).text.replace("id: supply", "id: law") };
    expect(faults(() => readModel([frame, supply(quantity), second]))).toEqual([
      'model/law.yaml:4:3 quantities.a: duplicate id "a", first at model/supply.yaml:4:3',
    ]);
  });
});
