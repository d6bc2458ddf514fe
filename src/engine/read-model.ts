import { readYaml, type YamlDocument } from "../catalog/read-yaml.ts";
import { InputError } from "../units/index.ts";
import { FaultList } from "./faults.ts";
import { isMap } from "./field-reader.ts";
import { type ModelFrame, readFrame } from "./read-frame.ts";
import { readQuantities, type Sector } from "./read-quantity.ts";
import type { ModelSource } from "./types.ts";

/** A file of the `model/` folder, already read. */
export interface ModelFile {
  /** As shown in messages: `model/supply.yaml`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads `model.yaml` (start, end, step, dimensions, sets, sectors) and the sector files beside it into one
 * `ModelSource`; files without quantities that are not among the sectors are left alone. Checks the form of the files; names, units and equations are checked by `compileModel`.
 *
 * @throws InputError with every fault of every file
 */
export function readModel(files: readonly ModelFile[]): ModelSource {
  const faults = new FaultList();
  const documents = files.flatMap((file) => open(file, faults));
  const frameFile = documents.find((document) => isFrame(document.yaml.file));
  if (!frameFile) {
    faults.add("model", "", "expected a file model.yaml with start, end, step, dimensions and sectors");
  }
  const frame = frameFile ? readFrame(frameFile.yaml, faults) : undefined;
  const sectors = documents
    .filter((document) => document !== frameFile && isSector(document.yaml, frame))
    .map(({ yaml, text }) => readQuantities(yaml, text, faults));
  refuseDuplicates(sectors, faults);
  const found = new Map(sectors.map((sector) => [sector.id, sector]));
  for (const { id, where } of frame?.sectors ?? []) {
    // A file that cannot be read at all has its own fault.
    if (!found.has(id) && documents.length === files.length)
      faults.add(where, "sectors", `expected a file ${id}.yaml for sector "${id}", got none`);
  }
  faults.raise();
  const { start, end, step, dimensions, sets } = frame!;
  const named = frame!.sectors.map(({ id }) => found.get(id)!);
  const ordered = [...named, ...sectors.filter((sector) => !named.includes(sector))];
  return {
    start,
    end,
    step,
    dimensions,
    sets,
    sectors: ordered.map(({ id, name }) => ({ id, name })),
    quantities: ordered.flatMap((sector) => sector.quantities),
    tables: ordered.flatMap((sector) => sector.tables),
  };
}

/**
 * A model with one more sector file, whose quantities may read those of the model.
 *
 * @throws InputError with every fault of the file
 */
export function withSector(model: ModelSource, file: ModelFile): ModelSource {
  const faults = new FaultList();
  const read = open(file, faults).map(({ yaml, text }) => readQuantities(yaml, text, faults));
  refuseDuplicates([model, ...read], faults);
  faults.raise();
  const [{ id, name, quantities, tables }] = read as [Sector];
  return {
    ...model,
    sectors: [...model.sectors, { id, name }],
    quantities: [...model.quantities, ...quantities],
    tables: [...(model.tables ?? []), ...tables],
  };
}

function open({ path, text }: ModelFile, faults: FaultList): { yaml: YamlDocument; text: string }[] {
  try {
    return [{ yaml: readYaml(path, text), text }];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { where, path = "", what } of error.faults) faults.add(where, path, what);
    return [];
  }
}

function isFrame(path: string): boolean {
  return /(^|\/)model\.ya?ml$/.test(path);
}

/** Other files may lie beside the sectors: one with neither quantities nor a place in `sectors` is not ours. */
function isSector({ file, value }: YamlDocument, frame: ModelFrame | undefined): boolean {
  const id = file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  const listed = frame?.sectors.some((sector) => sector.id === id) ?? true;
  return listed || (isMap(value) && Object.hasOwn(value, "quantities"));
}

/** Quantities and tables share their names: both are read by equations. */
function refuseDuplicates(
  sectors: readonly Pick<ModelSource, "quantities" | "tables">[],
  faults: FaultList,
): void {
  const first = new Map<string, string>();
  const refuse = (id: string, where: string, path: string): void => {
    const before = first.get(id);
    if (before) faults.add(where, path, `duplicate id "${id}", first at ${before}`);
    else first.set(id, where);
  };
  for (const { quantities } of sectors)
    for (const { id, where } of quantities) refuse(id, where, `quantities.${id}`);
  for (const { tables = [] } of sectors)
    for (const { id, where } of tables) refuse(id, where, `tables.${id}`);
}
