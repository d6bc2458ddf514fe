import { lstatSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { interruptible } from "../../api/interrupt.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import { formatNumber, InputError, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { WORDS } from "./words.ts";

/**
 * The folder that `--save` names, checked before the run that is to fill it: it must be a new one in a folder that can
 * be written. A bundle is a record, so none is ever replaced.
 *
 * @throws InputError naming the option
 */
export function bundleFolder(written: string): string {
  if (written === "") throw refusal('""');
  const folder = resolve(written);
  attempt(() => {
    if (lstatSync(folder, { throwIfNoEntry: false }))
      throw refusal(`${folder}, which is there already; choose another name or take it away`);
    if (!statSync(dirname(folder), { throwIfNoEntry: false })?.isDirectory())
      throw refusal(`${folder}, whose parent is no folder`);
    const aside = asideOf(folder);
    mkdirSync(aside);
    rmdirSync(aside);
  }, folder);
  return folder;
}

/** What was saved: the folder and its bytes. */
export interface SavedBundle {
  readonly folder: string;
  readonly bytes: number;
}

/** Saves a run into a folder that `bundleFolder` has found fit. @throws InputError when it cannot be written */
export async function save(folder: string, run: QuestionRun): Promise<SavedBundle> {
  // Loaded when it is needed: the writer of tables would slow the start of every command.
  const { saveBundle } = await import("./save-bundle.ts");
  return interruptible((signal) => saveBundle(folder, run, signal));
}

/** Where the run has been saved, its size, and how to verify it. */
export function savedLine({ folder, bytes }: SavedBundle, language: Language): string {
  const size = formatNumber(bytes / 1e6, { language, decimals: 1 });
  return fill(WORDS.saved[language], { folder, size });
}

/** The name under which a bundle is written until it is whole. */
export function asideOf(folder: string): string {
  return `${folder}.partial-${process.pid}`;
}

/**
 * What the system refuses is a fault of the folder that was asked for.
 *
 * @param folder named instead of what is made beside it, of which nobody has heard
 */
export function attempt(step: () => void, folder: string): void {
  try {
    step();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw refusal(`${code}: ${folder}`);
  }
}

function refusal(got: string): InputError {
  return new InputError({ where: "--save", what: `expected a new folder that can be written, got ${got}` });
}
