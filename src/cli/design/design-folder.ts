import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../../units/index.ts";
import { makeFolder } from "../make-folder.ts";

/** What the design is, and how its files are named. */
const HEAD = "design.json";
/** Digests of all files, as `sha256sum -c` reads them: there when the design is whole. */
const SUMS = "SHA256SUMS";
/** First and last bytes of a Parquet file. */
const MARK = "PAR1";

/** A folder that a design fills file by file: each is there whole or not at all, whenever the power goes. */
export class DesignFolder {
  readonly path: string;

  /** Opens a new folder, or one in which the same design was begun. @throws InputError for any other */
  constructor(written: string, head: string) {
    if (written === "") throw refusal('expected a folder, got ""');
    this.path = resolve(written);
    this.attempt(() => {
      makeFolder(this.path);
      const files = readdirSync(this.path);
      if (files.includes(HEAD)) {
        if (readFileSync(join(this.path, HEAD), "utf8") !== head)
          throw refusal(
            `expected a new folder or one of the same design, got another design in ${this.path}`,
          );
      } else if (files.some((name) => !name.endsWith(".partial")))
        throw refusal(`expected a new folder or one of the same design, got other files in ${this.path}`);
    });
    this.put(HEAD, new TextEncoder().encode(head));
  }

  /** Whether a table is there: from its first mark to its last. */
  has(name: string): boolean {
    const path = join(this.path, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size < 2 * MARK.length) return false;
    const file = openSync(path, "r");
    try {
      const marks = [0, size - MARK.length].map((at) => {
        const bytes = Buffer.alloc(MARK.length);
        readSync(file, bytes, 0, MARK.length, at);
        return bytes.toString("latin1");
      });
      return marks.every((mark) => mark === MARK);
    } finally {
      closeSync(file);
    }
  }

  /** Writes a file aside, waits until the disk has it, and gives it its name. @throws InputError when it cannot be written */
  put(name: string, bytes: Uint8Array): void {
    const path = join(this.path, name);
    const aside = `${path}.partial`;
    this.attempt(() => {
      writeFileSync(aside, bytes, { flush: true });
      renameSync(aside, path);
      const folder = openSync(this.path, "r");
      fsyncSync(folder);
      closeSync(folder);
    });
  }

  /** Ends the design: digests of its files, and nothing that was begun and not ended. Gives the digest of the digests. */
  seal(names: readonly string[]): string {
    const lines = [HEAD, ...names].map((name) => `${sha256(readFileSync(join(this.path, name)))}  ${name}\n`);
    this.put(SUMS, new TextEncoder().encode(lines.join("")));
    for (const name of readdirSync(this.path)) if (name.endsWith(".partial")) rmSync(join(this.path, name));
    return sha256(lines.join(""));
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      const { code, syscall, path } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      throw refusal(`expected a folder that can be written, got ${code}: ${path ?? this.path}`);
    }
  }
}

function refusal(what: string): InputError {
  return new InputError({ where: "--to", what });
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
