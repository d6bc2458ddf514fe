import { describe, expect, it } from "vitest";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { boxesText } from "../boxes/boxes-text.ts";
import { runBoxes } from "../boxes/run-boxes.ts";
import { runWhere } from "./run-where.ts";
import { whereCsv } from "./where-csv.ts";
import { whereText } from "./where-text.ts";

const workspace = openWorkspace();
const question = openQuestion(DEFAULT_QUESTION);
const size = { worlds: 512, replicates: 4, seed: 7, workers: 0 };
const plain = { strong: (text: string) => text, faint: (text: string) => text };
const named = { question, catalog: workspace.catalog, model: workspace.model, ink: plain };

describe("worlds of the real model where a condition holds", () => {
  it("gives probabilities and outputs among them beside those of all", async () => {
    const run = await runWhere(workspace, {
      condition: "grey_flow_now > 25000 AND lag_match@2026-12-31 < 3 {year}",
      question,
      outputs: ["gap@2027-06-30"],
      size,
    });
    expect(run.kept).toBeGreaterThan(150);
    expect(run.kept).toBeLessThan(350);
    const ratio = run.outputs.find(({ id }) => id === "ratio_flop")!;
    expect(ratio.difference.value).toBeLessThan(-3 * ratio.difference.mcse);
    expect(run.inputs[0]!.where.value).toBeGreaterThan(25_000);
    expect(run.outputs.at(-1)).toMatchObject({ id: "gap", date: "2027-06-30" });
    for (const language of ["ru", "en"] as const)
      expect(whereText(run, { ...named, language }).join("\n")).not.toMatch(/NaN|undefined/);
    expect(whereCsv(run)).toHaveLength(1 + run.events.length + run.outputs.length + 1);
  });

  it("refuses unknown names and conditions that hardly any world satisfies", async () => {
    const asked = (condition: string) => runWhere(workspace, { condition, question, outputs: [], size });
    await expect(asked("grey_flw_now < 2")).rejects.toThrow(
      'unknown name "grey_flw_now"; did you mean "grey_flow_now"?',
    );
    await expect(asked("grey_flow_now < 2")).rejects.toThrow("expected at least 100 worlds");
    await expect(asked("grey_flow_now < 2 {year}")).rejects.toThrow("expected one unit in");
  });
});

describe("boxes of the real model", () => {
  it("finds that a small ratio of fleets needs licences that Beijing lets through", async () => {
    const run = await runBoxes(workspace, {
      question,
      condition: "ratio_flop@2028-12-31 < 10",
      most: 1,
      size: { ...size, worlds: 1024 },
    });
    const [box] = run.boxes;
    expect(box!.restrictions.map(({ parameter }) => parameter).sort()).toEqual([
      "beijing_admits",
      "licence_share",
    ]);
    expect(box!.density).toBeGreaterThan(run.density);
    for (const language of ["ru", "en"] as const) {
      const text = boxesText(run, { ...named, language }).join("\n");
      expect(text).toContain(workspace.catalog.parameters.get("licence_share")!.name[language]);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
    }
  });

  it("refuses an unknown event", async () => {
    const request = { question, event: "lead-eci-3", most: 1, size };
    await expect(runBoxes(workspace, request)).rejects.toThrow(
      'unknown event "lead-eci-3"; did you mean "lead-eci-3m"?',
    );
  });
});
