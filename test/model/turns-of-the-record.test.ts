import { beforeAll, describe, expect, test } from "vitest";
import { monthAt, quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { type AdHocScenario, runSmall, traces, workspace } from "../small-ensemble.ts";

const CHINESE = ["cn_legal", "cn_cutdown", "cn_grey", "cn_domestic", "cn_proxy"];
const FLOWS = ["flop", "bandwidth"].flatMap((basis) =>
  ["us_market", ...CHINESE].map((stream) => `flow_${basis}[${stream}]`),
);
/** Every month to the end of 2026. */
const MONTHS = Array.from({ length: 60 }, (_, at) => at);
const WORLDS = 64;

const without = (...off: string[]): AdHocScenario => ({ rules: { off, allOff: false } });
let result: EnsembleResult;

beforeAll(async () => {
  result = await runSmall({
    scenarios: {
      "as-it-was": {},
      // The letter of August 2022 had shut off the same chips already: the rule alone changes nothing.
      "no-2022": without("us-2022-10-advanced-computing", "us-2022-08-letter"),
      "no-2023": without("us-2023-10-advanced-computing", "us-2023-10-letter"),
      "no-memory-rule": without("us-2024-12-hbm"),
      "no-h20-letter": without("us-2025-04-letters"),
    },
    outputs: traces([...FLOWS, "hbm_import", "hbm_stock", "domestic_chips"], MONTHS),
    replicates: 1,
    worldsPerReplicate: WORLDS,
  });
});

const column = (scenario: string, id: string, at: number) =>
  result.scenarios.get(scenario)!.table.get(`${id}@${at}`)!;
/** The month that ends on a date. */
const monthTo = (date: string) => monthAt(date, workspace.model.start) - 1;
const median = (scenario: string, id: string, date: string) =>
  quantile(column(scenario, id, monthTo(date)), 0.5);

/** Median over worlds of what the quarter that ends on a date added to the US fleet, over what it added to China's. */
function flowRatio(scenario: string, basis: string, quarterEnd: string): number {
  const last = monthTo(quarterEnd);
  const sum = (stream: string, world: number) =>
    [last - 2, last - 1, last].reduce(
      (all, at) => all + column(scenario, `flow_${basis}[${stream}]`, at)[world]!,
      0,
    );
  const ratios = Float64Array.from(
    { length: WORLDS },
    (_, world) => sum("us_market", world) / CHINESE.reduce((all, stream) => all + sum(stream, world), 0),
  );
  return quantile(ratios, 0.5);
}

/** How many times the ratio of one quarter is that of another. */
const turn = (scenario: string, basis: string, [from, to]: readonly [string, string]) =>
  flowRatio(scenario, basis, to) / flowRatio(scenario, basis, from);

describe("a rule switched off changes the turn that it is said to cause", () => {
  test.each([
    [
      "letter and rule of 2022: training compute, third quarter of 2022",
      "flop",
      "no-2022",
      ["2022-06-30", "2022-09-30"],
    ],
    [
      "rule of October 2023: training compute, fourth quarter of 2023",
      "flop",
      "no-2023",
      ["2023-09-30", "2023-12-31"],
    ],
    [
      "letter on the H20: memory bandwidth, third quarter of 2025",
      "bandwidth",
      "no-h20-letter",
      ["2025-03-31", "2025-09-30"],
    ],
  ] as const)("%s", (_, basis, scenario, quarters) => {
    expect(turn("as-it-was", basis, quarters)).toBeGreaterThan(2);
    expect(turn(scenario, basis, quarters)).toBeLessThan(1.5);
  });

  test("rule on memory: a hoard in December 2024, then a store that runs down and fewer chips", () => {
    const turnOf = (scenario: string, id: string, from: string, to: string) =>
      median(scenario, id, to) / median(scenario, id, from);
    const [november, december, later] = ["2024-11-30", "2024-12-31", "2026-06-30"] as const;
    expect(turnOf("as-it-was", "hbm_import", november, december)).toBeGreaterThan(10);
    expect(turnOf("no-memory-rule", "hbm_import", november, december)).toBeLessThan(1.5);
    expect(turnOf("as-it-was", "hbm_stock", "2025-01-31", later)).toBeLessThan(0.6);
    expect(turnOf("no-memory-rule", "hbm_stock", "2025-01-31", later)).toBeGreaterThan(1);
    expect(median("no-memory-rule", "domestic_chips", "2026-11-30")).toBeGreaterThan(
      median("as-it-was", "domestic_chips", "2026-11-30"),
    );
  });
});

test("deployment bandwidth does not turn with the rule of October 2023: the H20 takes its place", () => {
  // Training compute does: that is why the controls did not show for six quarters.
  const quarters = ["2023-09-30", "2024-06-30"] as const;
  expect(turn("as-it-was", "bandwidth", quarters)).toBeLessThan(1);
  expect(turn("as-it-was", "flop", quarters)).toBeGreaterThan(1.3);
});
