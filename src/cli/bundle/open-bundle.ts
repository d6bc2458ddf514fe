import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { NODE_TOOLS } from "../../api/bundle/node-tools.ts";
import { LIMITS, MANIFEST, type Manifest, readManifest } from "../../ensemble/bundle/index.ts";
import { InputError } from "../../units/index.ts";

/** A bundle on disk: its manifest, read and checked, and its files. */
export interface OpenBundle {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Bytes of a listed file, checked against its length and hash; undefined for one that is not whole. */
  read(name: string): Uint8Array | undefined;
  /** What is wrong with files read so far. */
  readonly damaged: readonly DamagedFile[];
}

/** A file that is not the one that the manifest lists. */
export interface DamagedFile {
  readonly file: string;
  /** `missing`, or no plain file; `length` in bytes; `hash`: other content of the same length. */
  readonly problem: "missing" | "length" | "hash";
  readonly expected: string;
  readonly got: string;
}

/**
 * Opens a folder as a run bundle. Nothing outside of the folder is read: names are plain, links are not followed.
 *
 * @throws InputError when it is no bundle
 */
export function openBundle(folder: string): OpenBundle {
  const where = "bundle";
  // The folder itself may be reached by a link; what lies in it may not.
  const there = folder === "" ? undefined : statOf(folder, statSync);
  if (!there?.isDirectory()) {
    const got = folder === "" ? '""' : `"${folder}", which ${there ? "is no folder" : "does not exist"}`;
    throw new InputError({ where, what: `expected the folder of a run bundle, got ${got}` });
  }
  const path = join(folder, MANIFEST);
  const found = statOf(path);
  if (!found?.isFile())
    throw new InputError({ where, what: `expected a folder with ${MANIFEST}, got "${folder}" without it` });
  if (found.size > LIMITS.manifestBytes) {
    const what = `expected at most ${LIMITS.manifestBytes} bytes, got ${found.size}`;
    throw new InputError({ where: path, what });
  }
  const manifest = readManifest(path, readWhole(path));
  const damaged: DamagedFile[] = [];
  return { folder, manifest, damaged, read: (name) => readListed(folder, name, manifest, damaged) };
}

function readListed(
  folder: string,
  name: string,
  { files }: Manifest,
  damaged: DamagedFile[],
): Uint8Array | undefined {
  const { bytes, sha256 } = files[name]!;
  const path = join(folder, name);
  const found = statOf(path);
  if (!found?.isFile()) {
    damaged.push({ file: name, problem: "missing", expected: `${bytes}`, got: "" });
    return undefined;
  }
  // Before it is read: a file may have grown to fill the memory.
  const content = found.size === bytes ? readWhole(path) : undefined;
  if (content?.length !== bytes) {
    damaged.push({ file: name, problem: "length", expected: `${bytes}`, got: `${found.size}` });
    return undefined;
  }
  const got = NODE_TOOLS.digest(content);
  if (got === sha256) return content;
  damaged.push({ file: name, problem: "hash", expected: sha256, got });
  return undefined;
}

function statOf(path: string, stat: typeof lstatSync | typeof statSync = lstatSync) {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error);
  }
}

function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** `EACCES` and the like are faults of what was given; others are ours. */
function unreadable(path: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return new InputError({ where: "bundle", what: `expected a file that can be read, got ${code}: ${path}` });
}
