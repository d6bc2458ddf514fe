import { z } from "zod";
import { compareJson, fitJson, servingJson, trainJson } from "../perf/answer-json.ts";
import { compareChips, readComparison } from "../perf/compare-answer.ts";
import { answerFit } from "../perf/fit-answer.ts";
import { checkOptions, type PerfOptions } from "../perf/options.ts";
import { readQuestion } from "../perf/read-question.ts";
import { answerServing } from "../perf/serving-answer.ts";
import { answerTraining, readTraining } from "../perf/train-answer.ts";
import { day, itemName } from "../schemas/parts.ts";
import { chipsSchema, fitSchema, servingSchema, trainingSchema } from "../schemas/perf.ts";
import { operation } from "./operation.ts";

const amount = z.number().positive().max(1e17).optional();
const MOST_CHIPS = 8;

const input = z.strictObject({
  task: z
    .enum(["serve", "fit", "train", "compare"])
    .default("serve")
    .describe("serving, what memory holds, training, or chips beside each other"),
  chip: itemName.optional().describe("id, name or alias of a chip, such as h20"),
  llm: itemName.optional().describe("id or name of a language model, such as deepseek-v3"),
  compare: z
    .array(itemName)
    .min(2)
    .max(MOST_CHIPS)
    .optional()
    .describe("chips of task=compare, the reference first"),
  chips: amount.describe("number of chips"),
  isl: amount.describe("tokens of the prompt"),
  osl: amount.describe("tokens of the answer"),
  concurrency: amount.describe("requests in flight over all chips"),
  tp: amount.describe("chips that share each dense matrix"),
  ep: amount.describe("chips among which whole experts are spread"),
  dp: amount.describe("copies of attention"),
  spec: z.int().min(0).max(8).optional().describe("draft tokens"),
  speed: amount.describe("least tokens/s that a user must get"),
  tokens: amount.describe("tokens of training"),
  sequence: amount.describe("tokens of a training sequence"),
  precision: z.string().max(16).optional(),
  phase: z.enum(["mixed", "decode", "prefill"]).optional(),
  framework: z.string().max(16).optional(),
  stack: z.enum(["open", "laboratory"]).optional(),
  disagg: z
    .string()
    .max(20)
    .optional()
    .describe("chips that read prompts x chips that generate, such as 16x32"),
  date: day.optional().describe("of the software, YYYY-MM-DD"),
});

/** `ssylka perf` without its tables of many runs. */
export const perf = operation({
  id: "perf",
  title: "Speed, cost and memory",
  summary:
    "Tokens a second, cost and energy of a language model on chips, what binds, days of training, what memory holds; each with an 80% interval and the nearest measurement.",
  input,
  output: z.strictObject({
    serve: servingSchema.optional(),
    fit: fitSchema.optional(),
    train: trainingSchema.optional(),
    compare: chipsSchema.optional(),
  }),
  weight: "light",
  examples: [
    { chip: "h20", llm: "deepseek-v3" },
    { task: "fit", chip: "h20", llm: "deepseek-v3" },
    { task: "train", chip: "h800", llm: "deepseek-v3", chips: 2048 },
    { task: "compare", compare: ["h20", "h800"], llm: "deepseek-v3" },
  ],
  refused: [
    {},
    { chip: "h20" },
    { chip: "h20", llm: "config.json" },
    { chip: "h20", llm: "deepseek-v3", tokens: 1e12 },
    { chip: "h20", llm: "deepseek-v3", phase: "third" },
    { task: "compare", compare: ["h20,h800.yaml", "h800"], llm: "deepseek-v3" },
  ],
  run({ catalog }, { task, ...asked }) {
    const options = optionsOf(asked);
    checkOptions(options, task);
    switch (task) {
      case "serve":
        return { serve: servingJson(answerServing(catalog, readQuestion(catalog, options)), undefined) };
      case "fit":
        return { fit: fitJson(answerFit(catalog, readQuestion(catalog, options))) };
      case "train":
        return { train: trainJson(answerTraining(catalog, readTraining(catalog, options)), undefined) };
      case "compare":
        return { compare: compareJson(compareChips(catalog, readComparison(catalog, options))) };
    }
  },
  says({ serve, fit, train, compare }: Said) {
    const chips = compare?.chips.map(({ chip, ratio }) => `${chip}: ${told(ratio)} of ${compare.reference}`);
    return [
      ...(serve
        ? [
            `${serve.chip}, ${serve.llm}: ${told(serve.tokensPerSecondPerChip)} tokens/s a chip; ${serve.binds} binds`,
          ]
        : []),
      ...(fit?.rows ?? []).map(({ chips: many, users }) => `${many} chips: ${users} requests at once`),
      ...(train?.rows ?? []).map(({ precision, days }) => `${precision}: ${told(days)} days`),
      ...(chips ?? []),
      "80% intervals.",
    ].join("\n");
  },
});

interface Said {
  readonly serve?: ReturnType<typeof servingJson>;
  readonly fit?: ReturnType<typeof fitJson>;
  readonly train?: ReturnType<typeof trainJson>;
  readonly compare?: ReturnType<typeof compareJson>;
}

function told({
  p10,
  p50,
  p90,
}: {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}): string {
  return `${p50.toPrecision(3)} (${p10.toPrecision(3)} to ${p90.toPrecision(3)})`;
}

/** As written on a command line, where numbers are texts. */
function optionsOf(asked: Omit<z.output<typeof input>, "task">): PerfOptions {
  const written = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : String(value)]);
  return Object.fromEntries(written);
}
