import type { QuestionRun } from "../../api/run-question.ts";
import type { Edition } from "../../articles/index.ts";

/** What identifies the calculation that a page shows. */
export function editionOf({ question, answer }: Pick<QuestionRun, "question" | "answer">): Edition {
  const { version, dataDate, lawDate, worlds, seed, runHash, modelHash, catalogHash } = answer;
  return {
    version,
    published: question.published,
    dataDate,
    lawDate,
    worlds,
    seed: String(seed),
    runHash,
    modelHash,
    catalogHash,
  };
}
