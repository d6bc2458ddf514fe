import { describe, expect, it } from "vitest";
import { compileModel } from "../engine/index.ts";
import { smallModel } from "../engine/testing/small-model.ts";
import { InputError } from "../units/index.ts";
import { distinctScenarios } from "./distinct-scenarios.ts";
import type { Plan, PlannedScenario } from "./plan.ts";
import { runEnsemble } from "./run-ensemble.ts";
import {
  quantilesOf,
  type TraceRequest,
  traceScenario,
  traceScenarios,
  traceTogether,
  valuesAt,
} from "./trace.ts";

const MONTHS = [0, 6, 12] as const;

/** A stock that grows at a drawn rate, and a quantity that breaks in the worlds where the rate is large. */
function smallPlan(): Plan {
  const model = compileModel(
    smallModel({
      rate: ["parameter", "chip/month"],
      stock: ["stock", "chip", "rate", { initial: "0 {chip}" }],
      breaking: ["output", "chip", "IF rate > 0.9 {chip/month} THEN stock / 0 ELSE stock"],
    }),
  );
  const scenario: PlannedScenario = {
    id: "base",
    name: { en: "base", ru: "base" },
    file: "catalog/scenarios/base.yaml",
    places: {},
    model: 0,
    series: [],
    overrides: {},
  };
  return {
    seed: 1,
    replicates: 3,
    worldsPerReplicate: 100,
    months: model.months,
    models: [model],
    scenarios: [scenario, { ...scenario, id: "fast", overrides: { rate: 0.5 } }],
    parameters: [{ id: "rate", distribution: { uniform: [0, 1] } }],
    correlations: [],
    anchors: { month: 0, scenario, solve: [] },
    outputs: { fans: [], events: [], table: { months: MONTHS, quantities: ["stock", "breaking"] } },
    dataMonth: 0,
  };
}

const request = (more: Partial<TraceRequest> = {}): TraceRequest => ({
  worlds: 300,
  names: ["stock", "rate", "breaking"],
  months: MONTHS,
  ...more,
});

describe("the trace of a scenario", () => {
  it("holds the numbers of the ensemble's world table, to the bit, failed worlds as NaN", async () => {
    const plan = smallPlan();
    const { scenarios } = await runEnsemble(plan);
    const trace = traceScenario(plan, "base", request());
    const { table, failed } = scenarios.get("base")!;
    expect(failed.length).toBeGreaterThan(0);
    for (const name of ["stock", "breaking"])
      for (const month of MONTHS)
        expect([...valuesAt(trace, name, month)]).toEqual([...table.get(`${name}@${month}`)!]);
    expect(trace.failed.length).toBe(failed.length);
  });

  it("takes the first worlds of each replicate, in the order of replicates", () => {
    const plan = smallPlan();
    const whole = valuesAt(traceScenario(plan, "base", request()), "rate", 0);
    const few = valuesAt(traceScenario(plan, "base", request({ worlds: 6 })), "rate", 0);
    expect([...few]).toEqual([...whole.slice(0, 2), ...whole.slice(100, 102), ...whole.slice(200, 202)]);
  });

  it("keeps parameters, stocks and what a scenario overrides, at the months asked for", () => {
    const trace = traceScenario(smallPlan(), "fast", request({ months: [12] }));
    expect([...new Set(valuesAt(trace, "stock", 12))]).toEqual([6]);
    expect([...new Set(valuesAt(trace, "rate", 12))]).toEqual([0.5]);
  });

  it("keeps several wishes of one run apart, and each as if it were alone", () => {
    const wishes = [
      { names: ["stock", "rate"], months: [12] },
      { names: ["stock"], months: [0, 1, 2] },
    ];
    const together = traceTogether(smallPlan(), "base", wishes, { worlds: 300 });
    const alone = wishes.map((wish) => traceScenario(smallPlan(), "base", { ...wish, worlds: 300 }));
    expect(together).toEqual(alone);
    expect(together[0]!.failed.length).toBeGreaterThan(0);
  });

  it("tells of its progress by blocks", () => {
    const told: string[] = [];
    traceScenario(smallPlan(), "base", request({ progress: (done, all) => told.push(`${done}/${all}`) }));
    const last = told.length;
    expect(last).toBeGreaterThan(2);
    expect(told).toEqual(Array.from({ length: last }, (_, done) => `${done + 1}/${last}`));
  });

  it("refuses all that is wrong with a request at once, names with a suggestion", () => {
    const wrong = request({ worlds: 301, names: ["stok"], months: [13] });
    expect(() => traceScenario(smallPlan(), "base", wrong)).toThrow(
      new InputError([
        {
          where: "trace",
          path: "worlds",
          what: "expected a multiple of the 3 replicates up to the 300 worlds of the plan, got 301",
        },
        { where: "trace", path: "months", what: "expected whole months from 0 to 12, got 13" },
        { where: "trace", path: "stok", what: 'unknown quantity; did you mean "stock"?' },
      ]),
    );
    expect(() => traceScenario(smallPlan(), "bas", request())).toThrow('did you mean "base"?');
  });

  it("refuses more numbers than memory is meant to hold", () => {
    const plan = { ...smallPlan(), worldsPerReplicate: 2 ** 24 };
    expect(() => traceScenario(plan, "base", request({ worlds: 2 ** 24 }))).toThrow(
      "expected at most 67108864 numbers to be kept, got 150994944 (9 for each of 16777216 worlds)",
    );
  });
});

describe("quantiles of a trace", () => {
  const trace = {
    scenario: "base",
    worlds: 5,
    months: [3],
    values: new Map([["x", Float64Array.of(4, Number.NaN, 1, 3, 2)]]),
    failed: [{ world: 1, quantity: "x", month: 3 }],
  };

  it("interpolate between the sorted values of the worlds that did not fail", () => {
    expect(quantilesOf(trace, "x", 3, [0, 0.5, 0.9, 1])).toEqual([1, 2.5, 3.7, 4]);
  });

  it("are refused for what was not traced", () => {
    expect(() => quantilesOf(trace, "y", 3, [0.5])).toThrow(InputError);
    expect(() => quantilesOf(trace, "x", 4, [0.5])).toThrow(InputError);
  });
});

describe("the trace of several scenarios", () => {
  it("holds of each what a trace of it alone holds", () => {
    const plan = smallPlan();
    const both = traceScenarios(plan, ["fast", "base"], request());
    expect(both.map(({ scenario }) => scenario)).toEqual(["fast", "base"]);
    for (const [index, id] of ["fast", "base"].entries()) {
      const alone = traceScenario(plan, id, request());
      expect(both[index]!.failed).toEqual(alone.failed);
      for (const [name, values] of alone.values) expect(both[index]!.values.get(name)).toEqual(values);
    }
  });

  it("names a scenario that the plan has not", () => {
    expect(() => traceScenarios(smallPlan(), ["base", "fasst"], request())).toThrow('did you mean "fast"');
  });
});

describe("distinct scenarios", () => {
  it("leave out what comes to the same, and say what stands for it", () => {
    const plan = smallPlan();
    const twin = { ...plan.scenarios[0]!, id: "twin" };
    const { plan: less, standsFor } = distinctScenarios({ ...plan, scenarios: [...plan.scenarios, twin] });
    expect(less.scenarios.map(({ id }) => id)).toEqual(["base", "fast"]);
    expect(Object.fromEntries(standsFor)).toEqual({ base: "base", fast: "fast", twin: "base" });
  });
});
