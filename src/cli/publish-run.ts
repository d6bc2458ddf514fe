import { join, resolve } from "node:path";
import { checkSiteFolder } from "../articles/site-folder.ts";
import { InputError } from "../units/index.ts";
import type { QuestionRun } from "./run-question.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The folder that `--publish` names, checked before the run that is to fill it.
 *
 * @throws InputError when no site can be written there
 */
export function siteFolder(written: string): string {
  // An empty name, such as that of an unset variable, would be the folder one stands in.
  if (written === "") {
    throw new InputError({ where: "--publish", what: 'expected a folder that can be written, got ""' });
  }
  const folder = resolve(written);
  checkSiteFolder(folder);
  return folder;
}

/** Writes the site of a run into a folder and gives the path of the page to open. @throws InputError */
export async function publish(workspace: Workspace, run: QuestionRun, folder: string): Promise<string> {
  // Loaded when it is needed: charts and Markdown would add a third to the start of every command.
  const { publishSite } = await import("./publish/index.ts");
  await publishSite(workspace, run, folder);
  return join(folder, "index.html");
}
