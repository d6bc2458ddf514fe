import { join } from "node:path";
import type { QuestionRun } from "./run-question.ts";
import type { Workspace } from "./workspace.ts";

/** Writes the site of a run into a folder and gives the path of the page to open. */
export async function publish(workspace: Workspace, run: QuestionRun, folder: string): Promise<string> {
  // Loaded when it is needed: charts and Markdown would add a third to the start of every command.
  const { publishSite } = await import("./publish/index.ts");
  await publishSite(workspace, run, folder);
  return join(folder, "index.html");
}
