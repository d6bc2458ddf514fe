import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { canonicalJson } from "../catalog/index.ts";

/** One large thing that took long to make, by all that it was made from. */
export interface NewestCache<T> {
  get(identity: unknown): T | undefined;
  /** A folder that cannot be written is no fault: the next time it is made again. */
  set(identity: unknown, made: T): void;
}

/** Inside dist/ and so made anew by each build. */
export function cacheFolder(name: string): string | undefined {
  return import.meta.url.endsWith(".js")
    ? fileURLToPath(new URL(`../.parsed/${name}`, import.meta.url))
    : undefined;
}

/** Bytes of a SHA-256, which stands before what it is of. */
const DIGEST = 32;

/** Opens the cache in a folder of its own, or one that forgets where there is none. It keeps the newest only: tens of megabytes. */
export function openNewestCache<T>(folder: string | undefined): NewestCache<T> {
  if (folder === undefined) return { get: () => undefined, set: () => {} };
  const nameOf = (identity: unknown) => createHash("sha256").update(canonicalJson(identity)).digest("hex");
  return {
    get(identity) {
      try {
        const path = join(folder, nameOf(identity));
        // A pipe would be waited on for ever.
        if (!statSync(path).isFile()) return undefined;
        const whole = readFileSync(path);
        const body = whole.subarray(DIGEST);
        // A file cut short or changed counts as none.
        return digest(body).equals(whole.subarray(0, DIGEST)) ? (deserialize(body) as T) : undefined;
      } catch {
        return undefined;
      }
    },
    set(identity, made) {
      const name = nameOf(identity);
      const aside = join(folder, `${name}.${process.pid}`);
      try {
        const body = serialize(made);
        mkdirSync(folder, { recursive: true });
        // Written aside and renamed: another process never reads half a file.
        writeFileSync(aside, Buffer.concat([digest(body), body]));
        renameSync(aside, join(folder, name));
        for (const other of readdirSync(folder))
          if (other !== name) rmSync(join(folder, other), { force: true });
      } catch {
        discard(aside);
      }
    },
  };
}

function digest(body: Buffer): Buffer {
  return createHash("sha256").update(body).digest();
}

function discard(aside: string): void {
  try {
    rmSync(aside, { force: true });
  } catch {
    // It could not be written either.
  }
}
