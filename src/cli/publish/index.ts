import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import { type SiteFile, siteFiles } from "../../articles/index.ts";
import { type Beside, siteInput } from "./site-input.ts";

export { answerLede } from "./answer-words.ts";
export { type Values, valuesOf } from "./resolver.ts";
export { siteInput } from "./site-input.ts";

/**
 * The site of a run, and of the runs of the other questions, in memory.
 *
 * @throws InputError with every fault of the texts
 */
export async function siteOf(workspace: Workspace, run: QuestionRun, beside: Beside): Promise<SiteFile[]> {
  return siteFiles(await siteInput(workspace, run, beside));
}
