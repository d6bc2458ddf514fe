import { readFileSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { InputError } from "../units/index.ts";
import { YAML_LIMITS } from "./read-yaml.ts";

/** Where a file lies and what it may be. */
export interface TextFile {
  readonly path: string;
  /** As shown in messages. */
  readonly shown: string;
  /** A link out of this folder is refused. Absent: a file anywhere, named by a person. */
  readonly within?: string;
  /** In bytes. */
  readonly limit?: number;
}

/**
 * Reads a regular file of UTF-8 text (a byte order mark is dropped). Devices, pipes, folders, links that leave the
 * folder, files above the limit and bytes that are no UTF-8 are refused.
 *
 * @throws InputError
 */
export function readTextFile(file: TextFile): string {
  const { path, shown, within, limit = YAML_LIMITS.bytes } = file;
  const refuse = (what: string) => new InputError({ where: shown, what });
  try {
    if (within !== undefined) {
      const folder = realpathSync.native(within);
      if (!realpathSync.native(path).startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
        throw refuse("expected a file inside its folder, got a link that leaves it");
      }
    }
    const status = statSync(path);
    if (status.isDirectory()) throw refuse("expected a regular file, got a folder");
    if (!status.isFile()) throw refuse("expected a regular file, got another kind");
    if (status.size > limit) throw refuse(`expected at most ${limit} bytes, got ${status.size}`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TypeError) throw refuse("expected UTF-8 text, got other bytes");
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw refuse(`expected a file that can be read, got ${code}`);
  }
}
