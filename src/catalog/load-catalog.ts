import { basename, dirname, isAbsolute, normalize, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fault, InputError } from "../units/index.ts";
import { capFaults } from "./cap-faults.ts";
import { catalogHash } from "./catalog-hash.ts";
import { checkAliases } from "./check-aliases.ts";
import { checkCorrelations, checkDistributions } from "./check-distributions.ts";
import { checkReferences } from "./check-references.ts";
import { checkSources } from "./check-sources.ts";
import { type Draft, type Entry, newDraft } from "./draft.ts";
import { YAML_KINDS } from "./kinds.ts";
import { listFiles } from "./list-files.ts";
import { openParseCache } from "./parse-cache.ts";
import { type CatalogFile, type ReadFile, readFile } from "./read-file.ts";
import { sortFaults } from "./report.ts";
import { settled } from "./sound-scenario.ts";
import type { Catalog, RawDocument } from "./types.ts";

/** A catalog folder, and how its files are named in messages and in `where` (default: the folder as given). */
export interface CatalogRoot {
  readonly root: string;
  readonly shownAs?: string;
}

export interface CatalogOptions {
  /** Folder that keeps parsed files between runs, keyed by their content. Default: nothing is kept. */
  readonly cache?: string;
  /** Single files of scenarios, laid over all roots; they may lie anywhere and have any name. */
  readonly scenarios?: readonly string[];
  /**
   * Takes faults where they are all of scenarios, and the catalog is given with what is sound of these: rooms above find
   * what else is wrong. Default: they are thrown as all others.
   */
  readonly ofScenarios?: (faults: readonly Fault[]) => void;
}

/** The catalog that comes with the package; its files are named `catalog/...` wherever it is installed. */
export const BUILT_IN_CATALOG: CatalogRoot = {
  root: fileURLToPath(new URL("../../catalog", import.meta.url)),
  shownAs: "catalog",
};

/**
 * Reads catalog folders laid over each other: an entry of a later root replaces the one of the same id. Everything
 * that is wrong is reported at once, sorted by file and line, of each file the first hundred faults.
 *
 * @example loadCatalog([BUILT_IN_CATALOG, "my-catalog"]).chips.get("h20")
 * @throws InputError
 */
export function loadCatalog(
  roots: readonly (string | CatalogRoot)[] | CatalogRoot = [BUILT_IN_CATALOG],
  options: CatalogOptions = {},
): Catalog {
  const draft = newDraft();
  const cache = openParseCache(options.cache);
  const read: ReadFile[] = [];
  const folders = "root" in roots ? [roots] : roots;
  const files = [...catalogFiles(folders, draft.faults), ...scenarioFiles(options, folders.length)];
  for (const file of files) {
    const done = readFile(draft, file, cache);
    if (done) read.push(done);
  }
  const citedBy = checkSources(draft, read);
  checkReferences(draft);
  checkAliases(draft);
  checkDistributions(draft);
  checkCorrelations(draft);
  cache.save();
  if (draft.faults.length > 0) {
    const faults = capFaults(sortFaults(draft.faults));
    if (!options.ofScenarios || !draft.faults.every(({ where }) => SCENARIO.test(where)))
      throw new InputError(faults);
    options.ofScenarios(faults);
    for (const [id, entry] of draft.scenarios)
      draft.scenarios.set(id, { ...entry, value: settled(entry.value, draft) });
  }
  const hash = catalogHash(
    read.map(({ file, value }) => ({ path: `${file.layer}/${file.relative}`, value })),
  );
  return { ...finished(draft), citedBy, hash, files: read.map(({ file }) => file.shown) };
}

/** A place in a scenario of a folder. */
const SCENARIO = /(^|\/)scenarios\/[^/]*\.yaml(:\d+:\d+)?$/;

/** Files of all roots, kind by kind: a chip of one root may rest on a source of another. */
function catalogFiles(roots: readonly (string | CatalogRoot)[], faults: Fault[]): CatalogFile[] {
  const folders = Object.keys(YAML_KINDS);
  const files = roots.flatMap((given, layer) => {
    const { root, shownAs } = typeof given === "string" ? { root: given, shownAs: undefined } : given;
    const shown = (shownAs ?? nearName(root)).replaceAll("\\", "/").replace(/\/$/, "");
    try {
      return listFiles(root, shown, folders, faults).map((file) => ({ ...file, root, layer }));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const fault of error.faults) faults.push(fault);
      return [];
    }
  });
  return folders.flatMap((folder) => files.filter((file) => file.folder === folder));
}

function scenarioFiles({ scenarios = [] }: CatalogOptions, layer: number): CatalogFile[] {
  return scenarios.map((path) => {
    const whole = resolve(path);
    return { folder: "scenarios", relative: basename(whole), shown: path, root: dirname(whole), layer };
  });
}

/** A folder as a person would write it from where they stand. */
function nearName(root: string): string {
  if (!isAbsolute(root)) return normalize(root);
  const near = relative(process.cwd(), root);
  return near === "" || near.startsWith("..") ? root : near;
}

function finished(draft: Draft): Omit<Catalog, "citedBy" | "hash" | "files"> {
  return {
    sources: values(draft.sources),
    chips: values(draft.chips),
    llms: values(draft.llms),
    rules: values(draft.rules),
    dealings: values(draft.dealings),
    actors: values(draft.actors),
    parameters: values(draft.parameters),
    correlations: [...values(draft.correlations).values()],
    processes: values(draft.processes),
    series: values(draft.series),
    observations: [...values(draft.observations).values()],
    scenarios: values(draft.scenarios),
    hardware: draft.hardware.get("constants")?.value ?? NO_CONSTANTS,
    hardwareFiles: values(draft.hardware),
  };
}

function values<T>(entries: ReadonlyMap<string, Entry<T>>): Map<string, T> {
  return new Map([...entries].map(([id, entry]) => [id, entry.value]));
}

const NO_CONSTANTS: RawDocument = {
  id: "constants",
  file: "catalog/hardware/constants.yaml",
  document: {},
  where: () => "catalog/hardware/constants.yaml:1:1",
};
