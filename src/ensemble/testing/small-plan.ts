import { compileModel } from "../../engine/index.ts";
import { smallModel } from "../../engine/testing/small-model.ts";
import type { Plan, PlannedScenario } from "../plan.ts";

const { months, parameters, series, slots, program } = compileModel(
  smallModel({
    rate: ["parameter", "chip/month"],
    base: ["parameter", "chip"],
    slip: ["parameter", "chip"],
    stock: ["stock", "chip", "rate", { initial: "0 {chip}" }],
    level: ["output", "chip", "base + stock"],
    ahead: ["output", "chip", "stock - 6 {chip}"],
    breaking: ["output", "chip", "IF rate > 1.9 {chip/month} THEN stock / 0 ELSE stock"],
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

/**
 * A plan that is quick to run: a stock grows at a drawn rate for a year, its level is anchored to 20 chips after half a
 * year, and a quantity breaks in the twentieth part of the worlds.
 */
export function smallPlan(more: Partial<Plan> = {}): Plan {
  return {
    seed: 1,
    replicates: 4,
    worldsPerReplicate: 200,
    months,
    // What crosses to a worker.
    models: [{ months, parameters, series, slots, program }],
    scenarios: [scenario, { ...scenario, id: "fast", overrides: { rate: 1.5 } }],
    parameters: [
      { id: "rate", distribution: { uniform: [0, 2] } },
      { id: "base", distribution: { constant: 0 } },
      { id: "slip", distribution: { normal: { p5: -1, p95: 1 } } },
    ],
    correlations: [],
    anchors: {
      month: 6,
      scenario,
      solve: [{ parameter: "base", quantity: "level", target: 20, error: "slip" }],
    },
    outputs: {
      fans: [
        { id: "stock", scale: "linear", low: 0, high: 25 },
        { id: "level", scale: "log", low: 1, high: 100 },
      ],
      events: [
        {
          id: "ahead-3m",
          quantity: "ahead",
          margin: 0,
          months: 3,
          actor: "cn",
          ruler: "chips",
          against: "us",
          name: { en: "ahead", ru: "впереди" },
        },
      ],
      table: { months: [6, 12], quantities: ["stock", "level", "breaking"] },
    },
    dataMonth: 0,
    ...more,
  };
}
