import { didYouMean } from "../units/index.ts";
import type { FaultList } from "./faults.ts";
import type { ModelSource, QuantitySource } from "./types.ts";

/**
 * Replaces equations by quantity id, as a scenario does. A parameter or a series so overridden becomes an auxiliary.
 *
 * @param where what to name in faults: the scenario's file, or the place of the equation of a quantity in it
 */
export function overrideEquations(
  model: ModelSource,
  equations: Readonly<Record<string, string>>,
  where: string | ((id: string) => string),
  faults: FaultList,
): ModelSource {
  const placeOf = typeof where === "string" ? () => where : where;
  const ids = model.quantities.map(({ id }) => id);
  for (const id of Object.keys(equations)) {
    if (ids.includes(id)) continue;
    faults.add(placeOf(id), `equations.${id}`, `unknown quantity "${id}"${didYouMean(id, ids)}`);
  }
  const replaced = model.quantities.map((quantity): QuantitySource => {
    if (!Object.hasOwn(equations, quantity.id)) return quantity;
    const input = quantity.kind === "parameter" || quantity.kind === "series";
    const { equation: places, ...kept } = quantity.places ?? {};
    void places;
    return {
      ...quantity,
      kind: input ? "auxiliary" : quantity.kind,
      equation: equations[quantity.id]!,
      places: { ...kept, equation: { where: placeOf(quantity.id), path: `equations.${quantity.id}` } },
    };
  });
  return { ...model, quantities: replaced };
}
