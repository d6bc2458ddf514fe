import { beforeAll, expect, test } from "vitest";
import { quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { runSmall, traces } from "../small-ensemble.ts";

/** December of 2024, 2025, 2028, 2030 and 2032. */
const MONTHS = [36, 48, 84, 108, 132];
const QUANTITIES = [
  "owned_flop[cn]",
  "owned_flop[us]",
  "owned_bandwidth[cn]",
  "owned_capacity[cn]",
  "frontier[cn,deepseek]",
  "side_frontier[us]",
  "frontier_cn",
  "run_flop[cn,deepseek]",
  "side_run[cn]",
  "experiment_chips[cn,deepseek]",
  "gap",
  "ratio_bandwidth",
  "efficiency[cn,deepseek]",
  "level_cost",
  "tokens_served[cn]",
  "rented_flop",
  "serve_share[cn,deepseek]",
  "answer_depth",
];
/** Neither power nor money limits the US: later chips need less of both, so a limit can turn a direction round. */
const NO_LIMITS = { us_power_now: 1e13, us_power_later: 1e13, us_capital_now: 1e13, us_capital_later: 1e13 };
let result: EnsembleResult;

beforeAll(async () => {
  result = await runSmall({
    scenarios: {
      "as-it-was": {},
      "no-limits": { parameters: NO_LIMITS },
      "no-limits-no-rules": { parameters: NO_LIMITS, rules: { off: [], allOff: true } },
      "long-life-no-limits": { parameters: { ...NO_LIMITS, chip_life: 90 } },
      "short-life-no-limits": { parameters: { ...NO_LIMITS, chip_life: 40 } },
      "little-power": { parameters: { us_power_later: 4e10 } },
      "little-money": { parameters: { us_capital_later: 2e10 } },
      "no-rules": { rules: { off: [], allOff: true } },
      "little-distillation": { parameters: { distillation_share: 0.1 } },
      "much-distillation": { parameters: { distillation_share: 0.5 } },
      "no-cluster": { parameters: { deepseek_start_fleet: 1 } },
      "large-cluster": { parameters: { deepseek_start_fleet: 10000 } },
      "short-life": { parameters: { chip_life: 40 } },
      "long-life": { parameters: { chip_life: 90 } },
      "more-grey": { parameters: { grey_scale: 2.4, grey_flow_now: 80000 } },
      "less-grey": { parameters: { grey_scale: 0.4, grey_flow_now: 8000 } },
      "more-memory": { parameters: { hbm_domestic_peak: 160e6, hbm_grey: 3e6 } },
      "less-memory": { parameters: { hbm_domestic_peak: 8e6, hbm_grey: 0.1e6 } },
      "all-rent-goes": { parameters: { renting_kept: 0 }, rules: { off: [], allOff: true } },
      "all-rent-stays": { parameters: { renting_kept: 1 }, rules: { off: [], allOff: true } },
      "no-rent": { parameters: { rented_share: 0 } },
      "slow-install": { parameters: { install_delay: 10 } },
      "quick-install": { parameters: { install_delay: 2 } },
      "slow-publication": { parameters: { publication_time_closed: 60, publication_time_open: 30 } },
    },
    outputs: traces(QUANTITIES, MONTHS),
  });
});

const column = (scenario: string, place: string) => result.scenarios.get(scenario)!.table.get(place)!;
const median = (scenario: string, place: string) => quantile(column(scenario, place), 0.5);

/** In every world the first scenario's value is at least the second's. */
function neverBelow(first: string, second: string, place: string): void {
  const [upper, lower] = [column(first, place), column(second, place)];
  const below = upper.filter((value, world) => value < lower[world]! * (1 - 1e-9)).length;
  expect(below, `worlds in which ${place} is lower in ${first} than in ${second}`).toBe(0);
  expect(median(first, place)).toBeGreaterThan(median(second, place));
}

test.each(MONTHS)("without rules China's fleet is larger, but in a few worlds, month %i", (month) => {
  // Grey supplies end where legal ones open. Both are drawn on their own, so in a few worlds large grey supplies and H20s
  // give way to a small wish for leading chips.
  const [free, ruled] = [
    column("no-rules", `owned_flop[cn]@${month}`),
    column("as-it-was", `owned_flop[cn]@${month}`),
  ];
  const below = free.filter((value, world) => value < ruled[world]! * (1 - 1e-9)).length;
  expect(below / free.length).toBeLessThan(0.03);
  expect(median("no-rules", `owned_flop[cn]@${month}`)).toBeGreaterThan(
    median("as-it-was", `owned_flop[cn]@${month}`),
  );
});

test("what China buys without rules is missing in the US fleet", () => {
  neverBelow("no-limits", "no-limits-no-rules", "owned_flop[us]@84");
  expect(median("as-it-was", "owned_flop[us]@84")).toBeGreaterThan(median("no-rules", "owned_flop[us]@84"));
});

test("less power or less money, smaller US fleet", () => {
  for (const limit of ["little-power", "little-money"]) {
    expect(median("as-it-was", "owned_flop[us]@108")).toBeGreaterThan(median(limit, "owned_flop[us]@108"));
    const above = column(limit, "owned_flop[us]@108").filter(
      (value, world) => value > column("no-limits", "owned_flop[us]@108")[world]! * (1 + 1e-9),
    );
    expect(above).toHaveLength(0);
  }
});

test("without rules Chinese laboratories run larger trainings", () => {
  expect(median("no-rules", "side_run[cn]@84")).toBeGreaterThan(median("as-it-was", "side_run[cn]@84"));
  expect(median("no-rules", "run_flop[cn,deepseek]@84")).toBeGreaterThan(
    median("as-it-was", "run_flop[cn,deepseek]@84"),
  );
});

test("the more distillation closes of the distance, the better DeepSeek's model of 2028", () => {
  expect(median("much-distillation", "frontier[cn,deepseek]@84")).toBeGreaterThan(
    median("little-distillation", "frontier[cn,deepseek]@84"),
  );
});

test("the larger the cluster of 2021, the larger DeepSeek's feasible run of 2024", () => {
  for (const [larger, smaller] of [
    ["as-it-was", "no-cluster"],
    ["large-cluster", "as-it-was"],
  ] as const) {
    const [runs, others] = [
      column(larger, "run_flop[cn,deepseek]@36"),
      column(smaller, "run_flop[cn,deepseek]@36"),
    ];
    // Not in every world: a better model draws users, and in a few worlds they take more chips than the cluster brought.
    const below = runs.filter((value, world) => value < others[world]!).length;
    expect(below / runs.length).toBeLessThan(0.05);
    expect(median(larger, "run_flop[cn,deepseek]@36")).toBeGreaterThan(
      median(smaller, "run_flop[cn,deepseek]@36"),
    );
  }
});

test("the larger the cluster of 2021, the more experiments DeepSeek can do", () => {
  expect(median("large-cluster", "experiment_chips[cn,deepseek]@36")).toBeGreaterThan(
    median("no-cluster", "experiment_chips[cn,deepseek]@36"),
  );
});

test.each(MONTHS)("chips that last longer make a larger fleet, month %i", (month) => {
  neverBelow("long-life", "short-life", `owned_flop[cn]@${month}`);
  neverBelow("long-life-no-limits", "short-life-no-limits", `owned_flop[us]@${month}`);
});

test("more grey supplies, larger fleet of China", () => {
  neverBelow("more-grey", "less-grey", "owned_flop[cn]@84");
});

test("more memory for Chinese chips, more memory in China's fleet in 2030", () => {
  neverBelow("more-memory", "less-memory", "owned_capacity[cn]@108");
});

test("nobody rents where nothing may be rented", () => {
  expect(Math.max(...column("no-rent", "rented_flop@84"))).toBe(0);
  expect(median("as-it-was", "side_run[cn]@84")).toBeGreaterThan(median("no-rent", "side_run[cn]@84"));
});

test("chips installed later, smaller runs while fleets grow", () => {
  expect(median("quick-install", "run_flop[cn,deepseek]@48")).toBeGreaterThan(
    median("slow-install", "run_flop[cn,deepseek]@48"),
  );
});

test("slower publication, dearer level of GPT-4 and less efficient DeepSeek", () => {
  expect(median("slow-publication", "level_cost@84")).toBeGreaterThan(median("as-it-was", "level_cost@84"));
  expect(median("slow-publication", "efficiency[cn,deepseek]@84")).toBeLessThan(
    median("as-it-was", "efficiency[cn,deepseek]@84"),
  );
});

test("the more renting goes on beside free sales, the more is rented, and never less than without", () => {
  neverBelow("all-rent-stays", "all-rent-goes", "rented_flop@84");
  neverBelow("all-rent-stays", "no-rules", "rented_flop@84");
});

test("the more chips China has, the less an answer there lacks", () => {
  expect(median("more-grey", "answer_depth@84")).toBeLessThan(median("less-grey", "answer_depth@84"));
});
