import { type Equations, equations } from "../../api/perf/equations.ts";
import type { Catalog } from "../../catalog/index.ts";
import { type ChipSpec, type Constants, chipSpec, type ModelSpec, modelSpec } from "../../hardware/index.ts";

/** What computations of speed need of a catalog; chips and models are read once. */
export interface HardwareSetting {
  readonly catalog: Catalog;
  /** Constants, and how far predictions lie from measurements. */
  readonly equations: Equations;
  readonly constants: Constants;
  /** @throws InputError for a chip of which too little is known, RangeError for an unknown one */
  readonly chip: (id: string) => ChipSpec;
  /** @throws InputError for a model whose architecture is not published, RangeError for an unknown one */
  readonly llm: (id: string) => ModelSpec;
}

const known = new WeakMap<Catalog, HardwareSetting>();

/** The setting of a catalog, the same for every caller. */
export function hardwareSetting(catalog: Catalog): HardwareSetting {
  const made = known.get(catalog);
  if (made) return made;
  const numbers = equations(catalog);
  const setting: HardwareSetting = {
    catalog,
    equations: numbers,
    constants: numbers.constants,
    chip: remembered((id) => chipSpec(found(catalog.chips, id))),
    llm: remembered((id) => modelSpec(found(catalog.llms, id))),
  };
  known.set(catalog, setting);
  return setting;
}

function remembered<Result>(read: (id: string) => Result): (id: string) => Result {
  const results = new Map<string, Result>();
  return (id) => {
    if (!results.has(id)) results.set(id, read(id));
    return results.get(id)!;
  };
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new RangeError(`no entry "${id}" in the catalog`);
  return entry;
}
