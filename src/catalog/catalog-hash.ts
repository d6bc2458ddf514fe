import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** A file's part of the hash. */
export interface HashedFile {
  /** Number of the root, then the path under it: `0/chips/h20.yaml`. */
  readonly path: string;
  /** Plain values of YAML, or the rows of a CSV. */
  readonly value: unknown;
}

/**
 * Hexadecimal SHA-256 of what a catalog says: for each file, sorted by path, its path, a line feed, its canonical JSON
 * (keys sorted) and a line feed, in UTF-8. Comments, blank lines, line ends, quoting, the order of keys and where the
 * catalog lies do not change it; any value, the order of a list and the name of a file do.
 */
export function catalogHash(files: readonly HashedFile[]): string {
  const hash = createHash("sha256");
  for (const { path, value } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\n${canonicalJson(value)}\n`);
  }
  return hash.digest("hex");
}
