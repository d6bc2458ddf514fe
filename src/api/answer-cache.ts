import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "../catalog/index.ts";
import { discard, readKept, sha256, writeKept } from "../catalog/kept-file.ts";
import { readNumbers, writeNumbers } from "../ensemble/bundle/special-numbers.ts";

/** Answers of runs that took a while, with what is kept beside them, by all that they were computed from. */
export interface AnswerCache<T> {
  get(identity: unknown): T | undefined;
  /** A folder that cannot be written is no fault: the next run computes again. */
  set(identity: unknown, answer: T): void;
}

/** Inside dist/ and so made anew by each build; what code computed an answer is part of what identifies it. */
const FOLDER = import.meta.url.endsWith(".js")
  ? fileURLToPath(new URL("../.parsed/answers", import.meta.url))
  : undefined;

/** Answers kept; the one not asked for longest goes first. */
const MOST_ANSWERS = 32;

/** Opens the cache in a folder, or one that forgets where there is none. A damaged file counts as none. */
export function openAnswerCache<T>(folder: string | undefined = FOLDER): AnswerCache<T> {
  if (folder === undefined) return { get: () => undefined, set: () => {} };
  const pathOf = (identity: unknown) => join(folder, `${sha256(canonicalJson(identity))}.json`);
  return {
    get: (identity) => read<T>(pathOf(identity), canonicalJson(identity)),
    set(identity, answer) {
      const body = JSON.stringify({ identity: canonicalJson(identity), answer: writeNumbers(answer) });
      if (writeKept(pathOf(identity), body)) trim(folder);
    },
  };
}

function read<T>(path: string, identity: string): T | undefined {
  try {
    const kept = JSON.parse(String(readKept(path))) as { identity: unknown; answer: unknown };
    if (kept.identity !== identity) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return readNumbers(kept.answer) as T;
  } catch {
    return undefined;
  }
}

/** Another process may trim at the same time, or the folder may go: what is kept only to save time is no fault. */
function trim(folder: string): void {
  try {
    const files = readdirSync(folder)
      .map((name) => join(folder, name))
      .map((path) => ({ path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.used - a.used);
    for (const { path } of files.slice(MOST_ANSWERS)) discard(path);
  } catch {
    // It is trimmed another time.
  }
}
