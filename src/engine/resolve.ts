import { didYouMean } from "../units/index.ts";
import type { QuantityElements } from "./elements.ts";
import { type Expression, partsOf } from "./language/ast.ts";
import { REDUCTIONS } from "./language/functions.ts";
import type { ModelSource } from "./types.ts";

export type Reference = Expression & { readonly kind: "reference" };

/** What subscripts mean at a place in an equation. */
export interface Scope {
  /** Element of the quantity being computed, by dimension. */
  readonly current: ReadonlyMap<string, string>;
  /** Element a `*` stands for inside a reduction, by dimension. */
  readonly each: ReadonlyMap<string, string>;
}

export type Resolved =
  | { readonly element: readonly string[] }
  | { readonly fault: string; readonly missing?: boolean };

/**
 * The element ids a reference means: written subscripts, the current element where a dimension is named or nothing is
 * written, the reduction's element for `*`. A fault says in words what is wrong; `missing` when all is well but the
 * quantity has no such element.
 */
export function resolveElement(
  reference: Reference,
  target: QuantityElements,
  scope: Scope,
  model: ModelSource,
): Resolved {
  const { id, subscripts } = reference;
  const { axes } = target;
  if (subscripts === undefined) {
    const absent = axes.filter((axis) => !scope.current.has(axis));
    if (absent.length > 0) {
      return {
        fault: `expected subscripts, ${form(id, axes)}: this equation has no current ${absent.join(", ")}`,
      };
    }
    return existing(
      id,
      target,
      axes.map((axis) => scope.current.get(axis)!),
    );
  }
  if (subscripts.length !== axes.length) {
    const wanted = axes.length === 0 ? `"${id}" without subscripts` : form(id, axes);
    return { fault: `expected ${wanted}, got ${subscripts.length} subscripts` };
  }
  const element: string[] = [];
  for (const [place, subscript] of subscripts.entries()) {
    const axis = axes[place]!;
    const name =
      subscript.kind === "all" ? scope.each.get(axis) : elementOf(subscript.name, axis, scope, model);
    if (name === undefined && subscript.kind === "all") {
      return { fault: `expected "*" only inside SUM, MEAN, MIN or MAX, got ${form(id, axes)}` };
    }
    if (name === undefined && subscript.kind === "name") {
      return { fault: unknownSubscript(subscript.name, axis, model) };
    }
    element.push(name!);
  }
  return existing(id, target, element);
}

function existing(id: string, target: QuantityElements, element: readonly string[]): Resolved {
  if (target.byKey.has(element.join(","))) return { element };
  return { fault: `"${id}" has no element [${element.join(", ")}]`, missing: true };
}

function elementOf(name: string, axis: string, scope: Scope, model: ModelSource): string | undefined {
  if (model.dimensions[axis]?.some(({ id }) => id === name)) return name;
  return scope.current.get(name);
}

function unknownSubscript(name: string, axis: string, model: ModelSource): string {
  if (Object.hasOwn(model.dimensions, name)) {
    return `"${name}" stands for the current ${name}, and this equation has none`;
  }
  const known = model.dimensions[axis]?.map(({ id }) => id) ?? [];
  return `unknown ${axis} "${name}"${didYouMean(name, [...known, axis])}`;
}

function form(id: string, axes: readonly string[]): string {
  return `${id}[${axes.join(", ")}]`;
}

/** The references with a `*` that belong to a reduction's argument, not to a reduction inside it. */
export function starredIn(expression: Expression): Reference[] {
  if (expression.kind === "reference") {
    return expression.subscripts?.some(({ kind }) => kind === "all") ? [expression] : [];
  }
  if (expression.kind === "call" && expression.args.length === 1 && REDUCTIONS.has(expression.name))
    return [];
  return partsOf(expression).flatMap(starredIn);
}
