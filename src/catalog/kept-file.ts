import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Letters of a SHA-256, with the end of their line. */
const FIRST_LINE = 65;
const LINE_END = 10;

/**
 * Reads a file that `writeKept` wrote.
 *
 * @returns its content; undefined where there is none, or one that was cut short or changed
 */
export function readKept(path: string): Buffer | undefined {
  try {
    // A pipe would be waited on for ever.
    if (!statSync(path).isFile()) return undefined;
    const whole = readFileSync(path);
    const content = whole.subarray(FIRST_LINE);
    const first = whole.subarray(0, FIRST_LINE - 1).toString("latin1");
    return whole[FIRST_LINE - 1] === LINE_END && first === sha256(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a content for later runs, with its hash in a line before it; written aside and renamed, so that another process
 * never reads half a file. Makes the folder where there is none.
 *
 * @returns whether it could be written: what is kept only to save time is no fault where it cannot
 */
export function writeKept(path: string, content: string | Uint8Array): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // What a run of the same number left when it died, be it a pipe.
    rmSync(aside, { force: true });
    writeFileSync(aside, Buffer.concat([Buffer.from(`${sha256(content)}\n`), Buffer.from(content)]));
    renameSync(aside, path);
    return true;
  } catch {
    discard(aside);
    return false;
  }
}

/** Removes a file if that is possible. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It could not be written either.
  }
}

/** SHA-256 of a content, 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
