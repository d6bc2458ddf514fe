import { beforeAll, describe, expect, test } from "vitest";
import { quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { type AdHocScenario, runSmall, traces, workspace } from "../small-ensemble.ts";

/** Each answer to the rules, a quantity that it makes, and one that it must leave alone. */
const RESPONSES = {
  "without-stockpiling": { moves: "hbm_stock@36", by: "less", leaves: "cutdown_flow@30" },
  "without-beijing-gate": { moves: "owned_flop[cn]@84", by: "more", leaves: "hbm_import@84" },
  "without-localisation": { moves: "domestic_chips@47", by: "less", leaves: "legal_flow@30" },
  "without-distillation": { moves: "frontier[cn,deepseek]@48", by: "less", leaves: "owned_flop[cn]@84" },
  "without-grey-supplies": { moves: "owned_flop[cn]@48", by: "less", leaves: "legal_flow@30" },
  "without-renting": { moves: "side_run[cn]@84", by: "less", leaves: "owned_flop[cn]@84" },
  "without-redesign": { moves: "owned_bandwidth[cn]@36", by: "less", leaves: "hbm_import@84" },
} as const;
const NAMES = Object.keys(RESPONSES) as (keyof typeof RESPONSES)[];
const MONTHS = [30, 36, 47, 48, 60, 84, 108, 132];
const QUANTITIES = [
  "hbm_stock",
  "hbm_import",
  "cutdown_flow",
  "legal_flow",
  "domestic_chips",
  "rented_flop",
  "owned_flop[cn]",
  "owned_bandwidth[cn]",
  "owned_decode[cn]",
  "bloc_decode[cn]",
  "frontier[cn,deepseek]",
  "side_run[cn]",
  "lag_match",
];
const MEMORY = "us-2024-12-hbm";
/** Frozen answers under another law. */
function frozen(rules: AdHocScenario["rules"]): AdHocScenario {
  const { parameters, series, equations } = workspace.catalog.scenarios.get("without-responses")!;
  return { parameters, series, equations, rules } as AdHocScenario;
}
const memoryRuleOn = (day: string): AdHocScenario["rules"] => ({
  off: [],
  allOff: false,
  days: { [MEMORY]: { announced: day, effective: day, compliance: day } },
});
const leadRuleOn = (day: string): AdHocScenario["rules"] => ({
  off: ["us-2022-08-letter"],
  allOff: false,
  days: { "us-2022-10-advanced-computing": { announced: day, effective: day } },
});
let published: EnsembleResult;
let own: EnsembleResult;

beforeAll(async () => {
  const size = { replicates: 1, worldsPerReplicate: 64 };
  const outputs = traces(QUANTITIES, MONTHS);
  published = await runSmall({
    scenarios: ["as-it-was", ...NAMES, "without-responses", "memory-cut-off"],
    outputs,
    ...size,
  });
  own = await runSmall({
    scenarios: {
      "as-it-was": {},
      "no-memory-rule": { rules: { off: [MEMORY], allOff: false } },
      "no-grey-memory": { parameters: { hbm_grey: 0 } },
      "memory-early": frozen(memoryRuleOn("2023-06-01")),
      "memory-later": frozen(memoryRuleOn("2024-06-03")),
      "memory-never": frozen({ off: [MEMORY], allOff: false }),
      "lead-early": frozen(leadRuleOn("2022-04-01")),
      "lead-later": frozen(leadRuleOn("2022-07-01")),
      "lead-never": frozen({
        off: ["us-2022-08-letter", "us-2022-10-advanced-computing"],
        allOff: false,
      }),
    },
    outputs,
    ...size,
  });
});

const column = (run: EnsembleResult, scenario: string, place: string) =>
  run.scenarios.get(scenario)!.table.get(place)!;
const median = (run: EnsembleResult, scenario: string, place: string) =>
  quantile(column(run, scenario, place), 0.5);

/** In every world and at every date the first scenario has at least as much as the second. */
function neverBelow(run: EnsembleResult, [first, second]: readonly [string, string], quantity: string): void {
  for (const month of MONTHS) {
    const [more, less] = [first, second].map((id) => column(run, id, `${quantity}@${month}`));
    const below = more!.filter((value, world) => value < less![world]! * (1 - 1e-9)).length;
    expect(below, `worlds in which ${quantity}@${month} is lower in ${first} than in ${second}`).toBe(0);
  }
}

describe.each(NAMES)("%s", (name) => {
  const { moves, by, leaves } = RESPONSES[name];
  test(`${moves} is ${by} than with the answer, ${leaves} as it was`, () => {
    const [frozenMedian, usual] = [name, "as-it-was"].map((id) => median(published, id, moves));
    if (by === "less") expect(frozenMedian).toBeLessThan(usual!);
    else expect(frozenMedian).toBeGreaterThan(usual!);
    expect([...column(published, name, leaves)]).toEqual([...column(published, "as-it-was", leaves)]);
  });
});

test("with all answers frozen China has fewer chips than with any one of them frozen that brings it chips", () => {
  const chips = "owned_flop[cn]@48";
  for (const name of [
    "without-stockpiling",
    "without-localisation",
    "without-grey-supplies",
    "without-redesign",
  ])
    expect(median(published, "without-responses", chips)).toBeLessThan(median(published, name, chips));
  expect(Math.max(...column(published, "without-responses", "rented_flop@84"))).toBe(0);
});

describe("with all answers frozen a later rule is never worse for China than an earlier one, world by world", () => {
  test.each([
    [["memory-later", "memory-early"], "owned_decode[cn]"],
    [["memory-never", "memory-later"], "owned_decode[cn]"],
    [["lead-later", "lead-early"], "owned_flop[cn]"],
    [["lead-never", "lead-later"], "owned_flop[cn]"],
  ] as const)("%s", (pair, quantity) => {
    neverBelow(own, pair, quantity);
    expect(median(own, pair[0], `${quantity}@60`)).toBeGreaterThan(median(own, pair[1], `${quantity}@60`));
  });
});

describe("tighter rules on memory never raise China's decode capacity", () => {
  // Hoarding is an answer of its own: without the rule nobody hoards, and for a while more is built of a hoard.
  test.each([
    ["owned_decode[cn]", "as-it-was", "no-grey-memory"],
    ["bloc_decode[cn]", "as-it-was", "no-grey-memory"],
  ])("%s: %s against %s", (quantity, looser, tighter) => {
    neverBelow(own, [looser, tighter], quantity);
    expect(median(own, looser, `${quantity}@84`)).toBeGreaterThan(median(own, tighter, `${quantity}@84`));
  });

  test("owned_decode[cn]: as-it-was against memory-cut-off, a scenario of the article", () => {
    neverBelow(published, ["as-it-was", "memory-cut-off"], "owned_decode[cn]");
  });
});
