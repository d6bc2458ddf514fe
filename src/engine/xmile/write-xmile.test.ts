import { describe, expect, it } from "vitest";
import { type Short, smallModel } from "../testing/small-model.ts";
import type { ModelSource } from "../types.ts";
import { compared, type Inputs, inputsOf, written } from "./testing/round-trip.ts";
import { childOf, childrenOf, readXml, type XmlElement } from "./xml-tree.ts";

/** Expects that the file of a model, read again, gives the model's own numbers to the last bit. */
function expectSame(
  quantities: Readonly<Record<string, Short>>,
  inputs?: Inputs,
  more?: Partial<ModelSource>,
) {
  const all = compared(smallModel(quantities, more), inputs);
  expect(all.length).toBeGreaterThan(0);
  for (const { name, own, read } of all) expect({ name, values: read }).toEqual({ name, values: own });
}

function variables(text: string): XmlElement[] {
  return [...childOf(childOf(readXml(text, "x"), "model"), "variables")!.children];
}

const named = (text: string, name: string) =>
  variables(text).find(({ attributes }) => attributes.name === name)!;

const BY = (...by: string[]) => ({ by });

describe("writeXmile, read again, gives the model's numbers to the last bit", () => {
  it("for arithmetic, precedence, conditions and clocks", () => {
    expectSame({
      a: ["auxiliary", "1", "(2 - (3 - 4)) / (5 / 6) - -7 ^ 2 + 2 ^ (3 ^ 2)"],
      b: ["auxiliary", "1", "IF NOT (a > 3) OR a = 2 AND 1 <> 2 THEN a MOD 3 ELSE (IF a < 1 THEN 1 ELSE -a)"],
      c: ["auxiliary", "month", 'TIME - DATE("2022-03") + STOPTIME + DT + MAX(TIME, STARTTIME, 3 {month})'],
      d: [
        "output",
        "1",
        "SAFEDIV(a, b - b, 3) + MIN(a, b, 2) + INT(0 - a / 7) + PI + ABS(b) + LN(2) * LOG10(3)",
      ],
    });
  });

  it("for stocks with named flows, with other rates, and with initial values by other stocks", () => {
    const quantities: Readonly<Record<string, Short>> = {
      level: ["stock", "GB", "filling - leaking", { initial: "2 * other" }],
      filling: ["flow", "GB/month", "1.1 {GB/month}"],
      leaking: ["flow", "GB/month", "level / 7 {month}"],
      other: ["stock", "GB", "filling / 3 + level / 10 {month}", { initial: "3 {GB}" }],
    };
    expectSame(quantities);
    const text = written(smallModel(quantities));
    const flows = (stock: string) =>
      ["inflow", "outflow"].map((tag) => childrenOf(named(text, stock), tag).map((flow) => flow.text));
    expect(flows("level")).toEqual([["filling"], ["leaking"]]);
    expect(flows("other")).toEqual([["other_net_flow"], []]);
    expect(childOf(named(text, "other_net_flow"), "eqn")!.text).toBe("filling / 3 + level / 10");
  });

  it("for a flow into two stocks, since a flow of XMILE runs into one", () => {
    const quantities: Readonly<Record<string, Short>> = {
      a: ["stock", "GB", "f", { initial: "0 {GB}" }],
      b: ["stock", "GB", "f", { initial: "0 {GB}" }],
      f: ["flow", "GB/month", "2 {GB/month}"],
    };
    expectSame(quantities);
    expect(childOf(named(written(smallModel(quantities)), "b"), "inflow")!.text).toBe("b_net_flow");
  });

  it("for delays, smooths, memory, pulses, steps and ramps", () => {
    const pulse = "PULSE(3, 1.1 {month}, 2.5 {month}) * 1 {month}";
    expectSame({
      x: ["auxiliary", "1", `${pulse} + STEP(2, 3 {month}) + RAMP(0.3 {1/month}, 4 {month})`],
      y: ["auxiliary", "1", "SMTH1(x, 2 {month}) + SMTH3(x, 3 {month}, 1) + SMTHN(x, 5 {month}, 4)"],
      z: ["auxiliary", "1", "DELAY1(x, 2 {month}) + DELAY3(x, 3 {month}, 1) + DELAYN(x, 5 {month}, 4, 0)"],
      w: ["auxiliary", "1", "PREVIOUS(x + 1, 7) + INIT(y * 2) + INIT(x)"],
    });
  });

  it("for arrays: over dimensions, pairs that exist, equations of elements, reductions", () => {
    expectSame({
      p: ["auxiliary", "1", { us: "2", deepseek: "3" }, BY("actor")],
      q: ["auxiliary", "1", "p + TIME / 1 {month}", BY("actor")],
      r: ["auxiliary", "1", { "us,*": "q[us]", "deepseek,legal": "q", "*,grey": "7" }, BY("holding")],
      s: ["stock", "1", "(SUM(r[actor, *]) - s) / 4 {month}", { ...BY("actor"), initial: "p" }],
      t: ["auxiliary", "1", "SUM(r[*, legal] * q[*]) + MAX(s[*]) + MEAN(r[*, *]) + MIN(r[deepseek, *])"],
      u: ["auxiliary", "1", "SMTH1(q, 2 {month}) * MAX(q[*])", BY("actor")],
    });
  });

  it("for tables, in an equation, as a whole equation, and by name", () => {
    const table = {
      id: "learning",
      name: { en: "", ru: "" },
      x: "month",
      y: "1",
      points: [
        [0, 0.2],
        [4, 0.1],
      ] as const,
      sources: [],
      sector: "test",
      where: "test",
    };
    const quantities: Readonly<Record<string, Short>> = {
      a: ["auxiliary", "1", "3 * LOOKUP(TIME, 0 {month}, 1, 2 {month}, -3) + LOOKUP(a2 + 1, -1, 0, 1e3, 1)"],
      a2: ["auxiliary", "1", "LOOKUP(TIME * 2 - 1 {month}, 0 {month}, 1, 5 {month}, 4)"],
      b: ["auxiliary", "1", "1 + LOOKUP(learning, TIME)", BY("actor")],
    };
    expectSame(quantities, undefined, { tables: [table] });
    const text = written(smallModel(quantities, { tables: [table] }));
    expect(childOf(childOf(named(text, "a2"), "gf"), "ypts")!.text).toBe("1,4");
    expect(childOf(named(text, "a"), "eqn")!.text).toBe("3 * a_lookup + a_lookup_2");
  });

  it("for parameters, and series by steps", () => {
    const steps = [1, 1, 1, 4, 4, -2, 0.1, 0.1, 0.1, 0.1, 7, 7, 7];
    expectSame(
      {
        p: ["parameter", "1"],
        s: ["series", "1", undefined, { interpolation: "step" }],
        flat: ["series", "1"],
        sum: ["stock", "1", "(p * s - flat) / 1 {month}", { initial: "-p" }],
      },
      inputsOf({ p: -0.1234567890123456 }, { s: steps, flat: Array(13).fill(1e-20) }),
    );
  });

  it("for series in between, but for the rounding of the line at a month", () => {
    const values = [1, 1, 1, 4, 4, -2, 0.1, 0.1, 0.1, 0.1, 7, 7, 7];
    const quantities: Readonly<Record<string, Short>> = {
      s: ["series", "1", undefined, { interpolation: "linear" }],
      sum: ["stock", "1", "s / 1 {month}", { initial: "0" }],
    };
    for (const { own, read } of compared(smallModel(quantities), inputsOf({}, { s: values })))
      own.forEach((value, month) => void expect(read[month]! - value).toBeCloseTo(0, 14));
  });

  it("for FIRST_REACHED, as the values of the run", () => {
    const quantities: Readonly<Record<string, Short>> = {
      x: ["stock", "1", "(1 + STEP(2, 5 {month})) / 3 {month}", { initial: "0" }],
      lag: ["output", "month", "TIME - FIRST_REACHED(x, x / 2)"],
    };
    expectSame(quantities);
    const found = named(written(smallModel(quantities)), "lag_first_reached");
    expect(childOf(found, "doc")!.text).toContain("It does not follow changes made in another tool.");
  });

  it("for equations of a scenario, and a step of a third", () => {
    const quantities: Readonly<Record<string, Short>> = {
      p: ["parameter", "1"],
      x: ["stock", "1", "p / 1 {month}", { initial: "1" }],
    };
    const inputs = { ...inputsOf(), equations: { p: "x * 0.1" } };
    const all = compared(smallModel(quantities, { step: 1 / 3 }), inputs);
    for (const { own, read } of all) {
      own.forEach((value, month) => void expect(Math.abs(read[month]! / value - 1)).toBeLessThan(1e-13));
    }
  });

  it("for a scenario's equation of one element, beside a table under stars", () => {
    const quantities: Readonly<Record<string, Short>> = {
      x: ["auxiliary", "1", { "*": "1 + LOOKUP(TIME, 0 {month}, 1, 9 {month}, 3)" }, BY("actor")],
      y: ["auxiliary", "1", "x * 2 + LOOKUP(TIME, 0 {month}, 1, 9 {month}, 3)", BY("actor")],
    };
    expectSame(quantities, { ...inputsOf(), equations: { "y[us]": "x[us] - x[deepseek] + 7" } });
  });

  it("for quantities that are called as functions of XMILE are", () => {
    const quantities: Readonly<Record<string, Short>> = {
      normal: ["auxiliary", "1", "2"],
      delay: ["auxiliary", "1", "normal * 2"],
      size: ["auxiliary", "1", "delay", BY("actor")],
    };
    expectSame(quantities);
    expect(childOf(named(written(smallModel(quantities)), "delay_value"), "eqn")!.text).toBe(
      "normal_value * 2",
    );
  });
});

describe("the file", () => {
  const model = smallModel({
    x: [
      "stock",
      "H100e(flop)",
      "x / 2 {month}",
      {
        initial: "1 {H100e(flop)}",
        name: { en: 'a < b & "c"', ru: "я" },
        note: { en: "Why --.", ru: "Зачем" },
      },
    ],
    y: ["auxiliary", "1", "0.5", BY("actor")],
    z: ["auxiliary", "1/month", "3 {1/month}", BY("holding")],
  });
  const text = written(model);
  const root = readXml(text, "x");

  it("has a header, time, units and dimensions, each where XMILE has them", () => {
    expect(root.children.map(({ name }) => name)).toEqual([
      "header",
      "sim_specs",
      "model_units",
      "dimensions",
      "model",
    ]);
    expect(root.attributes).toEqual({
      version: "1.0",
      xmlns: "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0",
    });
    const header = childOf(root, "header");
    expect([childOf(header, "vendor")?.text, childOf(header, "product")?.attributes.version]).toEqual([
      "Ssylka",
      "1",
    ]);
    expect(childOf(childOf(header, "options"), "uses_arrays")?.attributes.maximum_dimensions).toBe("2");
    const specs = childOf(root, "sim_specs");
    expect(["start", "stop", "dt"].map((name) => childOf(specs, name)?.text)).toEqual(["0", "12", "0.25"]);
    expect(specs?.attributes).toEqual({ method: "Euler", time_units: "month" });
  });

  it("gives every variable an equation for each element, units, and words in both languages", () => {
    for (const variable of variables(text)) {
      expect(["stock", "flow", "aux"]).toContain(variable.name);
      const elements = childrenOf(variable, "element");
      const equations =
        elements.length > 0 ? elements.map((one) => childOf(one, "eqn")) : [childOf(variable, "eqn")];
      expect(equations.every((eqn) => (eqn?.text.length ?? 0) > 0)).toBe(true);
      expect(childOf(variable, "units")?.text).toMatch(/^[A-Za-z0-9_*/^]+$/);
      expect(childOf(variable, "doc")?.text).toMatch(/\n\n/);
    }
    expect(childOf(named(text, "x"), "units")!.text).toBe("H100e_flop");
    expect(childOf(named(text, "x_net_flow"), "units")!.text).toBe("H100e_flop/month");
    expect(childOf(named(text, "z"), "units")!.text).toBe("1/month");
    expect(childOf(named(text, "x"), "doc")!.text).toContain('A < b & "c". Why --.');
  });

  it("writes only the pairs that exist", () => {
    const subscripts = childrenOf(named(text, "z"), "element").map(({ attributes }) => attributes.subscript);
    expect(subscripts).toEqual(["us, legal", "deepseek, legal", "deepseek, grey"]);
  });

  it("keeps notes as comments that stay comments", () => {
    const inputs = inputsOf();
    const notes = writtenWith(["one -- two -->", "ends with -"]);
    expect(readXml(notes, "x").children.length).toBe(5);
    function writtenWith(all: string[]) {
      return written(model, { ...inputs, notes: all } as Inputs);
    }
  });
});
