import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../units/index.ts";
import type { SiteFile } from "./types.ts";

/** The option that names the folder: the place of every fault of it. */
const WHERE = "--publish";
/** Folder inside the site's in which files are made before they are put in place. */
const ASIDE = ".ssylka-";
const GENERATOR = '<meta name="generator" content="Ssylka ';
const LANGUAGES = ["ru", "en"] as const;
/** Folders of pages within a language's. */
const FOLDERS = [".", "n", "q", "equations", "chips", "rules", "llms", "labs"] as const;

/**
 * Makes sure, before a long run, that a site can be written into a folder: that it is missing, empty or a site of ours,
 * and that it takes files. Nothing is left behind.
 *
 * @throws InputError naming the option
 */
export function checkSiteFolder(folder: string): void {
  const made = makeFolders(folder);
  try {
    refuseForeign(folder);
    attempt(folder, () => rmdirSync(mkdtempSync(join(folder, ASIDE))));
  } finally {
    takeAway(made);
  }
}

/**
 * Puts files into the folder of a site: all are written aside first, so that a full disk leaves the old site whole, and
 * then renamed, so that a link in their place is replaced and not followed. Pages of ours that are no longer part go.
 *
 * @returns the paths written, in the order of the files
 * @throws InputError naming the option
 */
export function fillSiteFolder(folder: string, files: readonly SiteFile[]): string[] {
  makeFolders(folder);
  refuseForeign(folder);
  return attempt(folder, () => {
    const aside = mkdtempSync(join(folder, ASIDE));
    try {
      for (const { path, text } of files) {
        mkdirSync(dirname(join(aside, path)), { recursive: true });
        writeFileSync(join(aside, path), text);
      }
      // The marks first: what was cut off in the middle is still known as ours.
      const marksFirst = [...files].sort((a, b) => Number(isMark(b.path)) - Number(isMark(a.path)));
      for (const { path } of marksFirst) {
        makeOwnFolder(folder, dirname(path));
        renameSync(join(aside, path), join(folder, path));
      }
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
    removeOld(folder, new Set(files.map(({ path }) => path)));
    return files.map(({ path }) => join(folder, path));
  });
}

/** Makes a folder level by level (Node's recursive way never ends in /proc) and gives those that were missing. */
function makeFolders(folder: string): string[] {
  if (folder === "") throw refusal('""');
  const missing: string[] = [];
  for (let path = folder; ; path = dirname(path)) {
    const found = attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));
    if (found === undefined && dirname(path) !== path) {
      missing.unshift(path);
      continue;
    }
    if (found?.isDirectory()) break;
    if (!found?.isSymbolicLink()) throw refusal(`a file: ${path}`);
    if (attempt(path, () => readsAsFolder(path))) break;
    throw refusal(`a link that leads to no folder: ${path}`);
  }
  const made: string[] = [];
  try {
    for (const path of missing) {
      attempt(path, () => mkdirSync(path));
      made.push(path);
    }
  } catch (error) {
    takeAway(made);
    throw error;
  }
  return made;
}

/** Takes away folders that were made for nothing, unless somebody has used them meanwhile. */
function takeAway(made: readonly string[]): void {
  try {
    for (const path of [...made].reverse()) rmdirSync(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

function readsAsFolder(link: string): boolean {
  try {
    return readdirSync(link) !== undefined;
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|ELOOP)$/.test(codeOf(error) ?? "")) return false;
    throw error;
  }
}

/** A folder that holds other people's files is theirs. */
function refuseForeign(folder: string): void {
  const held = attempt(folder, () => readdirSync(folder)).filter((name) => !name.startsWith(ASIDE));
  if (
    held.length === 0 ||
    (isFile(join(folder, "site.css")) && LANGUAGES.some((one) => hasFront(folder, one)))
  )
    return;
  throw new InputError({
    where: WHERE,
    what: `expected an empty folder or a site of ours, got ${folder} with other files in it; choose an empty folder`,
  });
}

function isMark(path: string): boolean {
  return path === "site.css" || LANGUAGES.some((one) => path === `${one}/index.html`);
}

function hasFront(folder: string, language: string): boolean {
  return isDirectory(join(folder, language)) && isOurPage(join(folder, language, "index.html"));
}

function isOurPage(path: string): boolean {
  return isFile(path) && readFileSync(path, "utf8").includes(GENERATOR);
}

/** The folders of a page inside the site's: a link in place of one is taken away, for it would lead outside. */
function makeOwnFolder(folder: string, inside: string): void {
  if (inside === ".") return;
  makeOwnFolder(folder, dirname(inside));
  const path = join(folder, inside);
  if (isDirectory(path)) return;
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(path);
  mkdirSync(path);
}

/** Takes away pages that carry our mark and are no longer part of the site; anything else stays. */
function removeOld(folder: string, current: ReadonlySet<string>): void {
  for (const inside of LANGUAGES.flatMap((one) => FOLDERS.map((name) => join(one, name)))) {
    const path = join(folder, inside);
    if (!isDirectory(path)) continue;
    for (const name of readdirSync(path)) {
      const old = name.endsWith(".html") && !current.has(`${inside}/${name}`);
      if (old && isOurPage(join(path, name))) unlinkSync(join(path, name));
    }
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isDirectory(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What the system refuses is a fault of the folder that was asked for. */
function attempt<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const { dest, path: at = path } = error as NodeJS.ErrnoException & { dest?: string };
    const named = dest ?? at;
    // The name of a folder of ours that was to be made aside says nothing to a reader.
    throw refusal(`${code}: ${basename(named).startsWith(ASIDE) ? dirname(named) : named}`);
  }
}

function codeOf(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : code;
}

function refusal(got: string): InputError {
  return new InputError({ where: WHERE, what: `expected a folder that can be written, got ${got}` });
}
