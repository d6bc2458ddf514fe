import { didYouMean } from "../units/index.ts";
import type { FaultList } from "./faults.ts";
import type { ModelSource, QuantitySource } from "./types.ts";

/**
 * Replaces equations by quantity id, as a scenario does: `frontier` for all elements, `frontier[us,openai]` for one, with `*`
 * for any. A parameter or a series so overridden becomes an auxiliary, and then as a whole.
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
  const quantities = new Map(model.quantities.map((quantity) => [quantity.id, quantity]));
  // Elements after the whole, so that an element's own equation holds whatever the order of writing.
  const keys = Object.keys(equations).sort((a, b) => Number(a.includes("[")) - Number(b.includes("[")));
  for (const key of keys) {
    const [, id = key, element] = /^([^[]*)\[([^\]]*)\]$/.exec(key.replaceAll(/\s/g, "")) ?? [];
    const place = { where: placeOf(key), path: `equations.${key}` };
    const quantity = quantities.get(id);
    const problem = quantity
      ? element !== undefined && problemOf(quantity, element)
      : `unknown quantity "${id}"${didYouMean(id, quantities.keys())}`;
    if (problem) faults.add(place.where, place.path, problem);
    else if (quantity) quantities.set(id, replaced(quantity, { equation: equations[key]!, element, place }));
  }
  return { ...model, quantities: [...quantities.values()] };
}

/** Why an equation cannot be given to one element, if it cannot. */
function problemOf({ id, kind, by }: QuantitySource, element: string): string | undefined {
  if (by.length === 0) return `expected "${id}" without subscripts, got [${element}]`;
  if (kind === "parameter")
    return `expected one equation for all elements of the parameter "${id}", got [${element}]`;
  if (kind === "series")
    return `expected values of one element under series, got an equation for "${id}[${element}]"`;
  return undefined;
}

interface Replacement {
  readonly equation: string;
  readonly element: string | undefined;
  readonly place: { readonly where: string; readonly path: string };
}

function replaced(quantity: QuantitySource, { equation, element, place }: Replacement): QuantitySource {
  const isInput = quantity.kind === "parameter" || quantity.kind === "series";
  const kind = isInput ? "auxiliary" : quantity.kind;
  const { equation: placeOfAll, ...places } = quantity.places ?? {};
  if (element === undefined) return { ...quantity, kind, equation, places: { ...places, equation: place } };
  const before = quantity.equation ?? "0";
  // One text for all elements stands under stars once an element has its own.
  const stars = element.replaceAll(/[^,]+/g, "*");
  const others = typeof before === "string" ? { [stars]: before } : before;
  const moved = typeof before === "string" && placeOfAll ? { [`equation.${stars}`]: placeOfAll } : {};
  return {
    ...quantity,
    kind,
    // First, so that of two keys with as many stars the scenario's decides; what it covers goes.
    equation: { [element]: equation, ...withoutCovered(others, element) },
    places: { ...places, ...moved, [`equation.${element}`]: place },
  };
}

/** The equations by key without those whose elements a key with stars takes over. */
function withoutCovered(
  equations: Readonly<Record<string, string>>,
  by: string,
): Readonly<Record<string, string>> {
  const wanted = by.split(",");
  const isCovered = (key: string): boolean => {
    const parts = key.split(",").map((part) => part.trim());
    return wanted.every((part, axis) => part === "*" || part === parts[axis]);
  };
  return Object.fromEntries(Object.entries(equations).filter(([key]) => !isCovered(key)));
}
