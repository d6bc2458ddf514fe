import type { Catalog } from "../../catalog/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";

/** Each once. @throws InputError for ids that the catalog does not have, with the nearest */
export function knownScenarios(ids: readonly string[], { scenarios }: Catalog): string[] {
  const faults = ids
    .filter((id) => !scenarios.has(id))
    .map((id): Fault => {
      const hint = didYouMean(id, scenarios.keys()) || `; known: ${[...scenarios.keys()].join(", ")}`;
      return { where: "scenarios", what: `unknown scenario "${id}"${hint}` };
    });
  if (faults.length > 0) throw new InputError(faults);
  return [...new Set(ids)];
}
