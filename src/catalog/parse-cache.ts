import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { discard, readKept, sha256, writeKept } from "./kept-file.ts";

/** Parsed files by the SHA-256 of their text, so that a text seen before is not parsed again. */
export interface ParseCache {
  /** The plain value of a text seen before. */
  get(text: string): unknown;
  set(text: string, value: unknown): void;
  /** Keeps what this run used, if it differs from what was kept; a folder that cannot be written is no fault. */
  save(): void;
}

/**
 * Part of the file's name, since another version may parse the same text to another value: of the package, and a count
 * to raise between releases.
 */
const VERSION = `${packageVersion()}-2`;

function packageVersion(): string {
  try {
    const written = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    return String(written.version).replaceAll(/[^\w.-]/g, "");
  } catch {
    return "unpackaged";
  }
}

/** Opens the cache in a folder, or one that forgets when no folder is given. A damaged file counts as none. */
export function openParseCache(folder?: string): ParseCache {
  if (folder === undefined) return { get: () => undefined, set: () => {}, save: () => {} };
  const path = join(folder, `parsed-catalog-${VERSION}.json`);
  const kept = entriesIn(path);
  const used = new Map<string, unknown>();
  return {
    get(text) {
      const key = sha256(text);
      const value = kept.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set: (text, value) => used.set(sha256(text), value),
    save() {
      const same = used.size === kept.size && [...used.keys()].every((key) => kept.has(key));
      // Where it cannot be written the next run parses again.
      if (!same && writeKept(path, JSON.stringify([...used]))) sweep(folder);
    },
  };
}

function entriesIn(path: string): Map<string, unknown> {
  try {
    return new Map(JSON.parse(String(readKept(path) ?? "[]")));
  } catch {
    return new Map();
  }
}

/** Removes what runs left that died between writing and renaming. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^parsed-catalog-.*\.json\.(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) discard(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user exists too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
