import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { questionIds } from "../../api/workspace.ts";
import { readTextFile } from "../../catalog/read-text-file.ts";
import { readModelFiles, type XmileModel } from "../../engine/xmile/index.ts";
import { InputError } from "../../units/index.ts";

/** More files than the largest model that `import` reads is written as. */
const MOST_FILES = 200;

/** What is meant as a path: no id of a question looks so. */
const PATH = /^\.|[/\\]/;

/**
 * Whether what `run` was given is a folder with a model, and no question.
 *
 * @throws InputError for a folder without a model, and for a path that leads to none
 */
export function namesModel(written: string): boolean {
  if (questionIds().includes(written)) return false;
  const found = statSync(written, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) {
    if (!PATH.test(written)) return false;
    const got = `"${written}", which ${found ? "is no folder" : "does not exist"}`;
    throw new InputError({
      where: "MODEL",
      what: `expected a question or the folder of a model, got ${got}`,
    });
  }
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
