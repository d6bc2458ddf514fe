import { lstatSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "../../units/index.ts";

/**
 * Writes a file whole or not at all: beside its place first, then renamed. What stands there already is replaced only
 * when asked, through a link the file that it names, and never a device or a pipe.
 *
 * @param option the option that named the file, for faults
 * @throws InputError when the file stands there already, or cannot be written
 */
export function writeWholeFile(
  file: string,
  text: string | Uint8Array,
  { option, force }: { option: string; force: boolean },
) {
  const refuse = (what: string) => new InputError({ where: option, what });
  if (file === "") throw refuse('expected a file, got ""');
  let aside: string | undefined;
  try {
    const path = placeOf(file, force, refuse);
    aside = `${path}.${process.pid}.part`;
    writeFileSync(aside, text);
    renameSync(aside, path);
  } catch (error) {
    if (aside !== undefined) discard(aside);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw refuse(`expected a file that can be written, got ${code}: ${file}`);
  }
}

/** Where the text goes: the file itself, or what a link to it names. */
function placeOf(file: string, force: boolean, refuse: (what: string) => InputError): string {
  const path = resolve(file);
  const found = statOf(path);
  if (found?.isDirectory()) throw refuse(`expected a file, got the folder "${file}"`);
  // A link that leads nowhere is something that stands there too.
  if (!force && lstatSync(path, { throwIfNoEntry: false }))
    throw refuse(`"${file}" is there already: add --force to replace it`);
  if (found && !found.isFile()) throw refuse(`expected a regular file, got another kind: ${file}`);
  if (!statOf(dirname(path))) throw refuse(`expected a folder "${dirname(file)}" to write in, got none`);
  return found ? realpathSync(path) : path;
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It could not be written either.
  }
}
