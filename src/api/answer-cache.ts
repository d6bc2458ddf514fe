import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer } from "../analysis/index.ts";
import { canonicalJson } from "../catalog/index.ts";
import { readNumbers, writeNumbers } from "../ensemble/bundle/special-numbers.ts";

/** Answers of runs that took a while, by all that they were computed from. */
export interface AnswerCache {
  get(identity: unknown): Answer | undefined;
  /** A folder that cannot be written is no fault: the next run computes again. */
  set(identity: unknown, answer: Answer): void;
}

/** Inside dist/ and so made anew by each build; what code computed an answer is part of what identifies it. */
const FOLDER = import.meta.url.endsWith(".js")
  ? fileURLToPath(new URL("../.parsed/answers", import.meta.url))
  : undefined;

/** Answers kept; the one not asked for longest goes first. */
const MOST_ANSWERS = 32;

/** Opens the cache in a folder, or one that forgets where there is none. A damaged file counts as none. */
export function openAnswerCache(folder: string | undefined = FOLDER): AnswerCache {
  if (folder === undefined) return { get: () => undefined, set: () => {} };
  const pathOf = (identity: unknown) => join(folder, `${sha256(canonicalJson(identity))}.json`);
  return {
    get: (identity) => read(pathOf(identity), canonicalJson(identity)),
    set(identity, answer) {
      const body = JSON.stringify({ identity: canonicalJson(identity), answer: writeNumbers(answer) });
      write(folder, pathOf(identity), `${sha256(body)}\n${body}`);
    },
  };
}

/** The first line is the hash of the rest, so that a file cut short or changed is noticed. */
function read(path: string, identity: string): Answer | undefined {
  try {
    // A pipe would be waited on for ever.
    if (!statSync(path).isFile()) return undefined;
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (sha256(body) !== text.slice(0, end)) return undefined;
    const kept = JSON.parse(body) as { identity: unknown; answer: unknown };
    if (kept.identity !== identity) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return readNumbers(kept.answer) as Answer;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed: another process never reads half a file. */
function write(folder: string, path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(aside, { force: true });
    writeFileSync(aside, text);
    renameSync(aside, path);
    trim(folder);
  } catch {
    discard(aside);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It could not be written either.
  }
}

function trim(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of files.slice(MOST_ANSWERS)) rmSync(path, { force: true });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
