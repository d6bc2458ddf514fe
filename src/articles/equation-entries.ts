import type { ModelSource, QuantitySource } from "../engine/types.ts";
import type { EquationEntry } from "./types.ts";

/** The entries of the equations page from the model as written; inputs are the known names in each equation. */
export function equationEntries(model: ModelSource): EquationEntry[] {
  const known = new Set(model.quantities.map((quantity) => quantity.id));
  const sectors = new Map(model.sectors.map((sector) => [sector.id, sector.name]));
  return model.quantities.map((quantity) => {
    const equations = lines(quantity.equation);
    const names = [...equations, ...lines(quantity.initial)].flatMap(
      (line) => line.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [],
    );
    return {
      id: quantity.id,
      name: quantity.name,
      unit: quantity.unit,
      kind: quantity.kind,
      sector: sectors.get(quantity.sector) ?? { ru: quantity.sector, en: quantity.sector },
      equations,
      initial: lines(quantity.initial),
      ...(quantity.note === undefined ? {} : { note: quantity.note }),
      inputs: [...new Set(names)].filter((name) => known.has(name) && name !== quantity.id),
      sources: quantity.sources,
    };
  });
}

function lines(equation: QuantitySource["equation"]): string[] {
  if (equation === undefined) return [];
  if (typeof equation === "string") return [equation];
  return Object.entries(equation).map(([element, line]) => `[${element}] ${line}`);
}
