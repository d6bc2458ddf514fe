import type { Catalog } from "../../catalog/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";

/** Each once. @throws InputError for ids that the catalog does not have, with the nearest, and for fewer than there must be */
export function knownScenarios(
  ids: readonly string[],
  { scenarios }: Pick<Catalog, "scenarios">,
  least: 1 | 2 = 1,
): string[] {
  const faults = ids
    .filter((id) => !scenarios.has(id))
    .map((id): Fault => {
      const hint = didYouMean(id, scenarios.keys()) || `; known: ${[...scenarios.keys()].join(", ")}`;
      return { where: "scenarios", what: `unknown scenario "${id}"${hint}` };
    });
  const each = [...new Set(ids)];
  if (faults.length === 0 && each.length < least) {
    const many = least === 1 ? "a scenario" : "two scenarios or more";
    faults.push({ where: "scenarios", what: `expected ${many}, got ${each.join(", ") || "none"}` });
  }
  if (faults.length > 0) throw new InputError(faults);
  return each;
}
