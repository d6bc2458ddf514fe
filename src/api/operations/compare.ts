import { z } from "zod";
import { type CompareRun, runCompare } from "../compare/run-compare.ts";
import { compareSchema } from "../schemas/compare.ts";
import { id } from "../schemas/parts.ts";
import { openQuestion } from "../workspace.ts";
import { operation } from "./operation.ts";
import { knownScenarios } from "./scenario-ids.ts";
import { MOST_REPEATED_WORLDS, sizeInput, sizeOf } from "./size.ts";

const DEFAULT_WORLDS = 2048;
const MOST_SCENARIOS = 4;

/** `ssylka compare`. */
export const compare = operation({
  id: "compare",
  title: "Compare scenarios",
  summary:
    "Compares scenarios with the first of them world by world: differences with the probability of their sign, and which change makes how much of them.",
  input: z.strictObject({
    ...sizeInput(DEFAULT_WORLDS, MOST_REPEATED_WORLDS),
    scenarios: z
      .array(id)
      .min(2)
      .max(MOST_SCENARIOS)
      .describe("ids of two scenarios or more, the reference first; catalog?kind=scenarios lists them"),
  }),
  output: compareSchema,
  weight: "heavy",
  examples: [{ worlds: 64, scenarios: ["as-it-was", "no-h20-letter"] }],
  refused: [
    {},
    { scenarios: ["as-it-was"] },
    { scenarios: ["as-it-was", "as-it-was"] },
    { scenarios: ["as-it-was", "no-such"] },
    { scenarios: ["as-it-was", "no-rules"], worlds: MOST_REPEATED_WORLDS + 8 },
  ],
  run(workspace, input, { signal, progress, workers }) {
    const scenarios = knownScenarios(input.scenarios, workspace.catalog, 2);
    const size = sizeOf(input, workers);
    return runCompare(workspace, {
      ...{ question: openQuestion(input.question), scenarios, size, progress, signal },
    });
  },
  says({ comparisons, worlds }: CompareRun) {
    const lines = comparisons.flatMap(({ name, againstName, events }) => [
      `${name.en} against ${againstName.en}:`,
      ...events.map(
        ({ event, by, probability, probabilityAgainst }) =>
          `${event} by ${by}: ${probability.toFixed(3)} against ${probabilityAgainst.toFixed(3)}`,
      ),
    ]);
    return [...lines, `${worlds} worlds.`].join("\n");
  },
});
