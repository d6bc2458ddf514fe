import { join } from "node:path";
import { InputError } from "../units/index.ts";
import type { Draft } from "./draft.ts";
import { YAML_KINDS } from "./kinds.ts";
import type { FoundFile } from "./list-files.ts";
import type { ParseCache } from "./parse-cache.ts";
import { readObservations } from "./read-observations.ts";
import { readTextFile } from "./read-text-file.ts";
import { knownYaml, readYaml, type YamlDocument } from "./read-yaml.ts";

/** A file of a catalog root. */
export interface CatalogFile extends FoundFile {
  readonly root: string;
  /** Number of the root. */
  readonly layer: number;
}

/** A file whose form is sound, whatever its content. */
export interface ReadFile {
  readonly file: CatalogFile;
  /** Plain values of YAML, or rows of cells. */
  readonly value: unknown;
  /** Place of a value. */
  readonly where: YamlDocument["where"];
}

/** Reads one file into a draft; its faults go there too. Undefined when it could not be read at all. */
export function readFile(draft: Draft, file: CatalogFile, cache: ParseCache): ReadFile | undefined {
  try {
    const path = join(file.root, file.relative);
    const text = readTextFile({ path, shown: file.shown, within: file.root });
    if (file.relative.endsWith(".csv")) {
      return { file, ...readObservations(draft, file.shown, text, file.layer) };
    }
    const document = readCached(file.shown, text, cache);
    const stem = file.relative.slice(file.relative.lastIndexOf("/") + 1, -".yaml".length);
    noteIds(draft, file.folder, document.value, stem);
    YAML_KINDS[file.folder]?.({ draft, document, stem, layer: file.layer });
    return { file, value: document.value, where: document.where };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const fault of error.faults) draft.faults.push(fault);
    draft.unread.add(file.folder);
    return undefined;
  }
}

function readCached(shown: string, text: string, cache: ParseCache): YamlDocument {
  const known = cache.get(text);
  if (known !== undefined) return knownYaml(shown, text, known);
  const document = readYaml(shown, text);
  cache.set(text, document.value);
  return document;
}

/** Ids that a file gives, faulty entries included: they are not reported as missing where they are named. */
function noteIds(draft: Draft, folder: string, value: unknown, stem: string): void {
  const ids = draft.mentioned.get(folder) ?? new Set<string>();
  draft.mentioned.set(folder, ids);
  for (const item of Array.isArray(value) ? value : [value]) {
    const id = (item as { id?: unknown } | null)?.id;
    ids.add(typeof id === "string" ? id : stem);
  }
}
