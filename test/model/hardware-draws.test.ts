import { beforeAll, expect, test } from "vitest";
import { quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { runSmall, traces, workspace } from "../small-ensemble.ts";

const MONTHS = [48, 84, 132];
const QUANTITIES = [
  "owned_decode[cn]",
  "owned_decode[us]",
  "ratio_decode",
  "side_run[cn]",
  "side_run[us]",
  "owned_flop[cn]",
];
let result: EnsembleResult;

beforeAll(async () => {
  result = await runSmall({
    scenarios: {
      drawn: {},
      "ascend-slow": { parameters: { hardware_vendor_ascend: -1.5 } },
      "ascend-quick": { parameters: { hardware_vendor_ascend: 1.5 } },
      "h20-quick": { parameters: { hardware_error_cutdown: 1.5 } },
      "h20-slow": { parameters: { hardware_error_cutdown: -1.5 } },
      "all-slow": { parameters: { hardware_error_common: -1.5 } },
      "all-quick": { parameters: { hardware_error_common: 1.5 } },
      "no-progress": { parameters: { hardware_software_pace: 0 } },
      progress: { parameters: { hardware_software_pace: 1 } },
    },
    outputs: traces(QUANTITIES, MONTHS),
    worldsPerReplicate: 32,
  });
});

const column = (scenario: string, place: string) => result.scenarios.get(scenario)!.table.get(place)!;
const median = (scenario: string, place: string) => quantile(column(scenario, place), 0.5);

function above(first: string, second: string, place: string): void {
  const lower = column(second, place);
  const wrong = column(first, place).filter((value, world) => !(value > lower[world]!)).length;
  expect(wrong, `worlds in which ${place} is no higher in ${first} than in ${second}`).toBe(0);
}

test("quicker software of Ascend gives China more capacity to generate and larger runs, and the US none", () => {
  for (const month of MONTHS) {
    above("ascend-quick", "ascend-slow", `owned_decode[cn]@${month}`);
    expect(column("ascend-quick", `owned_flop[cn]@${month}`)).toEqual(
      column("ascend-slow", `owned_flop[cn]@${month}`),
    );
  }
  above("ascend-slow", "ascend-quick", "ratio_decode@84");
  expect(median("ascend-quick", "side_run[cn]@84")).toBeGreaterThan(median("ascend-slow", "side_run[cn]@84"));
});

test("a quicker H20 gives China more capacity to generate", () => {
  for (const month of MONTHS) above("h20-quick", "h20-slow", `owned_decode[cn]@${month}`);
});

test("an error that all chips share moves runs of both sides, and no ratio of capacities", () => {
  for (const side of ["us", "cn"]) above("all-quick", "all-slow", `side_run[${side}]@48`);
  const slow = column("all-slow", "owned_decode[cn]@48");
  for (const [world, quick] of column("all-quick", "owned_decode[cn]@48").entries())
    expect(Math.abs(quick / slow[world]! - 1)).toBeLessThan(1e-9);
});

test("progress of software brings Ascend chips closer to the H100, in all but worlds where theirs is quick already", () => {
  const [gained, without] = [
    column("progress", "owned_decode[cn]@132"),
    column("no-progress", "owned_decode[cn]@132"),
  ];
  expect(gained.filter((value, world) => value > without[world]!).length / gained.length).toBeGreaterThan(
    0.9,
  );
  expect(median("no-progress", "ratio_decode@132")).toBeGreaterThan(median("progress", "ratio_decode@132"));
});

test("what stands in for the hardware model's own uncertainty is gone from the beliefs", () => {
  for (const id of [
    "cutdown_decode_factor",
    "domestic_decode_factor",
    "domestic_training_factor",
    "utilisation_factor",
  ])
    expect(workspace.catalog.parameters.has(id), id).toBe(false);
});
