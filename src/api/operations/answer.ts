import { z } from "zod";
import { answerQuestion } from "../run-question.ts";
import { answerSchema } from "../schemas/answer.ts";
import { openQuestion } from "../workspace.ts";
import { answerLines, detail, shown } from "./answer-detail.ts";
import { operation } from "./operation.ts";
import { MOST_WORLDS, sizeInput, sizeOf } from "./size.ts";

/** `ssylka answer` without its pages. */
export const answer = operation({
  id: "answer",
  title: { en: "Answer a question", ru: "Ответ на вопрос" },
  summary:
    "Runs a question over many worlds: probabilities of its events by date, the lag, fleet ratios, differences between scenarios, each with its error.",
  input: z.strictObject({ ...sizeInput(), detail }),
  output: answerSchema,
  weight: "heavy",
  examples: [{ worlds: 64 }, { worlds: 64, question: "chinese-euv", detail: "full" }],
  refused: [
    { worlds: 0 },
    { worlds: MOST_WORLDS + 1 },
    { worlds: 65 },
    { question: "no-such" },
    { wolds: 64 },
  ],
  async run(workspace, input, { signal, progress, workers }) {
    const size = sizeOf(input, workers);
    const found = await answerQuestion(workspace, openQuestion(input.question), size, { progress, signal });
    return shown(found.answer, input.detail);
  },
  says: answerLines,
});
