import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Parsed files by the SHA-256 of their text, so that a text seen before is not parsed again. */
export interface ParseCache {
  /** The plain value of a text seen before. */
  get(text: string): unknown;
  set(text: string, value: unknown): void;
  /** Keeps what this run used, if it differs from what was kept; a folder that cannot be written is no fault. */
  save(): void;
}

/** Part of the file's name: raise it when parsing the same text gives another value. */
const VERSION = 1;

/** Opens the cache in a folder, or one that forgets when no folder is given. A damaged file counts as none. */
export function openParseCache(folder?: string): ParseCache {
  if (folder === undefined) return { get: () => undefined, set: () => {}, save: () => {} };
  const path = join(folder, `parsed-catalog-${VERSION}.json`);
  const kept = readKept(path);
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
      if (!same) write(folder, path, JSON.stringify([...used]));
    },
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The first line is the hash of the rest, so that a file cut short by a crash is noticed. */
function readKept(path: string): Map<string, unknown> {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return sha256(body) === text.slice(0, end) ? new Map(JSON.parse(body)) : new Map();
  } catch {
    return new Map();
  }
}

/** Written aside and renamed: another process never reads half a file. */
function write(folder: string, path: string, body: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, `${sha256(body)}\n${body}`);
    renameSync(aside, path);
  } catch {
    // The next run parses again.
  }
}
