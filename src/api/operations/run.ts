import { z } from "zod";
import type { Answer } from "../../analysis/index.ts";
import { runScenarios } from "../run-scenarios.ts";
import { answerSchema } from "../schemas/answer.ts";
import { id } from "../schemas/parts.ts";
import { openQuestion } from "../workspace.ts";
import { answerLines, detail, shown } from "./answer-detail.ts";
import { operation } from "./operation.ts";
import { knownScenarios } from "./scenario-ids.ts";
import { sizeInput, sizeOf } from "./size.ts";

const MOST_SCENARIOS = 6;

/** Scenarios that no question names, or one of one's own. */
export const run = operation({
  id: "run",
  title: { en: "Run scenarios", ru: "Расчёт сценариев" },
  summary:
    "Runs scenarios of your choice, and one of your own made by setting assumptions and switching rules off, and gives what the question asks of each; the first is the reference of the differences.",
  input: z.strictObject({
    ...sizeInput(),
    scenarios: z
      .array(id)
      .min(1)
      .max(MOST_SCENARIOS)
      .default(["as-it-was"])
      .describe("ids of scenarios; catalog?kind=scenarios lists them"),
    parameters: z
      .record(id, z.number())
      .default({})
      .describe(
        "assumptions of the first scenario set to a number, by id, in their own unit: makes the scenario `own`",
      ),
    rulesOff: z
      .array(id)
      .max(200)
      .default([])
      .describe("ids of rules switched off in the first scenario: makes the scenario `own`"),
    detail,
  }),
  output: answerSchema,
  weight: "heavy",
  examples: [
    { worlds: 64, scenarios: ["no-rules"] },
    { worlds: 64, rulesOff: ["us-2025-04-letters"] },
  ],
  refused: [
    { scenarios: [] },
    { scenarios: ["no-such"] },
    { rulesOff: ["no-such"] },
    { parameters: { no_such: 1 } },
    { parameters: { hbm: "much" } },
    { worlds: 64, parameters: { release_luck_sd: -1 } },
  ],
  async run(workspace, input, { signal, progress, workers }) {
    const { parameters, rulesOff } = input;
    const scenarios = knownScenarios(input.scenarios, workspace.catalog) as [string, ...string[]];
    const changed = Object.keys(parameters).length + rulesOff.length > 0;
    const answer: Answer = await runScenarios(workspace, {
      ...{ question: openQuestion(input.question), scenarios, size: sizeOf(input, workers) },
      ...{ own: changed ? { parameters, rulesOff } : undefined, progress, signal },
    });
    return shown(answer, input.detail);
  },
  says: answerLines,
});
