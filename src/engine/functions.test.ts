import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "./language/functions.ts";
import { faultsOf, runSmall } from "./testing/run-small.ts";
import { type Short, smallModel } from "./testing/small-model.ts";

const table = {
  id: "learning",
  name: { en: "learning", ru: "обучение" },
  x: "month",
  y: "1",
  points: [
    [2, 10],
    [4, 30],
    [10, 0],
  ] as const,
  sources: [],
  sector: "test",
  where: "model/test.yaml:9:3",
};
const t: Short = ["auxiliary", "1", "TIME / 1 {month}"];
const values = (equation: string, months: readonly number[], unit = "1"): number[] => {
  const model = smallModel({ t, x: ["output", unit, equation] }, { tables: [table] });
  const result = runSmall(model, ["x"]);
  return months.map((month) => result.at("x", month));
};
const faultOf = (equation: string) =>
  faultsOf(smallModel({ t, x: ["output", "1", equation] }, { tables: [table] }));

describe("functions give hand-worked values", () => {
  it.each([
    ["t MOD 5", [0, 4, 5, 12], [0, 4, 0, 2]],
    ["(0 - t) MOD 5", [1, 5, 7], [4, 0, 3]],
    ["t MOD -5", [1, 7], [-4, -3]],
    ["2 ^ 3 ^ 2", [0], [512]],
    ["-2 ^ 2", [0], [-4]],
    ["SAFEDIV(6, t)", [0, 2], [0, 3]],
    ["SAFEDIV(6, t, -1)", [0, 2], [-1, 3]],
    ["RAMP(2 {1/month})", [0, 3], [0, 6]],
    ["STOPTIME / 1 {month} - STARTTIME / 1 {month}", [7], [12]],
    ["PI", [0], [Math.PI]],
    ["LOOKUP(learning, TIME)", [0, 2, 3, 4, 7, 12], [10, 10, 20, 30, 15, 0]],
    ["1 + LOOKUP(Learning, 2 * TIME) * 2", [1, 2], [21, 61]],
    ["INT(-t / 2)", [0, 1, 3], [0, -1, -2]],
    ["(t > 3) + (t >= 3) + (t < 3) + (t <= 3) + (t = 3) + (t <> 3)", [2, 3, 4], [3, 3, 3]],
    ["IF NOT (t < 2) AND t < 4 OR t = 9 THEN 1 ELSE 0", [1, 2, 3, 4, 9], [0, 1, 1, 0, 1]],
  ] as const)("%s", (equation, months, wanted) => {
    const found = values(equation, months);
    wanted.forEach((value, place) => {
      expect(found[place]).toBeCloseTo(value, 12);
    });
  });

  it("PULSE with an interval of 0 comes once", () => {
    expect(values("PULSE(1, 2 {month}, 0 {month})", [1, 2, 3, 12], "1/month")).toEqual([0, 4, 0, 0]);
    expect(values("PULSE(1, 2 {month}, 0 * TIME)", [1, 2, 3, 12], "1/month")).toEqual([0, 4, 0, 0]);
  });

  it("DELAYN and SMTHN of 1 and 3 stages are DELAY1, DELAY3, SMTH1 and SMTH3", () => {
    for (const [name, stages] of [
      ["DELAY", 1],
      ["DELAY", 3],
      ["SMTH", 1],
      ["SMTH", 3],
    ] as const) {
      const plain = values(`${name}${stages}(t * t, 5 {month}, 2)`, [0, 3, 12]);
      expect(values(`${name}N(t * t, 5 {month}, ${stages}, 2)`, [0, 3, 12])).toEqual(plain);
    }
    expect(values("SMTHN(t, 5 {month}, 2)", [12])[0]).not.toBe(values("SMTHN(t, 5 {month}, 3)", [12])[0]);
  });
});

it("every function stands in the language's README", () => {
  const text = readFileSync(new URL("./language/README.md", import.meta.url), "utf8");
  expect(Object.keys(FUNCTIONS).filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
});

describe("functions refuse", () => {
  it.each([
    ["DELAYN(t, 5 {month}, t)", "expected a whole number of stages from 1 to 20, got what is not a constant"],
    ["SMTHN(t, 5 {month}, 2.5)", "expected a whole number of stages from 1 to 20, got 2.5"],
    ["LOOKUP(lerning, TIME)", 'unknown table "lerning"; did you mean "learning"?'],
    ["LOOKUP(t + 1, TIME)", "expected LOOKUP(table, x)"],
    ["LOOKUP(t, 1, 2, 3)", "expected a y for every x of LOOKUP"],
    ["LOOKUP(t, 1, 2, 1, 3)", "expected the x of LOOKUP to rise"],
    ["LOOKUP(t, 1, 2, 3, t)", "expected a number as a point of LOOKUP"],
    ["learning + 1", 'unknown quantity "learning": it is a table; write LOOKUP(learning, x)'],
    ['DATE("2022-13")', "2022-13"],
    ["TIME - DATE(3)", 'expected a date such as DATE("2025-12")'],
    ['t + "3"', 'expected a number, got the text "3"'],
    ["SUM(t)", 'expected SUM(x[*]), got no "*"'],
  ])("%s", (equation, fault) => {
    expect(faultOf(equation).join("\n")).toContain(fault);
  });
});
