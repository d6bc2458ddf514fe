import { describe, expect, it } from "vitest";
import { runSensitivity } from "../../api/sensitivity/run-sensitivity.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { sensitivityCsv } from "./sensitivity-csv.ts";
import { sensitivityText } from "./sensitivity-text.ts";

const workspace = openWorkspace();
const question = openQuestion(DEFAULT_QUESTION);
const size = { worlds: 128, replicates: 4, seed: 7, workers: 1 };
const plain = { strong: (text: string) => text, faint: (text: string) => text };
const named = { question, catalog: workspace.catalog, model: workspace.model, ink: plain };

describe("sensitivity of the real model", () => {
  it("shares out the variance of a quantity among inputs asked for, with correlates drawn along", async () => {
    const run = await runSensitivity(workspace, {
      question,
      output: "ratio_flop@2028-12-31",
      by: "input",
      inputs: ["grey_flow_now", "releases"],
      most: 2,
      size,
    });
    const [grey, releases] = run.groups;
    expect(grey!.members).toEqual(["grey_flow_now", "grey_scale"]);
    // Grey supplies make most of the ratio of fleets; when a model is released makes nothing of it.
    expect(grey!.total.value).toBeGreaterThan(0.2);
    expect(releases!.total.value).toBe(0);
    expect(run.first[0]!.parameter).toBe("grey_flow_now");
    for (const language of ["ru", "en"] as const) {
      const text = sensitivityText(run, { ...named, language }).join("\n");
      expect(text).toContain(workspace.catalog.parameters.get("grey_flow_now")!.name[language]);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
      expect(text).toContain(
        language === "ru"
          ? "сценарий «Правила как в действительности»; 128 прогонов на расчёт;"
          : "scenario “Rules as they were”; 128 worlds a run;",
      );
      expect(text).not.toContain("as-it-was");
    }
    expect(sensitivityCsv(run).every((line) => line.split(",").length >= 15)).toBe(true);
  });

  it("ranks sources and says how far the output moves if one is wrong", async () => {
    const output = "ratio_flop@2028-12-31";
    const most = 4;
    const run = await runSensitivity(workspace, { question, output, by: "source", most, size });
    expect(run.sources[0]!.parameters).toContain("grey_flow_now");
    // Halving all our judgements is no run of the model, so that source has no number there.
    const told = run.sources.find(
      ({ parameters, doubled, halved }) => parameters.includes("grey_flow_now") && doubled && halved,
    );
    // More grey chips, smaller ratio.
    expect(told!.doubled!.value).toBeLessThan(0);
    expect(told!.halved!.value).toBeGreaterThan(0);
    expect(run.sources[most]!.group).toBeUndefined();
  });

  it.each([
    [{ output: "lag_mach@2028-12" }, 'unknown output "lag_mach"; did you mean "lag_match"?'],
    [{ inputs: ["grey_flow"] }, 'unknown assumption "grey_flow"'],
    [{ scenario: "no-rule" }, 'unknown scenario "no-rule"'],
  ])("refuses what it does not know: %o", async (more, what) => {
    const request = { question, by: "input" as const, most: 1, size, ...more };
    await expect(runSensitivity(workspace, request)).rejects.toThrow(what);
  });
});
