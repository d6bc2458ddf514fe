import { beforeAll, describe, expect, test } from "vitest";
import { quantitiesOf } from "../../src/analysis/hindcast/observed.ts";
import { quantile } from "../../src/analysis/index.ts";
import { openObserved } from "../../src/cli/hindcast/open-observed.ts";
import { hindcastReport } from "../../src/cli/hindcast/report.ts";
import { runHindcast } from "../../src/cli/hindcast/run-hindcast.ts";
import { type EnsembleResult, prepare, runEnsemble } from "../../src/ensemble/index.ts";
import { addMonths, monthsBetween } from "../../src/units/index.ts";
import { ALL_MONTHS, traces, workspace } from "../small-ensemble.ts";

const { catalog, ruleBook, model, anchors } = workspace;
const asOf = { month: "2023-12", kind: "pseudo-real-time" } as const;
/** The letter that shut off the H20, and what China said of it. */
const AGAINST_H20 = [
  "us-2025-04-letters",
  "cn-2025-08-h20",
  "cn-2025-10-customs",
  "cn-2025-11-state-datacenters",
];
let result: EnsembleResult;

beforeAll(async () => {
  const reference = catalog.scenarios.get("as-it-was")!;
  const open = { ...reference, id: "h20-open", rules: { off: AGAINST_H20, allOff: false } };
  const months = ALL_MONTHS.slice(0, 49);
  const { plan } = prepare({
    ...{ ruleBook, anchors, asOf, model: { ...model, end: anchors.at } },
    catalog: { ...catalog, scenarios: new Map([...catalog.scenarios, ["h20-open", open]]) },
    scenarios: ["as-it-was", "no-rules", "h20-open"],
    outputs: traces(["ratio_bandwidth", "cutdown_flow"], months),
    ...{ seed: 1, replicates: 1, worldsPerReplicate: 128 },
  });
  result = await runEnsemble(plan);
});

const median = (scenario: string, quantity: string, month: number) =>
  quantile(result.scenarios.get(scenario)!.table.get(`${quantity}@${month}`)!, 0.5);
/** Medians at the ends of quarters, from the end of 2022. */
const quarters = (scenario: string, quantity: string) =>
  Array.from({ length: 13 }, (_, quarter) => median(scenario, quantity, 12 + 3 * quarter));

describe("as of the end of 2023, with rules and China's gate as they were", () => {
  test("the ratio by bandwidth turns down after 2023 and up in 2025", () => {
    const path = quarters("as-it-was", "ratio_bandwidth");
    const top = path.indexOf(Math.max(...path));
    const bottom = path.indexOf(Math.min(...path));
    // Quarter 4 is the end of 2023, quarter 9 the first quarter of 2025, as in the record.
    expect(top).toBe(4);
    expect(bottom).toBe(9);
    expect(path[12]!).toBeGreaterThan(1.3 * path[9]!);
  });

  test("the inflow of the H20 rises to 2025 and then falls to nothing", () => {
    expect(median("as-it-was", "cutdown_flow", 37)).toBeGreaterThan(50_000);
    expect(median("as-it-was", "cutdown_flow", 46)).toBe(0);
  });
});

describe("with them off", () => {
  test("neither turn is there where no rules hold", () => {
    const path = quarters("no-rules", "ratio_bandwidth");
    // No peak at the end of 2023 to fall from, and no rise in 2025.
    expect(path[9]!).toBeGreaterThan(0.9 * path[4]!);
    expect(path[12]!).toBeLessThan(path[9]!);
  });

  test("without the letter and China's gate the ratio goes on falling and the H20 goes on coming", () => {
    const path = quarters("h20-open", "ratio_bandwidth");
    expect(path.indexOf(Math.min(...path))).toBe(12);
    expect(median("h20-open", "cutdown_flow", 46)).toBeGreaterThan(median("h20-open", "cutdown_flow", 37));
  });
});

describe("scores", () => {
  const size = { worlds: 32, replicates: 2, seed: 7, workers: 0 };

  test("are the same twice, and change with the seed", async () => {
    const [first, again] = [
      await runHindcast(workspace, asOf, size),
      await runHindcast(workspace, asOf, size),
    ];
    expect(again.runHash).toBe(first.runHash);
    const other = await runHindcast(workspace, asOf, { ...size, seed: 8 });
    expect(other.runHash).not.toBe(first.runHash);
  });

  test("are of what came after the date alone, and say what was written later", async () => {
    const run = await runHindcast(workspace, asOf, size);
    expect(run.points.length).toBeGreaterThan(100);
    expect(Math.min(...run.points.map(({ month }) => month))).toBeGreaterThan(24);
    const end = Math.round(monthsBetween(model.start, anchors.at));
    expect(Math.max(...run.points.map(({ month }) => month))).toBeLessThanOrEqual(end);
    const report = hindcastReport(run);
    expect(report.families.map(({ id }) => id)).toContain("capability");
    expect(report.beliefs.postHoc.length).toBeGreaterThan(20);
    expect(report.beliefs.postHoc).not.toContain("level_openai");
  });

  test("of capability are not given where none was measured by the date", async () => {
    const run = await runHindcast(workspace, { ...asOf, month: "2022-12" }, size);
    expect(run.families.map(({ id }) => id)).not.toContain("capability");
    expect(run.anchored).toEqual([]);
  });

  test("in real time are refused where the record of chips was published later", async () => {
    const run = runHindcast(workspace, { ...asOf, kind: "real-time" }, size);
    await expect(run).rejects.toThrow(/expected a month by which "world_sold_flop" was published/);
  });

  test("are refused for a date that leaves nothing to start from or to score", async () => {
    for (const month of ["2022-06", addMonths(anchors.at, -2)])
      await expect(runHindcast(workspace, { ...asOf, month }, size)).rejects.toThrow(/at least a year after/);
  });
});

test("every observed series has rows, and every quantity is in the model", () => {
  const observed = openObserved(catalog);
  for (const { of } of observed.series)
    for (const id of of)
      expect(
        catalog.observations.some(({ series }) => series === id),
        id,
      ).toBe(true);
  const ids = new Set(model.quantities.map(({ id }) => id));
  const known = quantitiesOf(observed.series).map((name) => name.replace(/\[.*/, ""));
  expect(known.filter((id) => !ids.has(id))).toEqual([]);
});

test("China's fleet is the sum of all channels of the model but the US one", () => {
  const streams = model.dimensions.stream!.map(({ id }) => id).filter((id) => id !== "us_market");
  for (const { id, quantity, over } of openObserved(catalog).series) {
    if (id !== "cn_fleet" && !id.startsWith("ratio_")) continue;
    const [, basis] = /^(\w+)\[/.exec(quantity[0]!)!;
    expect([...(over ?? quantity)].sort(), id).toEqual(streams.map((stream) => `${basis}[${stream}]`).sort());
  }
});
