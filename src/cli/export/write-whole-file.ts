import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "../../units/index.ts";

/**
 * Writes a file whole or not at all: beside its place first, then renamed. What stands there already is replaced only
 * when asked.
 *
 * @param option the option that named the file, for faults
 * @throws InputError when the file stands there already, or cannot be written
 */
export function writeWholeFile(
  file: string,
  text: string,
  { option, force }: { option: string; force: boolean },
) {
  const path = resolve(file);
  if (file === "") throw new InputError({ where: option, what: 'expected a file, got ""' });
  if (existsSync(path) && statSync(path).isDirectory())
    throw new InputError({ where: option, what: `expected a file, got the folder "${file}"` });
  if (existsSync(path) && !force)
    throw new InputError({ where: option, what: `"${file}" is there already: add --force to replace it` });
  if (!existsSync(dirname(path)))
    throw new InputError({
      where: option,
      what: `expected a folder "${dirname(file)}" to write in, got none`,
    });
  const aside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    const { message } = error as Error;
    throw new InputError({ where: option, what: `cannot write "${file}": ${message.split(",")[0]}` });
  }
}
