import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NODE_TOOLS } from "../../api/bundle/node-tools.ts";
import { questionHash } from "../../api/bundle/question-hash.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import { defaultBackend } from "../../engine/index.ts";
import { bundleFiles } from "../../ensemble/bundle/index.ts";
import { asideOf, attempt, type SavedBundle } from "./save-option.ts";

/**
 * Writes the bundle of a run aside and gives it its name when it is whole, so that there is never half a bundle under
 * that name.
 *
 * @throws InputError when it cannot be written; the signal's reason when it is aborted, and nothing is left then
 */
export async function saveBundle(
  folder: string,
  { question: asked, answer, result, model }: QuestionRun,
  signal?: AbortSignal,
): Promise<SavedBundle> {
  const { question, version, modelHash, catalogHash, runHash, dataDate, lawDate } = answer;
  const { seed, replicates, worldsPerReplicate, scenarios } = result.plan;
  const about = {
    ...{ question, questionHash: questionHash(asked) },
    ...{ version, modelHash, catalogHash, runHash, dataDate, lawDate },
    ...{ start: model.start, seed, replicates, worlds: replicates * worldsPerReplicate },
    scenarios: scenarios.map(({ id }) => id),
  };
  const made = {
    node: process.versions.node,
    machine: `${process.platform} ${process.arch}`,
    backend: defaultBackend(),
  };
  const aside = asideOf(folder);
  let bytes = 0;
  try {
    attempt(() => mkdirSync(aside), folder);
    const text = `${JSON.stringify(answer, null, 2)}\n`;
    for (const [name, content] of bundleFiles({ result, about, made, answer: text }, NODE_TOOLS)) {
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
