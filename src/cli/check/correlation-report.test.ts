import { expect, test } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { correlationReport } from "./correlation-report.ts";

test("every correlation of the catalog is reached within 0.03 by ranks, where both beliefs are continuous", () => {
  const { catalog } = openWorkspace();
  const report = correlationReport(catalog);
  expect(report.map(({ between }) => between)).toEqual(catalog.correlations.map(({ between }) => between));
  const isContinuous = (id: string) => !("discrete" in catalog.parameters.get(id)!.distribution);
  for (const { between, wished, achieved } of report.filter(({ between }) => between.every(isContinuous)))
    expect(Math.abs(achieved - wished), between.join(" ~ ")).toBeLessThan(0.03);
});

test("a belief with three values is told to reach less than was wished", () => {
  const report = correlationReport(openWorkspace().catalog);
  const licences = report.find(({ between }) => between.includes("licence_share"))!;
  expect(licences.achieved / licences.wished).toBeGreaterThan(0.5);
  expect(licences.achieved / licences.wished).toBeLessThan(0.97);
});
