import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOf } from "../../api/bundle/bundle-of.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import { asideOf, attempt, type SavedBundle } from "./save-option.ts";

/**
 * Writes the bundle of a run aside and gives it its name when it is whole, so that there is never half a bundle under
 * that name.
 *
 * @throws InputError when it cannot be written; the signal's reason when it is aborted, and nothing is left then
 */
export async function saveBundle(
  folder: string,
  run: QuestionRun,
  signal?: AbortSignal,
): Promise<SavedBundle> {
  const aside = asideOf(folder);
  let bytes = 0;
  try {
    attempt(() => mkdirSync(aside), folder);
    for (const [name, content] of bundleOf(run)) {
      attempt(() => writeFileSync(join(aside, name), content, { flush: true }), folder);
      bytes += content.length;
      // A turn of the event loop, in which the signal can come.
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
    attempt(() => renameSync(aside, folder), folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  return { folder, bytes };
}
