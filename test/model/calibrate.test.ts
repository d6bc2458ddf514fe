import { expect, test } from "vitest";
import { calibrationReport } from "../../src/cli/calibrate/calibration-text.ts";
import { runCalibration } from "../../src/cli/calibrate/run-calibration.ts";
import { question, workspace } from "../small-ensemble.ts";

const size = { worlds: 1024, replicates: 8, seed: 2025, workers: 0 };

/** Without runs, laboratories and tokens, so that few worlds are enough. */
const catalog = {
  ...workspace.catalog,
  observations: workspace.catalog.observations.filter(
    ({ series }) => !/_run_|_compute$|cn_tokens/.test(series),
  ),
};

test("worlds are weighed by what was observed, and no belief of the model is left out of the report", async () => {
  const run = await runCalibration({ ...workspace, catalog }, { to: "2025-12", question }, size);
  expect(run.series.map(({ id }) => id)).toEqual(["us_record", "cn_record"]);
  expect(run.effectiveWorlds).toBeGreaterThan(50);
  expect(run.counts.reduce((sum, count) => sum + count, 0)).toBe(1024);
  const report = calibrationReport(run);
  const believed = [...catalog.parameters.values()].filter((one) => !("constant" in one.distribution));
  expect(report.beliefs.map(({ parameter }) => parameter).sort()).toEqual(
    believed.map(({ id }) => id).sort(),
  );
  expect(report.outputs.map(({ id }) => id)).toContain("lag_match@84");
});

test("too few worlds that fit are refused with what fits least", async () => {
  const few = { ...size, worlds: 64 };
  await expect(runCalibration(workspace, { to: "2025-12", question }, few)).rejects.toThrow(
    /calibrate: expected at least 50 effective worlds and 1% of all, got \S+ of 64 \(\S+%\); "\w+" alone leaves/,
  );
});

test("a month outside the record is refused", async () => {
  for (const to of ["2022-06", workspace.anchors.at])
    await expect(runCalibration(workspace, { to, question }, size)).rejects.toThrow(/--to: expected a month/);
});
