import type { ModelSource, QuantitySource } from "./types.ts";

/** A quantity with its subscripts spelt out. */
export interface QuantityElements {
  readonly source: QuantitySource;
  /** Dimension of each subscript, in order; empty for a scalar. */
  readonly axes: readonly string[];
  /** Element ids, one a subscript, for every element that exists; `[[]]` for a scalar. */
  readonly elements: readonly (readonly string[])[];
  /** Place in `elements` by the ids joined with a comma. */
  readonly byKey: ReadonlyMap<string, number>;
}

/** `price` and `["us"]` give `price[us]`; a scalar is its id. */
export function elementName(id: string, element: readonly string[]): string {
  return element.length === 0 ? id : `${id}[${element.join(",")}]`;
}

/**
 * Spells out the subscripts of a quantity: the product of its `by` entries, each a dimension or a named set of tuples.
 * Names that are no dimension or set, and dimensions that come twice, are given to `report`.
 */
export function spellOut(
  source: QuantitySource,
  model: ModelSource,
  report: (what: string, name: string) => void,
): QuantityElements {
  const axes: string[] = [];
  let elements: (readonly string[])[] = [[]];
  for (const name of source.by) {
    const entry = tuplesOf(name, model);
    if (!entry) {
      report("unknown", name);
      continue;
    }
    if (entry.axes.some((axis) => axes.includes(axis))) report("twice", name);
    axes.push(...entry.axes);
    elements = elements.flatMap((start) => entry.tuples.map((tuple) => [...start, ...tuple]));
  }
  const byKey = new Map(elements.map((element, place) => [element.join(","), place]));
  return { source, axes, elements, byKey };
}

function tuplesOf(name: string, model: ModelSource) {
  const set = Object.hasOwn(model.sets, name) ? model.sets[name] : undefined;
  if (set) return { axes: set.of, tuples: set.pairs };
  const dimension = Object.hasOwn(model.dimensions, name) ? model.dimensions[name] : undefined;
  if (dimension) return { axes: [name], tuples: dimension.map((element) => [element.id]) };
  return undefined;
}

/**
 * The equation of every element. A text serves all; a map is keyed by element ids (`us`, `deepseek,legal`) in which
 * `*` stands for any, the key with fewest stars winning.
 *
 * @returns for each element the key whose text it takes, or undefined; and keys that fit no element
 */
export function assignEquations(
  equation: string | Readonly<Record<string, string>>,
  quantity: QuantityElements,
): { readonly keys: readonly (string | undefined)[]; readonly idle: readonly string[] } {
  if (typeof equation === "string") return { keys: quantity.elements.map(() => ""), idle: [] };
  const patterns = Object.keys(equation).map((key) => ({
    key,
    parts: key.split(",").map((part) => part.trim().toLowerCase()),
  }));
  patterns.sort((a, b) => stars(a.parts) - stars(b.parts));
  const fits = (parts: readonly string[], element: readonly string[]): boolean =>
    parts.length === element.length && parts.every((part, axis) => part === "*" || part === element[axis]);
  const keys = quantity.elements.map((element) => patterns.find(({ parts }) => fits(parts, element))?.key);
  const idle = patterns
    .filter(({ parts }) => !quantity.elements.some((element) => fits(parts, element)))
    .map(({ key }) => key);
  return { keys, idle };
}

function stars(parts: readonly string[]): number {
  return parts.filter((part) => part === "*").length;
}
