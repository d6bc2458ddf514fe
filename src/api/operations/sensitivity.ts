import { z } from "zod";
import { formatDate, formatNumber, formatPercent, plural } from "../../units/index.ts";
import { id } from "../schemas/parts.ts";
import { sensitivitySchema } from "../schemas/sensitivity.ts";
import { runSensitivity, type SensitivityRun } from "../sensitivity/run-sensitivity.ts";
import { openQuestion } from "../workspace.ts";
import { WORLDS } from "./answer-detail.ts";
import { operation } from "./operation.ts";
import { MOST_REPEATED_WORLDS, sizeInput, sizeOf } from "./size.ts";

const DEFAULT_WORLDS = 2048;

/** `ssylka sensitivity`. */
export const sensitivity = operation({
  id: "sensitivity",
  title: { en: "What an answer hangs on", ru: "От чего зависит ответ" },
  summary:
    "Shares out the variance of one output of one scenario among assumptions or sources: swings, first-order and total shares with intervals.",
  input: z.strictObject({
    ...sizeInput(DEFAULT_WORLDS, MOST_REPEATED_WORLDS),
    output: z
      .string()
      .max(160)
      .optional()
      .describe(
        "a quantity or an event with a date, such as lag_match@2028-12; default: the question's headline",
      ),
    scenario: id.optional().describe("default: the scenario of the record"),
    by: z.enum(["input", "source"]).default("input"),
    top: z.int().min(1).max(40).default(8).describe("inputs or sources that are looked at one by one"),
  }),
  output: sensitivitySchema,
  weight: "heavy",
  examples: [
    { worlds: 64, top: 2 },
    { worlds: 64, top: 1, by: "source" },
  ],
  refused: [{ output: "no_such" }, { scenario: "no-such" }, { by: "chance" }, { top: 0 }],
  run(workspace, input, { signal, progress, workers }) {
    const { output, scenario, by, top } = input;
    return runSensitivity(workspace, {
      ...{ question: openQuestion(input.question), by, most: top, size: sizeOf(input, workers) },
      ...(output === undefined ? {} : { output }),
      ...(scenario === undefined ? {} : { scenario }),
      ...{ progress, signal },
    });
  },
  says({ output, date, scenario, value, first, worlds }: SensitivityRun, language) {
    const ru = language === "ru";
    const number = formatNumber(value.value, { language, significant: 3 });
    const share = (of: number) => formatPercent(of, { language, decimals: 0 });
    const most = first
      .slice(0, 5)
      .map((one) => `${one.parameter}: ${share(one.value)} ${ru ? "дисперсии" : "of the variance"}`);
    return [
      ru
        ? `${output}, ${formatDate(date, "ru")}, сценарий ${scenario}: ${number}`
        : `${output} by ${date} in ${scenario}: ${number}`,
      ...most,
      `${formatNumber(worlds, { language })} ${ru ? plural(worlds, "ru", WORLDS) : "worlds"}.`,
    ].join("\n");
  },
});
