import type { Parameter } from "../catalog/types.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { ModelSource, QuantitySource } from "./types.ts";

/**
 * Adds the catalog's parameters to a model, so that a belief's name and unit are written once, in the catalog. A
 * parameter that a sector file declares as well must have the same unit there.
 *
 * @throws InputError when a parameter is declared with another unit, or as another kind of quantity
 */
export function declareParameters(model: ModelSource, parameters: readonly Parameter[]): ModelSource {
  const declared = new Map(model.quantities.map((quantity) => [quantity.id, quantity]));
  const faults: Fault[] = [];
  const added: QuantitySource[] = [];
  for (const parameter of parameters) {
    const { id, name, unit, sources, sector } = parameter;
    const known = declared.get(id);
    const where = `catalog/parameters/${sector}.yaml`;
    if (!known) {
      added.push({ id, kind: "parameter", unit, name, note: parameter.why, by: [], sources, sector, where });
    } else if (known.kind !== "parameter" || known.unit !== unit) {
      const what = `expected a parameter in ${unit} as in the catalog, got a ${known.kind} in ${known.unit}`;
      faults.push({ where: known.where, path: `quantities.${id}`, what });
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return { ...model, quantities: [...model.quantities, ...added] };
}
