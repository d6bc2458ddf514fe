import type { Text } from "../catalog/index.ts";
import { assignEquations, type QuantityElements } from "../engine/elements.ts";
import type { CompiledModel, CompiledQuantity, Expression, ModelSource } from "../engine/index.ts";
import { elementName } from "../engine/index.ts";
import { partsOf } from "../engine/language/ast.ts";
import { DELAY_STAGES, REDUCTIONS } from "../engine/language/functions.ts";
import { type Reference, resolveElement, type Scope, starredIn } from "../engine/resolve.ts";

/** When an equation reads a value: at the date itself, over its past (delays, history), or at the start of the run. */
export type Reading = "now" | "past" | "start";

/** What must hold for a part of an equation to be used: the condition of an IF, or its opposite. */
export interface Guard {
  readonly condition: Expression;
  readonly wanted: boolean;
  readonly scope: Scope;
}

/** An element that the equation of another reads. */
export interface Read {
  readonly element: string;
  readonly reading: Reading;
  /** For each place where it stands, all the guards around it; a place without guards is always used. */
  readonly places: readonly (readonly Guard[])[];
}

/** An element of a compiled model with its quantity, taken apart. */
export interface Element {
  readonly name: string;
  readonly quantity: CompiledQuantity;
  readonly spelt: QuantityElements;
  /** Element ids, one a subscript. */
  readonly ids: readonly string[];
}

/** Equations by element: who reads whom, subscripts resolved. */
export class Equations {
  readonly model: CompiledModel;
  private readonly source: ModelSource;
  private readonly elements = new Map<string, Element>();
  private readonly quantities = new Map<string, QuantityElements>();

  /** @param source the model as written, whose dimensions resolve the subscripts */
  constructor(model: CompiledModel, source: ModelSource) {
    this.model = model;
    this.source = source;
    for (const quantity of model.quantities) {
      const { id, axes, elementNames } = quantity;
      const elements = elementNames.map((name) =>
        name === id ? [] : name.slice(id.length + 1, -1).split(","),
      );
      const byKey = new Map(elements.map((ids, place) => [ids.join(","), place]));
      const spelt = { source: quantity.source, axes, elements, byKey };
      this.quantities.set(id, spelt);
      elementNames.forEach((name, place) => {
        this.elements.set(name, { name, quantity, spelt, ids: elements[place]! });
      });
    }
  }

  /** Names of all elements. */
  get names(): readonly string[] {
    return [...this.elements.keys()];
  }

  find(name: string): Element | undefined {
    return this.elements.get(name);
  }

  /** Words of a quantity, or of an element of a dimension. */
  words(id: string): Text | undefined {
    const quantity = this.quantities.get(id);
    if (quantity) return quantity.source.name;
    const all = Object.values(this.source.dimensions).flat();
    return all.find((one) => one.id === id)?.name;
  }

  /** The equation that serves an element, parsed and as written; none for parameters and series. */
  equationOf(
    { quantity, spelt, ids }: Element,
    field: "equation" | "initial",
  ): { readonly expression: Expression; readonly written: string } | undefined {
    const all = quantity.source[field];
    if (all === undefined) return undefined;
    const key = assignEquations(all, spelt).keys[spelt.byKey.get(ids.join(","))!]!;
    const expression = (field === "equation" ? quantity.equations : quantity.initials)[key]!;
    const written = typeof all === "string" ? all : all[key]!;
    return { expression, written: written.replaceAll(/\s+/g, " ").trim() };
  }

  /** Sources of the named tables in an element's equations: the parsed equations have the points in their place. */
  tableSourcesOf(element: Element): readonly string[] {
    const written = [this.equationOf(element, "equation"), this.equationOf(element, "initial")];
    const names = new Set(written.flatMap((one) => one?.written.match(/[a-z][a-z0-9_]*/gi) ?? []));
    return (this.source.tables ?? []).flatMap(({ id, sources }) => (names.has(id) ? sources : []));
  }

  /** Elements that the equation reads, in order of appearance. */
  readsOf(element: Element, field: "equation" | "initial"): Read[] {
    const equation = this.equationOf(element, field);
    if (!equation) return [];
    const current = new Map(element.spelt.axes.map((axis, place) => [axis, element.ids[place]!]));
    const found: Occurrence[] = [];
    this.walk(
      equation.expression,
      { scope: { current, each: new Map() }, reading: "now", guards: [] },
      found,
    );
    return merged(found);
  }

  private walk(expression: Expression, place: Place, found: Occurrence[]): void {
    const { scope, guards } = place;
    if (expression.kind === "reference") {
      const element = this.resolve(expression, scope);
      if (element !== undefined) found.push({ element, ...place });
    } else if (expression.kind === "if") {
      const { condition } = expression;
      this.walk(condition, place, found);
      this.walk(
        expression.then,
        { ...place, guards: [...guards, { condition, wanted: true, scope }] },
        found,
      );
      this.walk(
        expression.otherwise,
        { ...place, guards: [...guards, { condition, wanted: false, scope }] },
        found,
      );
    } else if (
      expression.kind === "call" &&
      REDUCTIONS.has(expression.name) &&
      expression.args.length === 1
    ) {
      for (const inner of this.scopesOf(expression.args[0]!, scope))
        this.walk(expression.args[0]!, { ...place, scope: inner }, found);
    } else {
      const readings = expression.kind === "call" ? readingsOf(expression.name) : [];
      for (const [index, part] of partsOf(expression).entries())
        this.walk(part, { ...place, reading: later(place.reading, readings[index] ?? "now") }, found);
    }
  }

  /** The element that a reference means at a place; undefined for what is no quantity, or has no such element. */
  resolve(reference: Reference, scope: Scope): string | undefined {
    const target = this.quantities.get(reference.id);
    const resolved = target && resolveElement(reference, target, scope, this.source);
    return resolved && "element" in resolved ? elementName(reference.id, resolved.element) : undefined;
  }

  /** What `*` stands for in the argument of a reduction, one scope a term. */
  private scopesOf(argument: Expression, scope: Scope): Scope[] {
    const starred = starredIn(argument);
    const axes = new Set(
      starred.flatMap(({ id, subscripts }) =>
        this.quantities.get(id)!.axes.filter((_, place) => subscripts?.[place]?.kind === "all"),
      ),
    );
    let scopes: Scope[] = [scope];
    for (const axis of axes) {
      const ids = this.source.dimensions[axis]?.map(({ id }) => id) ?? [];
      scopes = scopes.flatMap((one) =>
        ids.map((id) => ({ ...one, each: new Map([...one.each, [axis, id]]) })),
      );
    }
    return scopes.filter((one) => starred.every((reference) => this.resolve(reference, one) !== undefined));
  }
}

interface Place {
  readonly scope: Scope;
  readonly reading: Reading;
  readonly guards: readonly Guard[];
}

interface Occurrence extends Place {
  readonly element: string;
}

/** How each argument of a function with memory is read; of others all are read now. */
function readingsOf(name: string): readonly Reading[] {
  if (Object.hasOwn(DELAY_STAGES, name))
    return name.endsWith("N") ? ["past", "now", "now", "start"] : ["past", "now", "start"];
  if (name === "INIT") return ["start"];
  if (name === "PREVIOUS") return ["past", "start"];
  return name === "FIRST_REACHED" ? ["past", "now"] : [];
}

const ORDER: readonly Reading[] = ["now", "past", "start"];

function later(outer: Reading, inner: Reading): Reading {
  return ORDER[Math.max(ORDER.indexOf(outer), ORDER.indexOf(inner))]!;
}

/** One entry an element: its most immediate reading, and all places where it stands. */
function merged(found: readonly Occurrence[]): Read[] {
  const reads = new Map<string, Read>();
  for (const { element, reading, guards } of found) {
    const known = reads.get(element);
    const nearest = known && ORDER.indexOf(known.reading) < ORDER.indexOf(reading) ? known.reading : reading;
    reads.set(element, { element, reading: nearest, places: [...(known?.places ?? []), guards] });
  }
  return [...reads.values()];
}
