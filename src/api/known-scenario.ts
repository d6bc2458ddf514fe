import type { Catalog, Scenario } from "../catalog/index.ts";
import { didYouMean, InputError } from "../units/index.ts";

/** The scenario that `--scenario` names. @throws InputError with the nearest one, or all there are */
export function knownScenario(id: string, { scenarios }: Catalog): Scenario {
  const scenario = scenarios.get(id);
  if (scenario) return scenario;
  const hint = didYouMean(id, scenarios.keys()) || `; known: ${[...scenarios.keys()].join(", ")}`;
  throw new InputError({ where: "--scenario", what: `unknown scenario "${id}"${hint}` });
}
