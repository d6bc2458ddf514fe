import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type AnchorsReport, anchorsReport } from "../../src/cli/check/anchors-report.ts";
import { workspace } from "../small-ensemble.ts";

/** As `ssylka check --anchors --json` printed it. */
const published = JSON.parse(
  readFileSync(new URL("../../status/anchors.json", import.meta.url), "utf8"),
) as AnchorsReport;
let report: AnchorsReport;

beforeAll(async () => {
  report = await anchorsReport(workspace);
});

test("every number that the model has to come near is compared", () => {
  expect(report.anchors.map(({ id }) => id)).toEqual(published.anchors.map(({ id }) => id));
  expect(report.anchors).toHaveLength(11);
  // Half of them the run does not start from.
  expect(report.anchors.filter(({ read }) => !read).length).toBeGreaterThanOrEqual(5);
});

describe.each(published.anchors)("$id", ({ id, record, middle, low, high, met }) => {
  const found = () => report.anchors.find((one) => one.id === id)!;

  test("the model meets the record", () => {
    expect(found().met, `${found().low} to ${found().high}, record ${found().record}`).toBe(true);
    expect(met).toBe(true);
  });

  test("status/anchors.json says what the model says", () => {
    expect(found()).toMatchObject({ record, middle, low, high });
  });
});

test("the yardstick stands beside them", () => {
  expect(report.baseline.n).toBe(41);
  expect(report.baseline.autocorrelation).toBeCloseTo(0.774, 3);
});
