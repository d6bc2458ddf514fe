import { beforeAll, describe, expect, test } from "vitest";
import { monthAt, quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { type AdHocScenario, runSmall, traces, workspace } from "../small-ensemble.ts";

const RULE = "us-2023-10-advanced-computing";
const LETTER = "us-2023-10-letter";
const month = (date: string) => monthAt(date, workspace.model.start);
/** Every month from the start of 2022 to the end of 2027. */
const MONTHS = Array.from({ length: 72 }, (_, at) => at);
const QUANTITIES = [
  "legal_flow",
  "cutdown_flow",
  "delivered_lead",
  "licensed",
  "hbm_import",
  "owned_flop[cn]",
];

const moved = (announced: string, effective: string): AdHocScenario["rules"] => ({
  off: [LETTER],
  allOff: false,
  days: { [RULE]: { announced, effective } },
});
/** Nobody answers a rule: no stockpiling, no redesign within the run, no grey, no rent, no turn to Chinese chips. */
const FROZEN = {
  stockpiling: 0,
  redesign_lag: 500,
  grey_scale: 0,
  grey_flow_now: 0,
  rented_share: 0,
  localisation: 0,
};
const WITH_LICENCES = { licence_share: 0.6, beijing_admits: 1 };
let result: EnsembleResult;

beforeAll(async () => {
  result = await runSmall({
    scenarios: {
      "as-it-was": {},
      "other-clocks": {
        parameters: {
          redesign_lag: 20,
          rule_in_air: 9,
          delivery_lag: 11,
          licence_delay: 0.1,
          licence_used: 1,
        },
      },
      "announced-in-july": {
        rules: { off: [], allOff: false, days: { [RULE]: { announced: "2023-07-03" } } },
      },
      "little-stockpiling": { parameters: { stockpiling: 0.1 } },
      "much-stockpiling": { parameters: { stockpiling: 1 } },
      "quick-redesign": { parameters: { redesign_lag: 2 }, rules: moved("2022-10-07", "2022-10-21") },
      "slow-redesign": { parameters: { redesign_lag: 8 }, rules: moved("2022-10-07", "2022-10-21") },
      "earlier-rule": { parameters: FROZEN, rules: moved("2022-10-07", "2022-12-01") },
      "later-rule": { parameters: FROZEN, rules: moved("2023-04-03", "2023-06-01") },
      "early-memory-rule": {
        rules: {
          off: [],
          allOff: false,
          days: {
            "us-2024-12-hbm": { announced: "2024-06-03", effective: "2024-06-03", compliance: "2024-07-01" },
          },
        },
      },
      "licences-used": { parameters: { ...WITH_LICENCES, licence_used: 0.9 } },
      "licences-unused": { parameters: { ...WITH_LICENCES, licence_used: 0.1 } },
      "licences-soon": { parameters: { ...WITH_LICENCES, licence_delay: 1 } },
      "licences-late": { parameters: { ...WITH_LICENCES, licence_delay: 9 } },
      "no-review-policy": {
        parameters: WITH_LICENCES,
        rules: { off: ["us-2026-01-review-policy"], allOff: false },
      },
    },
    outputs: traces(QUANTITIES, MONTHS),
    replicates: 1,
    worldsPerReplicate: 64,
  });
});

const column = (scenario: string, id: string, at: number): readonly number[] => [
  ...result.scenarios.get(scenario)!.table.get(`${id}@${at}`)!,
];
const median = (scenario: string, id: string, date: string) =>
  quantile(Float64Array.from(column(scenario, id, month(date))), 0.5);

/** In every world and month the first scenario's value is at least the second's. */
function neverBelow(first: string, second: string, id: string): void {
  for (const at of MONTHS) {
    const others = column(second, id, at);
    const below = column(first, id, at).filter((value, world) => value < others[world]! * (1 - 1e-9));
    expect(below, `${id} lower in ${first} than in ${second}, month ${at}`).toEqual([]);
  }
}

describe("with the rules as they were", () => {
  test.each(["legal_flow", "cutdown_flow"])("the record of %s stands whatever the clocks", (id) => {
    for (const at of MONTHS.filter((one) => one < month("2025-12-31")))
      for (const [world, value] of column("other-clocks", id, at).entries()) {
        // What the equations add and take away again leaves the last digits of a sum.
        const recorded = column("as-it-was", id, at)[world]!;
        expect(Math.abs(value - recorded)).toBeLessThanOrEqual(1e-9 * recorded);
      }
  });

  test("the letter on the H20 came without notice, so nobody stocked up by the equations", () => {
    for (const at of MONTHS)
      expect(column("much-stockpiling", "cutdown_flow", at)).toEqual(
        column("little-stockpiling", "cutdown_flow", at),
      );
  });
});

describe("stockpiling", () => {
  test("is larger before a rule that is announced earlier", () => {
    const before = MONTHS.filter((at) => at <= month("2023-10-31"));
    for (const at of before) {
      const usual = column("as-it-was", "legal_flow", at);
      const early = column("announced-in-july", "legal_flow", at);
      expect(early.filter((value, world) => value < usual[world]! * (1 - 1e-9))).toEqual([]);
    }
    expect(median("announced-in-july", "legal_flow", "2023-09-30")).toBeGreaterThan(
      1.05 * median("as-it-was", "legal_flow", "2023-09-30"),
    );
  });

  test("ends with the rule: an order that it overtakes is not delivered", () => {
    expect(Math.max(...column("announced-in-july", "legal_flow", month("2024-06-30")))).toBe(0);
    expect(Math.max(...column("announced-in-july", "delivered_lead", month("2024-06-30")))).toBe(0);
  });

  test("never brings more than its orders: deliveries stay between nothing and the wish with all extra orders", () => {
    const extra = [...result.parameters.get("stockpiling")!];
    for (const at of MONTHS)
      for (const [world, value] of column("announced-in-july", "delivered_lead", at).entries()) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + extra[world]!);
      }
  });
});

describe("a redesigned chip", () => {
  test("that takes longer never raises what China buys of it, and leaves a gap", () => {
    neverBelow("quick-redesign", "slow-redesign", "cutdown_flow");
    expect(Math.max(...column("slow-redesign", "cutdown_flow", month("2023-04-30")))).toBe(0);
    expect(Math.min(...column("quick-redesign", "cutdown_flow", month("2023-04-30")))).toBeGreaterThan(0);
  });

  test("comes within a year all the same", () => {
    expect(median("slow-redesign", "cutdown_flow", "2023-09-30")).toBeGreaterThan(0);
  });
});

test("where nobody answers it, a later rule is never worse for China than an earlier one", () => {
  neverBelow("later-rule", "earlier-rule", "legal_flow");
  neverBelow("later-rule", "earlier-rule", "owned_flop[cn]");
  expect(median("later-rule", "owned_flop[cn]", "2023-12-31")).toBeGreaterThan(
    median("earlier-rule", "owned_flop[cn]", "2023-12-31"),
  );
});

test("what a rule of a scenario bars is not bought, however much the record has of it", () => {
  for (const date of ["2023-03-31", "2023-06-30", "2023-09-30"])
    expect(median("quick-redesign", "legal_flow", date)).toBeLessThan(
      0.01 * median("as-it-was", "legal_flow", date),
    );
});

test("memory stops on the day to which its rule is moved", () => {
  const early = column("early-memory-rule", "hbm_import", month("2024-08-31"));
  const usual = column("as-it-was", "hbm_import", month("2024-08-31"));
  expect(early).toEqual([...result.parameters.get("hbm_grey")!]);
  expect(quantile(Float64Array.from(early), 0.5)).toBeLessThan(quantile(Float64Array.from(usual), 0.5));
});

describe("licences", () => {
  test("that are not used never raise deliveries", () => {
    neverBelow("licences-used", "licences-unused", "legal_flow");
    expect(median("licences-used", "legal_flow", "2027-11-30")).toBeGreaterThan(
      5 * median("licences-unused", "legal_flow", "2027-11-30"),
    );
  });

  test("that come later bring deliveries later, and the same in the end", () => {
    neverBelow("licences-soon", "licences-late", "legal_flow");
    expect(Math.max(...column("licences-late", "legal_flow", month("2026-08-31")))).toBe(0);
    expect(median("licences-late", "licensed", "2027-11-30")).toBe(
      median("licences-soon", "licensed", "2027-11-30"),
    );
  });

  test("are none where no policy of case-by-case review stands", () => {
    for (const at of MONTHS) expect(Math.max(...column("no-review-policy", "licensed", at))).toBe(0);
  });
});
