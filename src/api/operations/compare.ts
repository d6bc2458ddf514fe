import { z } from "zod";
import { formatDate, formatNumber, plural } from "../../units/index.ts";
import { type CompareRun, runCompare } from "../compare/run-compare.ts";
import { compareSchema } from "../schemas/compare.ts";
import { id } from "../schemas/parts.ts";
import { openQuestion } from "../workspace.ts";
import { percentIn, WORLDS } from "./answer-detail.ts";
import { operation } from "./operation.ts";
import { knownScenarios } from "./scenario-ids.ts";
import { MOST_REPEATED_WORLDS, sizeInput, sizeOf } from "./size.ts";

const DEFAULT_WORLDS = 2048;
const MOST_SCENARIOS = 4;

/** `ssylka compare`. */
export const compare = operation({
  id: "compare",
  title: { en: "Compare scenarios", ru: "Сравнение сценариев" },
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
  says({ comparisons, worlds }: CompareRun, language) {
    const ru = language === "ru";
    const lines = comparisons.flatMap(({ name, againstName, events }) => [
      ru ? `«${name.ru}» и «${againstName.ru}»:` : `${name.en} against ${againstName.en}:`,
      ...events.map(({ event, by, probability, probabilityAgainst }) => {
        const [here, there] = [probability, probabilityAgainst].map((one) => percentIn(one, language));
        return ru
          ? `${event}, до ${formatDate(by, "ru")}: ${here} и ${there}`
          : `${event} by ${by}: ${here} against ${there}`;
      }),
    ]);
    return [
      ...lines,
      `${formatNumber(worlds, { language })} ${ru ? plural(worlds, "ru", WORLDS) : "worlds"}.`,
    ].join("\n");
  },
});
