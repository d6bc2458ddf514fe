import { beforeAll, describe, expect, test } from "vitest";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { type AdHocScenario, ALL_MONTHS, runSmall, traces } from "../small-ensemble.ts";
import { LABS } from "./labs.ts";

/** Nothing improves but the size of runs: every mechanism of efficiency off, no ceiling, no luck, a release each step. */
const SIZE_ALONE = {
  parameters: {
    scale_dependence_on: 0,
    rl_strength: 0,
    data_penalty: 0,
    ceiling_on: 0,
    distillation_share: 0,
    residual_kept: 1,
    chance_part: 0,
  },
  equations: {
    own_progress: "0 {OOM/month}",
    absorbed: "0 {OOM/month}",
    leaked: "0 {OOM/month}",
    noise: "0 {ECI}",
    release: "1",
  },
} as const;

/** One mechanism switched on again, and the one term that it may move. */
const MECHANISMS = {
  "own progress": { term: "efficiency", back: { equations: ["own_progress"] } },
  publications: { term: "efficiency", back: { equations: ["absorbed"] } },
  leaks: { term: "efficiency", back: { equations: ["leaked"] } },
  "size of runs": { term: "scale_bonus", back: { parameters: ["scale_dependence_on"] } },
  "reinforcement learning": { term: "rl_gain", back: { parameters: ["rl_strength"] } },
  "shortage of data": { term: "shortage", back: { parameters: ["data_penalty"] } },
  ceiling: { term: "ceiling", back: { parameters: ["ceiling_on"] } },
  distillation: { term: "distilled", back: { parameters: ["distillation_share"] } },
  "luck of the record": { term: "luck", back: { parameters: ["chance_part"] } },
} as const;
const VALUES: Readonly<Record<string, number>> = {
  scale_dependence_on: 1,
  rl_strength: 20,
  data_penalty: 0.5,
  ceiling_on: 1,
  distillation_share: 0.5,
  chance_part: 0.5,
};
const NAMES = Object.keys(MECHANISMS) as (keyof typeof MECHANISMS)[];
const MONTHS = [48, 60, 84, 108, 132];
const WORLDS = 16;
let result: EnsembleResult;

beforeAll(async () => {
  const scenarios: Record<string, AdHocScenario> = { size: SIZE_ALONE };
  for (const name of NAMES) scenarios[name] = withMechanism(name);
  const ofLab = ["run_oom", "efficiency", "scale_bonus", "effective", "ceiling", "luck_of_record"];
  const ofModel = ["base_capability", "distilled", "candidate", "frontier", "level"];
  result = await runSmall({
    scenarios,
    outputs: traces(
      [
        ...[...ofLab, ...ofModel].flatMap((id) => LABS.map((lab) => `${id}[${lab}]`)),
        ...["rl_gain", "data_shortfall"].flatMap((id) => ["us", "cn"].map((bloc) => `${id}[${bloc}]`)),
        "common_level",
        "luck_gone",
      ],
      ALL_MONTHS,
    ),
    replicates: 1,
    worldsPerReplicate: WORLDS,
  });
});

function withMechanism(name: keyof typeof MECHANISMS): AdHocScenario {
  const back: { parameters?: readonly string[]; equations?: readonly string[] } = MECHANISMS[name].back;
  const parameters = Object.fromEntries(
    Object.entries(SIZE_ALONE.parameters).map(([id, off]) => [
      id,
      back.parameters?.includes(id) ? VALUES[id]! : off,
    ]),
  );
  const equations = Object.fromEntries(
    Object.entries(SIZE_ALONE.equations).filter(([id]) => !back.equations?.includes(id)),
  );
  return { parameters, equations };
}

const at = (scenario: string, quantity: string, month: number, world: number): number =>
  result.scenarios.get(scenario)!.table.get(`${quantity}@${month}`)![world]!;

function everyLab(visit: (lab: string, month: number, world: number) => void): void {
  for (const lab of LABS)
    for (const month of MONTHS) for (let world = 0; world < WORLDS; world += 1) visit(lab, month, world);
}

test("with every mechanism off a model's level moves with the size of the run alone, by the points of a power of ten", () => {
  const perOom = result.parameters.get("eci_per_oom")!;
  let moved = 0;
  everyLab((lab, month, world) => {
    const change = (quantity: string) =>
      at("size", `${quantity}[${lab}]`, month, world) - at("size", `${quantity}[${lab}]`, 48, world);
    expect(change("base_capability")).toBeCloseTo(perOom[world]! * change("run_oom"), 9);
    expect(at("size", `candidate[${lab}]`, month, world)).toBe(
      at("size", `base_capability[${lab}]`, month, world),
    );
    moved = Math.max(moved, Math.abs(change("base_capability")));
  });
  // Runs do grow, so the equality is one of something.
  expect(moved).toBeGreaterThan(5);
});

test("and the frontier is the best level so far, within a step", () => {
  for (const lab of LABS)
    for (let world = 0; world < WORLDS; world += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (const month of ALL_MONTHS) {
        const [frontier, candidate] = ["frontier", "candidate"].map((id) =>
          at("size", `${id}[${lab}]`, month, world),
        );
        if (month > 0) expect(frontier).toBeGreaterThanOrEqual(best - 1e-9);
        best = Math.max(best, candidate!);
        // Between two ends of months a level may have stood a little higher.
        expect(frontier).toBeLessThanOrEqual(best + 0.5);
      }
    }
});

describe.each(NAMES)("%s alone", (name) => {
  test("stands in its own term and in no other", () => {
    let own = 0;
    everyLab((lab, month, world) => {
      const bloc = lab.slice(0, 2);
      const value = (quantity: string, when = month) => at(name, `${quantity}[${lab}]`, when, world);
      const terms: Record<string, number> = {
        efficiency: value("efficiency") - value("efficiency", 0),
        scale_bonus: value("scale_bonus"),
        rl_gain: at(name, `rl_gain[${bloc}]`, month, world),
        // What is left of the sum when its other terms are taken away.
        shortage:
          value("effective") -
          value("run_oom") -
          value("efficiency") -
          value("scale_bonus") -
          at(name, `rl_gain[${bloc}]`, month, world),
        ceiling: value("ceiling") - value("effective"),
        distilled: value("distilled"),
        luck: value("luck_of_record") * at(name, "luck_gone", month, world),
      };
      for (const [term, size] of Object.entries(terms))
        if (term === MECHANISMS[name].term) own = Math.max(own, Math.abs(size));
        else if (Math.abs(size) > 1e-9) throw new Error(`${term} of ${lab} at ${month}: ${size}`);
    });
    expect(own).toBeGreaterThan(0.01);
  });
});

test("thinking longer over an answer moves what users meet and nothing else", async () => {
  const quantities = ["gap", "lag_match", "gap_served", "answer_depth", "rl_phase", "frontier[cn,deepseek]"];
  const run = await runSmall({
    scenarios: { none: { parameters: { test_time_gain: 0 } }, some: { parameters: { test_time_gain: 4 } } },
    outputs: traces(quantities, MONTHS),
    replicates: 1,
    worldsPerReplicate: WORLDS,
  });
  const value = (scenario: string, quantity: string, month: number, world: number) =>
    run.scenarios.get(scenario)!.table.get(`${quantity}@${month}`)![world]!;
  let moved = 0;
  for (const month of MONTHS)
    for (let world = 0; world < WORLDS; world += 1) {
      for (const quantity of ["gap", "lag_match", "answer_depth", "frontier[cn,deepseek]"])
        expect(value("some", quantity, month, world)).toBe(value("none", quantity, month, world));
      expect(value("none", "gap_served", month, world)).toBe(value("none", "gap", month, world));
      const gain = value("some", "gap_served", month, world) - value("some", "gap", month, world);
      expect(gain).toBeCloseTo(
        4 * value("some", "rl_phase", month, world) * value("some", "answer_depth", month, world),
        9,
      );
      moved = Math.max(moved, Math.abs(gain));
    }
  expect(moved).toBeGreaterThan(0.5);
});
