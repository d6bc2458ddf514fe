import { writeSite } from "../../articles/index.ts";
import type { QuestionRun } from "../run-question.ts";
import type { Workspace } from "../workspace.ts";
import { siteInput } from "./site-input.ts";

export { answerLede } from "./answer-words.ts";
export { type Values, valuesOf } from "./resolver.ts";
export { siteInput } from "./site-input.ts";

/**
 * Writes the site of a run, and of the runs of the other questions, into a folder.
 *
 * @returns paths of the files written
 * @throws InputError with every fault of the texts
 */
export async function publishSite(
  workspace: Workspace,
  { run, others }: { readonly run: QuestionRun; readonly others: readonly QuestionRun[] },
  outDir: string,
): Promise<string[]> {
  return writeSite(outDir, siteInput(workspace, run, others));
}
