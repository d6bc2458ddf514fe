import { z } from "zod";
import { formatNumber, type Language } from "../../units/index.ts";
import { compareJson, fitJson, servingJson, trainJson } from "../perf/answer-json.ts";
import { BINDS } from "../perf/binds-words.ts";
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
  title: { en: "Speed, cost and memory", ru: "Скорость, стоимость и память" },
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
  says({ serve, fit, train, compare }: Said, language) {
    const ru = language === "ru";
    const range = (of: Range) => rangeText(of, language);
    const number = (value: number) => formatNumber(value, { language, significant: 3 });
    const lines = [
      ...(serve ? [servedLine(serve, language)] : []),
      ...(fit?.rows ?? []).map(({ chips: many, users }) =>
        ru
          ? `чипов: ${number(many)}; запросов одновременно: ${number(users)}`
          : `${number(many)} chips: ${number(users)} requests at once`,
      ),
      ...(train?.rows ?? []).map(({ precision, days }) =>
        ru ? `${precision}, дней: ${range(days)}` : `${precision}: ${range(days)} days`,
      ),
      ...(compare?.chips ?? []).map(({ chip, ratio }) =>
        ru
          ? `${chip}, в долях ${compare!.reference}: ${range(ratio)}`
          : `${chip}: ${range(ratio)} of ${compare!.reference}`,
      ),
    ];
    return [...lines, ru ? "Интервалы 80-процентные." : "80% intervals."].join("\n");
  },
});

type ServingJson = ReturnType<typeof servingJson>;

interface Said {
  readonly serve?: ServingJson;
  readonly fit?: ReturnType<typeof fitJson>;
  readonly train?: ReturnType<typeof trainJson>;
  readonly compare?: ReturnType<typeof compareJson>;
}

type Range = Readonly<Record<"p10" | "p50" | "p90", number>>;

function servedLine({ chip, llm, tokensPerSecondPerChip: rate, binds }: ServingJson, language: Language) {
  const what = BINDS[binds][language];
  return language === "ru"
    ? `${chip}, ${llm}: токенов/с на чип — ${rangeText(rate, "ru")}; ограничивает ${what}`
    : `${chip}, ${llm}: ${rangeText(rate, "en")} tokens/s a chip; ${what} binds`;
}

function rangeText({ p10, p50, p90 }: Range, language: Language): string {
  const [low, middle, high] = [p10, p50, p90].map((value) =>
    formatNumber(value, { language, significant: 3 }),
  );
  return language === "ru" ? `${middle} (от ${low} до ${high})` : `${middle} (${low} to ${high})`;
}

/** As written on a command line, where numbers are texts. */
function optionsOf(asked: Omit<z.output<typeof input>, "task">): PerfOptions {
  const written = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : String(value)]);
  return Object.fromEntries(written);
}
