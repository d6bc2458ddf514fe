import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { questionIds } from "../../api/workspace.ts";
import { readTextFile } from "../../catalog/read-text-file.ts";
import { readModelFiles, type XmileModel } from "../../engine/xmile/index.ts";
import { InputError } from "../../units/index.ts";

/** More files than the largest model that `import` reads is written as. */
const MOST_FILES = 200;

/**
 * Whether what `run` was given is a folder with a model, and no question.
 *
 * @throws InputError for a folder without a model
 */
export function namesModel(written: string): boolean {
  if (questionIds().includes(written)) return false;
  if (statSync(written, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  if (existsSync(join(written, "model.yaml"))) return true;
  throw new InputError({
    where: "MODEL",
    what: `expected a folder with model.yaml, got "${written}" without it`,
  });
}

/** Reads the model of a folder that `import --out` has written. @throws InputError with every fault of its files */
export function openModelFolder(folder: string): XmileModel {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  if (names.length > MOST_FILES) {
    const what = `expected at most ${MOST_FILES} files of a model, got ${names.length}`;
    throw new InputError({ where: folder, what });
  }
  return readModelFiles(
    names.map((name) => {
      const path = join(folder, name);
      return { path, text: readTextFile({ path, shown: path, within: folder }) };
    }),
    folder,
  );
}
