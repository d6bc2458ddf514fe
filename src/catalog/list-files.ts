import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { didYouMean, type Fault, InputError } from "../units/index.ts";
import { shorten } from "./shorten.ts";

/** A file of a catalog folder. */
export interface FoundFile {
  /** First folder under the root: the kind of what is in the file. */
  readonly folder: string;
  /** Path under the root, with `/`. */
  readonly relative: string;
  /** As shown in messages. */
  readonly shown: string;
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = { observations: [".yaml", ".csv"] };

/** Folders within the folder of a kind: enough for order, too few for a trap. */
const FOLDER_DEPTH = 4;

/**
 * Lists the YAML files under `root` (CSV ones in `observations/` too) by the folder of their kind, in the order of
 * `folders`, then by path. Names that start with a dot and `README.md` are passed over; any other surprise is a fault.
 *
 * @throws InputError when `root` is no readable folder
 */
export function listFiles(
  root: string,
  shownAs: string,
  folders: readonly string[],
  faults: Fault[],
): FoundFile[] {
  const found: FoundFile[] = [];
  for (const entry of entriesOf(root, shownAs)) {
    const shown = `${shownAs}/${entry.name}`;
    if (!folders.includes(entry.name)) {
      const hint = didYouMean(entry.name, folders);
      faults.push({
        where: shown,
        what: `expected one of ${folders.join(", ")}, got "${shorten(entry.name)}"${hint}`,
      });
    } else if (!entry.isDirectory()) {
      faults.push({ where: shown, what: `expected a folder, got ${kindOf(entry)}` });
    }
  }
  const names = new Set(
    entriesOf(root, shownAs)
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name),
  );
  for (const folder of folders) {
    if (names.has(folder))
      for (const file of filesIn({ root, shownAs, folder, relative: folder, faults }, FOLDER_DEPTH))
        found.push(file);
  }
  return found;
}

interface Place {
  readonly root: string;
  readonly shownAs: string;
  readonly folder: string;
  readonly relative: string;
  readonly faults: Fault[];
}

function filesIn(place: Place, depth: number): FoundFile[] {
  const { folder, faults } = place;
  const endings = ENDINGS[folder] ?? [".yaml"];
  return entriesOf(join(place.root, place.relative), `${place.shownAs}/${place.relative}`).flatMap(
    (entry) => {
      const relative = `${place.relative}/${entry.name}`;
      const shown = `${place.shownAs}/${relative}`;
      const named = endings.some((ending) => entry.name.endsWith(ending));
      if (entry.isDirectory()) {
        if (named) {
          faults.push({ where: shown, what: "expected a file, got a folder of that name" });
          return [];
        }
        if (depth > 1) return filesIn({ ...place, relative }, depth - 1);
        faults.push({ where: shown, what: `expected at most ${FOLDER_DEPTH} nested folders, got more` });
        return [];
      }
      if (named) return [{ folder, relative, shown }];
      faults.push({
        where: shown,
        what: `expected a file that ends in ${endings.join(" or ")}, got ${entry.isSymbolicLink() ? "the link " : ""}"${shorten(entry.name)}"`,
      });
      return [];
    },
  );
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return "a link";
  return entry.isFile() ? "a file" : "something else";
}

function entriesOf(folder: string, shown: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith(".") && entry.name !== "README.md")
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "an error";
    throw new InputError({ where: shown, what: `expected a folder that can be read, got ${code}` });
  }
}
