import { join, resolve } from "node:path";
import type { QuestionRun, RunSize } from "../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, questionIds, type Workspace } from "../api/workspace.ts";
import { checkSiteFolder, fillSiteFolder } from "../articles/site-folder.ts";
import { openCrew } from "../ensemble/index.ts";
import { InputError } from "../units/index.ts";
import type { KeptSite } from "./kept-site.ts";
import { runTogether, togetherOrKept } from "./run-together.ts";

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
 * The site of a run, in memory, with a page for each of the other questions.
 *
 * @param size of the run on the front page; the others have at most 1,024 worlds of the same seed
 * @param anew whether the other questions are run even where an earlier run of them was kept
 * @throws InputError
 */
export async function makeSite(
  workspace: Workspace,
  { run, size, anew }: { readonly run: QuestionRun; readonly size: RunSize; readonly anew: boolean },
): Promise<KeptSite> {
  const perReplicate = Math.max(1, Math.floor(Math.min(size.worlds, QUESTION_WORLDS) / size.replicates));
  const questions = questionIds()
    .filter((id) => id !== run.question.id)
    .map(openQuestion);
  const less = { ...size, worlds: perReplicate * size.replicates };
  const crew = openCrew(size.workers);
  try {
    // Loaded when it is needed: charts and Markdown would add a third to the start of every command.
    const { siteOf } = await import("./publish/index.ts");
    const runs = anew
      ? runTogether(workspace, questions, less, crew)
      : togetherOrKept(workspace, questions, less, { model: run.model, crew });
    // Whoever waits for them hears of a fault, unless another one comes before.
    runs.catch(() => {});
    return { answer: run.answer, files: await siteOf(workspace, run, { others: { questions, runs }, crew }) };
  } finally {
    await crew.close();
  }
}

/**
 * Writes a site into a folder and gives the path of the page to open.
 *
 * @throws InputError where the folder cannot be written
 */
export function publish({ files }: KeptSite, folder: string): string {
  fillSiteFolder(folder, files);
  return join(folder, "index.html");
}
