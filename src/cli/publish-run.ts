import { join, resolve } from "node:path";
import { checkSiteFolder } from "../articles/site-folder.ts";
import { InputError } from "../units/index.ts";
import type { QuestionRun, RunSize } from "./run-question.ts";
import { togetherOrKept } from "./run-together.ts";
import { DEFAULT_QUESTION, openQuestion, questionIds, type Workspace } from "./workspace.ts";

/**
 * The folder that `--publish` names, checked before the run that is to fill it.
 *
 * @throws InputError when no site can be written there
 */
export function siteFolder(written: string, question: string): string {
  if (question !== DEFAULT_QUESTION) {
    const what = `expected the question of the front page, ${DEFAULT_QUESTION}, got "${question}"; its page is part of the site of ${DEFAULT_QUESTION}`;
    throw new InputError({ where: "--publish", what });
  }
  // An empty name, such as that of an unset variable, would be the folder one stands in.
  if (written === "") {
    throw new InputError({ where: "--publish", what: 'expected a folder that can be written, got ""' });
  }
  const folder = resolve(written);
  checkSiteFolder(folder);
  return folder;
}

/** Worlds of the questions beside that of the front page, which share one run. */
const QUESTION_WORLDS = 1024;

/**
 * Writes the site of a run into a folder, with a page for each of the other questions, and gives the path of the page
 * to open.
 *
 * @param size of the run on the front page; the others have at most 1,024 worlds of the same seed
 * @throws InputError
 */
export async function publish(
  workspace: Workspace,
  { run, size }: { readonly run: QuestionRun; readonly size: RunSize },
  folder: string,
): Promise<string> {
  const perReplicate = Math.max(1, Math.floor(Math.min(size.worlds, QUESTION_WORLDS) / size.replicates));
  const others = await togetherOrKept(
    workspace,
    questionIds()
      .filter((id) => id !== run.question.id)
      .map(openQuestion),
    { ...size, worlds: perReplicate * size.replicates },
    run.model,
  );
  // Loaded when it is needed: charts and Markdown would add a third to the start of every command.
  const { publishSite } = await import("./publish/index.ts");
  await publishSite(workspace, { run, others }, folder);
  return join(folder, "index.html");
}
