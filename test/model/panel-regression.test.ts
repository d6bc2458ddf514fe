import { beforeAll, describe, expect, test } from "vitest";
import { quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { distribution } from "../../src/random/index.ts";
import { runSmall, traces, workspace } from "../small-ensemble.ts";
import { LABS } from "./labs.ts";

/** January 2023 to December 2025, the years of the panel. */
const MONTHS = Array.from({ length: 36 }, (_, at) => at + 12);
const WORLDS = 128;
/** Runs of 10²⁴ FLOP and more, in powers of ten of 10²⁵. */
const LARGE = -1;
/** What the panel itself gives so for its 38 runs of that size, with a standard error of 1.1; with a term for the side 5.7. */
const PANEL_WITHOUT_SIDE = 4.0;
let result: EnsembleResult;

beforeAll(async () => {
  result = await runSmall({
    scenarios: {
      "as-it-was": {},
      // Size of runs and a steady own progress alone.
      "size-and-progress": {
        parameters: {
          distillation_share: 0,
          ceiling_on: 0,
          scale_dependence_on: 0,
          rl_strength: 0,
          data_penalty: 0,
        },
        equations: {
          own_progress: "progress_start",
          absorbed: "0 {OOM/month}",
          leaked: "0 {OOM/month}",
          residual_left: "0",
          noise: "0 {ECI}",
        },
      },
    },
    outputs: traces(
      ["release", "candidate", "run_oom"].flatMap((id) => LABS.map((lab) => `${id}[${lab}]`)),
      MONTHS,
    ),
    replicates: 1,
    worldsPerReplicate: WORLDS,
  });
});

interface Fit {
  /** ECI per power of ten of the run. */
  readonly slope: number;
  /** ECI a year at equal compute. */
  readonly gain: number;
}

/** The regression of the panel on the models that ten laboratories release in one world: size, date, side. */
function fitOf(scenario: string, world: number, withSide: boolean): Fit | undefined {
  const { table } = result.scenarios.get(scenario)!;
  const at = (id: string, lab: string, month: number) => table.get(`${id}[${lab}]@${month}`)![world]!;
  const rows = LABS.flatMap((lab) =>
    MONTHS.filter((month) => at("release", lab, month) > 0 && at("run_oom", lab, month) > LARGE).map(
      (month) => ({
        inputs: [
          at("run_oom", lab, month),
          month / 12,
          1,
          ...(withSide ? [lab.startsWith("cn") ? 1 : 0] : []),
        ],
        level: at("candidate", lab, month),
      }),
    ),
  );
  const [slope, gain] = leastSquares(rows);
  return slope === undefined || !Number.isFinite(slope) ? undefined : { slope, gain: gain! };
}

/** Coefficients by the normal equations, Gauss-Jordan with the largest pivot. */
function leastSquares(rows: readonly { inputs: readonly number[]; level: number }[]): number[] {
  const size = rows[0]?.inputs.length ?? 0;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) =>
      rows.reduce((sum, { inputs }) => sum + inputs[i]! * inputs[j]!, 0),
    ),
    rows.reduce((sum, { inputs, level }) => sum + inputs[i]! * level, 0),
  ]);
  for (let step = 0; step < size; step += 1) {
    const pivot = system
      .slice(step)
      .reduce((best, row) => (Math.abs(row[step]!) > Math.abs(best[step]!) ? row : best));
    system.splice(system.indexOf(pivot), 1, system[step]!);
    system[step] = pivot;
    for (const row of system)
      if (row !== pivot) {
        const factor = row[step]! / pivot[step]!;
        for (let column = step; column <= size; column += 1) row[column]! -= factor * pivot[column]!;
      }
  }
  return system.map((row, place) => row[size]! / row[place]!);
}

const fits = (scenario: string, withSide: boolean) =>
  Array.from({ length: WORLDS }, (_, world) => ({ world, fit: fitOf(scenario, world, withSide) })).flatMap(
    ({ world, fit }) => (fit ? [{ world, ...fit }] : []),
  );
const spread = (values: readonly number[]) =>
  [0.05, 0.5, 0.95].map((p) => quantile(Float64Array.from(values), p)) as [number, number, number];
const belief = (id: string) => distribution(workspace.catalog.parameters.get(id)!.distribution);

test("where runs grow and progress is steady and nothing else acts, the panel's regression gives back both numbers", () => {
  const found = fits("size-and-progress", true);
  expect(found.length).toBeGreaterThan(WORLDS * 0.9);
  for (const { world, slope, gain } of found) {
    expect(slope).toBeCloseTo(result.parameters.get("eci_per_oom")![world]!, 2);
    expect(gain).toBeCloseTo(result.parameters.get("progress_at_start")![world]!, 2);
  }
});

describe("on the releases of whole worlds the panel's regression with a term for the side", () => {
  test.each([
    ["slope", "eci_per_oom"],
    ["gain", "progress_at_start"],
  ] as const)("gives a middle %s within the 90 %% range of %s", (name, id) => {
    const [, middle] = spread(fits("as-it-was", true).map((fit) => fit[name]));
    expect(middle).toBeGreaterThan(belief(id).quantile(0.05));
    expect(middle).toBeLessThan(belief(id).quantile(0.95));
  });
});

test("without that term it gives less than a power of ten is worth, because followers copy what small runs could not find", () => {
  const [low, middle, high] = spread(fits("as-it-was", false).map(({ slope }) => slope));
  expect(middle).toBeLessThan(belief("eci_per_oom").quantile(0.05));
  expect(low).toBeLessThan(PANEL_WITHOUT_SIDE);
  expect(high).toBeGreaterThan(PANEL_WITHOUT_SIDE);
});
