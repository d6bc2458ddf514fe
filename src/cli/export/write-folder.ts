import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../../units/index.ts";
import { makeFolder } from "../make-folder.ts";
import { writeWholeFile } from "./write-whole-file.ts";

export type FileContent = string | Uint8Array;

/**
 * A folder to export into, checked before the work whose results it is to hold: a new one, an empty one, or with
 * `force` any, in which files of the same names are replaced and all others stay.
 *
 * @param option what named it, for faults
 * @returns its whole path
 * @throws InputError when it is no such folder, or cannot be made
 */
export function openFolder(written: string, force: boolean, option = "DIR"): string {
  const refusal = (what: string) => new InputError({ where: option, what });
  if (written === "") throw refusal('expected a folder, got ""');
  const folder = resolve(written);
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw refusal(`expected a folder, got the file "${written}"`);
    if (found && !force && readdirSync(folder).length > 0)
      throw refusal(
        `"${written}" has files in it: name a new folder, or add --force to replace files of the same names`,
      );
    makeFolder(folder);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw refusal(`expected a folder that can be written, got ${code}: ${written}`);
  }
  return folder;
}

/** Writes files into a folder, each whole or not at all. @returns how many bytes */
export function writeFolder(
  folder: string,
  files: Iterable<readonly [name: string, content: FileContent]>,
  option = "DIR",
): number {
  let bytes = 0;
  for (const [name, content] of files) {
    writeWholeFile(join(folder, name), content, { option, force: true });
    bytes += typeof content === "string" ? Buffer.byteLength(content) : content.length;
  }
  return bytes;
}
