import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { canonicalJson } from "../catalog/index.ts";
import { discard, readKept, sha256, writeKept } from "../catalog/kept-file.ts";

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

/** Opens the cache in a folder of its own, or one that forgets where there is none. It keeps the newest only: tens of megabytes. */
export function openNewestCache<T>(folder: string | undefined): NewestCache<T> {
  if (folder === undefined) return { get: () => undefined, set: () => {} };
  const nameOf = (identity: unknown) => sha256(canonicalJson(identity));
  return {
    get(identity) {
      try {
        const kept = readKept(join(folder, nameOf(identity)));
        return kept && (deserialize(kept) as T);
      } catch {
        return undefined;
      }
    },
    set(identity, made) {
      const name = nameOf(identity);
      try {
        if (!writeKept(join(folder, name), serialize(made))) return;
        for (const other of readdirSync(folder)) if (other !== name) discard(join(folder, other));
      } catch {
        // Too large to be kept, or the folder has gone.
      }
    },
  };
}
