import type { Catalog, Chip, LanguageModel } from "../../catalog/index.ts";
import { promisedSpeeds, type RowLookup } from "../../hardware/index.ts";
import { findChip } from "../find-chip.ts";
import { findLlm } from "../find-llm.ts";

/** Chips and models by the names of a table; each name is looked up once. Names of files are no names here. */
export function lookupIn(catalog: Catalog): RowLookup {
  const chips = new Map<string, Chip>();
  const models = new Map<string, LanguageModel>();
  const benchmarks = catalog.hardwareFiles.get("benchmarks");
  return {
    chip: (name) => once(chips, name, () => findChip(catalog, withoutFile(name))),
    llm: (name) => once(models, name, () => findLlm(catalog, withoutFile(name))),
    ...(benchmarks && { promisedSpeed: promisedSpeeds(benchmarks.document, benchmarks.where) }),
  };
}

function once<T>(known: Map<string, T>, name: string, find: () => T): T {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = find();
  known.set(name, found);
  return found;
}

/** A table of a stranger opens no file of ours: an ending is taken as part of a name. */
function withoutFile(name: string): string {
  return name.replace(/\.(?=(?:ya?ml|json)$)/i, "_");
}
