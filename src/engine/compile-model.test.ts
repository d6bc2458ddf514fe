import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { faultsOf, runSmall } from "./testing/run-small.ts";
import { type Short, smallModel } from "./testing/small-model.ts";

const faults = (quantities: Record<string, Short>) => faultsOf(smallModel(quantities));

describe("names and circles", () => {
  it("an unknown name is answered with the nearest one", () => {
    expect(faults({ price: ["parameter", "1"], cost: ["output", "1", "2 * prise"] })).toEqual([
      'model/test.yaml:cost quantities.cost.equation: unknown quantity "prise"; did you mean "price"?',
    ]);
  });

  it("an unknown function, element and dimension likewise", () => {
    const found = faults({
      x: ["parameter", "1", undefined, { by: ["actor"] }],
      a: ["output", "1", "SUMM(x[*])"],
      b: ["output", "1", "x[deepsek]"],
      c: ["output", "1", "1", { by: ["actr"] }],
    });
    expect(found).toEqual([
      'model/test.yaml:c quantities.c.by: unknown dimension or set "actr"; did you mean "actor"?',
      'model/test.yaml:a quantities.a.equation: unknown function "SUMM"; did you mean "SUM"?',
      'model/test.yaml:b quantities.b.equation: unknown actor "deepsek"; did you mean "deepseek"?',
    ]);
  });

  it("a circular definition names its loop, once", () => {
    const found = faults({
      c: ["output", "1", "a"],
      b: ["auxiliary", "1", "a * 2"],
      a: ["auxiliary", "1", "b + 1"],
    });
    expect(found).toEqual(["model/test.yaml:a quantities.a: circular definition: a -> b -> a"]);
  });

  it("a loop between elements names the elements, and only those that are in it", () => {
    const found = faults({
      a: ["auxiliary", "1", { us: "1", deepseek: "b[us] + b" }, { by: ["actor"] }],
      b: ["auxiliary", "1", { us: "a[us]", deepseek: "SUM(a[*])" }, { by: ["actor"] }],
    });
    expect(found).toEqual([
      "model/test.yaml:a quantities.a: circular definition: a[deepseek] -> b[deepseek] -> a[deepseek]",
    ]);
  });

  it("a quantity that reads itself in the same step is a loop of one", () => {
    expect(faults({ a: ["output", "1", "a + 1"] })).toEqual([
      "model/test.yaml:a quantities.a: circular definition: a -> a",
    ]);
  });

  it("a circle through a stock, a delay or PREVIOUS is none", () => {
    const found = faults({
      a: ["auxiliary", "1", "DELAY1(b, 2 {month}, 1) + PREVIOUS(b, 0)"],
      b: ["output", "1", "a + c"],
      c: ["stock", "1", "(a - c) / 1 {month}", { initial: "0" }],
    });
    expect(found).toEqual([]);
  });

  it("initial values in a circle are named", () => {
    const found = faults({
      a: ["stock", "1", "0", { initial: "b" }],
      b: ["stock", "1", "0", { initial: "a + 1" }],
    });
    expect(found).toEqual([
      "model/test.yaml:a quantities.a: initial values in a circle: a -> b -> a; give a delay or smooth its initial value",
    ]);
  });

  it("what nothing reads is a warning, outputs apart", () => {
    const model = compileModel(smallModel({ p: ["parameter", "1"], x: ["output", "1", "3"] }));
    expect(model.warnings).toEqual([
      {
        where: "model/test.yaml:p",
        path: "quantities.p",
        what: 'unused parameter "p": no equation reads it',
      },
    ]);
  });
});

describe("units", () => {
  const base: Record<string, Short> = {
    a: ["parameter", "TB"],
    b: ["parameter", "GB"],
    n: ["parameter", "chip"],
  };
  const unitFault = (unit: string, equation: string, more: Record<string, Short> = {}) =>
    faults({ ...base, ...more, x: ["output", unit, equation] }).map((line) =>
      line.replace("model/test.yaml:x quantities.x.equation: ", ""),
    );

  it("of different size are told apart, with the factor", () => {
    expect(unitFault("TB", "a + b")).toEqual([
      'expected one unit in "a + b", got "a" is TB, "b" is GB (they differ by factor 1000: convert explicitly)',
    ]);
    expect(unitFault("TB", "2 * b")).toEqual([
      'expected TB, got GB (they differ by factor 1000: convert explicitly) in "2 * b"',
    ]);
  });

  it("of different kind are told apart, at the smallest part", () => {
    expect(unitFault("TB", "a * (1 + n)")).toEqual([
      'expected one unit in "(1 + n)", got "1" is 1, "n" is chip',
    ]);
    expect(unitFault("TB", "IF n > a THEN a ELSE a")).toEqual([
      'expected one unit in "n > a", got "n" is chip, "a" is TB',
    ]);
  });

  it("must vanish under LN, EXP, LOG10 and exponents", () => {
    expect(unitFault("1", "LN(a)")).toEqual(['expected a number without unit in LN, got "a" in TB']);
    expect(unitFault("1", "2 ^ n")).toEqual([
      'expected a number without unit as an exponent, got "n" in chip',
    ]);
    expect(unitFault("1", "LN(a / 1 {TB}) + EXP(-n / 3 {chip})")).toEqual([]);
    expect(unitFault("GB", "(b ^ 2) ^ 0.5 + SQRT(b * b)")).toEqual([]);
  });

  it("of delays are months, of a stock's equation its unit a month", () => {
    expect(unitFault("chip", "DELAY1(n, a)")).toEqual(['expected months, got "a" in TB']);
    expect(unitFault("chip", "DELAY1(n, 1 {year})")).toEqual([
      'expected months, got "1 {year}" in year (they differ by factor 12: convert explicitly)',
    ]);
    expect(faults({ ...base, x: ["stock", "chip", "n", { initial: "0" }] })).toEqual([
      'model/test.yaml:x quantities.x.equation: expected chip a month (the rate of a stock in chip), got chip in "n"',
    ]);
  });

  it("fit when converted explicitly, and zero fits anything", () => {
    expect(unitFault("TB", "MAX(0, a + b / 1000 {GB/TB})")).toEqual([]);
    expect(unitFault("TB", "IF TIME > 0 THEN a ELSE 0")).toEqual([]);
  });
});

describe("subscripts", () => {
  const holdings = smallModel({
    chips: [
      "auxiliary",
      "chip",
      { "us,legal": "100 {chip}", "deepseek,*": "10 {chip}", "deepseek,grey": "3 {chip}" },
      { by: ["holding"] },
    ],
    weight: ["auxiliary", "1", { us: "2", deepseek: "5" }, { by: ["actor"] }],
    weighted: ["output", "chip", "chips * weight", { by: ["holding"] }],
    all: ["output", "chip", "SUM(chips[*, *])"],
    ours: ["output", "chip", "SUM(chips[actor, *])", { by: ["actor"] }],
    legal: ["output", "chip", "SUM(chips[*, legal] * weight[*])"],
    mean: ["output", "chip", "MEAN(chips[deepseek, *])"],
    least: ["output", "chip", "MIN(chips[*, *])"],
  });

  it("run over the pairs that exist, a bare name meaning the same element", () => {
    const names = [
      "weighted[us,legal]",
      "weighted[deepseek,grey]",
      "all",
      "ours[us]",
      "ours[deepseek]",
      "legal",
    ];
    const result = runSmall(holdings, [...names, "mean", "least"]);
    expect([...names, "mean", "least"].map((name) => result.at(name, 0))).toEqual([
      200, 15, 113, 100, 13, 250, 6.5, 3,
    ]);
  });

  it("find() takes element names with or without spaces and suggests others", () => {
    const model = compileModel(holdings);
    expect(model.find("weighted[us, legal]")).toBe(model.find("weighted[us,legal]"));
    expect(() => model.find("weighted[us,legul]")).toThrow('did you mean "weighted[us,legal]"?');
    expect(model.inputsOf("legal")).toEqual(["chips", "weight"]);
  });

  it("that do not exist or are missing are faults", () => {
    const found = faults({
      chips: ["parameter", "chip", undefined, { by: ["holding"] }],
      a: ["output", "chip", "chips[us, grey]"],
      b: ["output", "chip", "chips"],
      c: ["output", "chip", "chips[us]"],
      d: ["output", "chip", "chips[actor, legal]"],
      e: ["output", "chip", "chips[us, *]"],
      f: ["output", "1", { us: "1" }, { by: ["actor"] }],
    });
    expect(found.map((line) => line.replace(/^.*: (?=[e"])/, ""))).toEqual([
      "expected an equation for every element, got none for [deepseek]",
      '"chips" has no element [us, grey]',
      "expected subscripts, chips[actor, channel]: this equation has no current actor, channel",
      "expected chips[actor, channel], got 1 subscripts",
      '"actor" stands for the current actor, and this equation has none',
      'expected "*" only inside SUM, MEAN, MIN or MAX, got chips[actor, channel]',
    ]);
  });
});

describe("a compiled model", () => {
  it("shares equal sub-expressions and folds constants", () => {
    const model = compileModel(
      smallModel({
        p: ["parameter", "1"],
        t: ["auxiliary", "1", "TIME / 1 {month}"],
        a: ["output", "1", "(t + p) * 2 + EXP(LN(3) * 2)"],
        b: ["output", "1", "(p + t) * 2 - p ^ 3"],
      }),
    );
    expect(model.program.record.map(({ op }) => op)).toEqual(["add", "mul", "add", "sub"]);
    expect(model.program.once.map(({ op }) => op)).toEqual(["pow"]);
    expect(model.budget).toEqual({
      states: 0,
      operationsPerStep: 0,
      operationsPerMonth: 4,
      operationsOnce: 1,
      perSector: { test: 4 },
    });
  });

  it("computes only at whole months what no state and no memory depends on", () => {
    const model = compileModel(
      smallModel({
        rate: ["flow", "1/month", "(TIME / 1 {month}) / 2 {month}"],
        x: ["stock", "1", "rate", { initial: "0" }],
        seen: ["output", "1", "x * 3 + FIRST_REACHED(x, 1) / 1 {month}"],
      }),
    );
    expect(model.program.step.map(({ op }) => op)).toEqual(["div", "first_reached"]);
    expect(model.program.record.map(({ op }) => op)).toEqual(["mul", "add"]);
  });

  it("makes one delay of the same delay written twice", () => {
    const model = compileModel(
      smallModel({
        p: ["parameter", "1"],
        a: ["output", "1", "DELAY3(p, 6 {month}) + delay3( p,  6 {month})"],
        b: ["output", "1", "DELAY3(p, 6 {month})", { by: ["actor"] }],
      }),
    );
    expect(model.budget.states).toBe(3);
  });

  it("has the same hash for the same model and another for another equation", () => {
    const of = (equation: string) => compileModel(smallModel({ x: ["output", "1", equation] })).hash;
    expect(of("TIME / 2 {month}")).toBe(of("TIME/(2 {month})"));
    expect(of("TIME / 2 {month}")).not.toBe(of("TIME / 3 {month}"));
  });

  it("takes replacing equations by id, of inputs too", () => {
    const source = smallModel({ p: ["parameter", "1"], x: ["output", "1", "2 * p"] });
    expect(runSmall(source, ["x"], {}, { equations: { p: "21" } }).at("x", 0)).toBe(42);
    expect(faultsOf(source, { equations: { q: "1", x: "p +" }, where: "catalog/scenarios/s.yaml" })).toEqual([
      'catalog/scenarios/s.yaml equations.q: unknown quantity "q"',
      'catalog/scenarios/s.yaml equations.x: expected a number, a name or "(", got the end',
    ]);
    const placed = { equations: { x: "y" }, where: (id: string) => `s.yaml:9:3 (${id})` };
    expect(faultsOf(smallModel({ x: ["auxiliary", "1", "1"], y: ["output", "1", "x"] }), placed)).toEqual([
      "s.yaml:9:3 (x) equations.x: circular definition caused by this equation: x -> y -> x",
    ]);
  });
});
