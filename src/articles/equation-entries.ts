import type { Text } from "../catalog/types.ts";
import { type ModelSource, parseExpression, type QuantitySource, referencesIn } from "../engine/index.ts";
import { shortNames } from "./short-names.ts";
import type { EquationEntry, FormulaEntry } from "./types.ts";

/** The entries of the pages of equations, from a model whose equations parse. */
export function equationEntries(model: ModelSource): EquationEntry[] {
  const sectors = new Map(model.sectors.map((sector) => [sector.id, sector.name]));
  const short = shortNames(model.quantities);
  return model.quantities.map((quantity) => {
    const elements = elementWords(model, quantity.by);
    const formulas = formulasOf(quantity.equation, elements);
    const initials = formulasOf(quantity.initial, elements);
    const read = [...formulas, ...initials].flatMap(({ expression }) => referencesIn(expression));
    return {
      id: quantity.id,
      name: quantity.name,
      short: short.get(quantity.id)!,
      unit: quantity.unit,
      kind: quantity.kind,
      sectorId: quantity.sector,
      sector: sectors.get(quantity.sector) ?? { ru: quantity.sector, en: quantity.sector },
      elements,
      formulas,
      initials,
      ...(quantity.note === undefined ? {} : { note: quantity.note }),
      inputs: [...new Set(read)].filter((id) => id !== quantity.id),
      sources: quantity.sources,
    };
  });
}

/** Words of the elements of some dimensions and sets, by id; the same id may have other words in another dimension. */
function elementWords(
  { dimensions, sets }: Pick<ModelSource, "dimensions" | "sets">,
  by: readonly string[],
): ReadonlyMap<string, Text> {
  const names = by.flatMap((name) => sets[name]?.of ?? [name]);
  return new Map(names.flatMap((name) => (dimensions[name] ?? []).map((one) => [one.id, one.name])));
}

function formulasOf(
  equation: QuantitySource["equation"],
  elements: ReadonlyMap<string, Text>,
): FormulaEntry[] {
  if (equation === undefined) return [];
  const byKey = typeof equation === "string" ? { "": equation } : equation;
  return Object.entries(byKey).map(([key, written]) => ({
    key,
    ...(key === "" ? {} : { element: keyWords(withoutRest(key, Object.keys(byKey)), elements) }),
    written: written.trim().replace(/\s+/g, " "),
    expression: parseExpression(written),
  }));
}

/** `us,*` is `us` where no other key names one of its elements: then no rest is meant. */
function withoutRest(key: string, keys: readonly string[]): string {
  const parts = key.split(",").map((part) => part.trim());
  const named = parts.filter((part) => part !== "*");
  const meant = keys.some(
    (other) =>
      other !== key &&
      other.split(",").every((part, place) => parts[place] === "*" || parts[place] === part.trim()),
  );
  return meant || named.length === 0 ? key : named.join(",");
}

/** `deepseek,*` in words; a star stands for the rest, and `*,*` for one rest. */
export function keyWords(key: string, elements: ReadonlyMap<string, Text>): Text {
  const words = (language: keyof Text): string => {
    const parts = key.split(",").map((part) => part.trim());
    if (parts.every((part) => part === "*")) return REST[language];
    return parts
      .map((part) => (part === "*" ? REST[language] : (elements.get(part)?.[language] ?? part)))
      .join(", ");
  };
  return { ru: words("ru"), en: words("en") };
}

const REST: Text = { ru: "остальные", en: "the others" };
