import { assignEquations, elementName, type QuantityElements } from "./elements.ts";
import { expandCall } from "./expand-call.ts";
import { type FaultList, type PlacedEquation, placedEquation } from "./faults.ts";
import { Graph, type NodeId } from "./graph.ts";
import type { BinaryOperator, Expression } from "./language/ast.ts";
import type { ParsedEquations } from "./parse-equations.ts";
import { type Reference, resolveElement, type Scope } from "./resolve.ts";
import type { ModelSource } from "./types.ts";

/** A place in an equation while it is being expanded. */
export interface Place extends Scope {
  readonly equation: PlacedEquation;
  /** Element name of the quantity, `price[us]`. */
  readonly owner: string;
}

/** A delay stage to be watched by the step guard. */
export interface Stage {
  readonly node: NodeId;
  readonly name: string;
  /** `DELAY3(orders, tau)`. */
  readonly call: string;
}

const OPERATIONS = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "^": "pow",
  "=": "eq",
  "<>": "ne",
  and: "and",
  or: "or",
  "<": "lt",
  "<=": "le",
  ">": "lt",
  ">=": "le",
} as const satisfies Record<BinaryOperator, string>;

/** Turns parsed equations into one scalar graph, element by element; what is wrong goes to `faults`. */
export class Expander {
  readonly graph = new Graph();
  readonly stages: Stage[] = [];
  /** Element names in the order of the block's arrays. */
  readonly parameters: string[] = [];
  readonly series: { readonly id: string; readonly element: readonly string[] }[] = [];
  readonly model: ModelSource;
  readonly faults: FaultList;
  readonly quantities: ReadonlyMap<string, QuantityElements>;
  /** Stateful calls already made, so that the same delay of the same thing is one delay. */
  readonly calls = new Map<string, NodeId>();
  private readonly parsed: ParsedEquations;
  private readonly nodes = new Map<string, NodeId>();
  private readonly open: string[] = [];
  private readonly later: (() => void)[] = [];

  constructor(
    model: ModelSource,
    quantities: ReadonlyMap<string, QuantityElements>,
    parsed: ParsedEquations,
    faults: FaultList,
  ) {
    this.model = model;
    this.quantities = quantities;
    this.parsed = parsed;
    this.faults = faults;
  }

  /** Expands every element of every quantity. @returns the node of each, by element name */
  expandAll(): ReadonlyMap<string, NodeId> {
    // Inputs first, so that their order does not depend on who reads them.
    for (const quantity of this.quantities.values()) {
      const { kind } = quantity.source;
      if (kind !== "parameter" && kind !== "series") continue;
      for (const element of quantity.elements) this.elementNode(quantity, element);
    }
    for (const quantity of this.quantities.values()) {
      for (const element of quantity.elements) {
        this.elementNode(quantity, element);
        this.finish();
      }
    }
    return this.nodes;
  }

  /** Puts off what a state's definition needs: it may read the state itself. */
  defer(task: () => void): void {
    const { sector } = this.graph;
    this.later.push(() => {
      this.graph.sector = sector;
      task();
    });
  }

  private finish(): void {
    for (let task = this.later.shift(); task; task = this.later.shift()) task();
  }

  private elementNode(quantity: QuantityElements, element: readonly string[]): NodeId {
    const name = elementName(quantity.source.id, element);
    const known = this.nodes.get(name);
    if (known !== undefined) return known;
    const from = this.open.indexOf(name);
    if (from >= 0) return this.circle(this.open.slice(from));
    const outer = this.graph.sector;
    this.graph.sector = quantity.source.sector;
    this.open.push(name);
    const node = this.define(quantity, element, name);
    this.open.pop();
    this.graph.sector = outer;
    this.nodes.set(name, node);
    return node;
  }

  private define(quantity: QuantityElements, element: readonly string[], name: string): NodeId {
    const { source } = quantity;
    if (source.kind === "parameter") return this.graph.parameter(this.parameters.push(name) - 1);
    if (source.kind === "series") return this.graph.series(this.series.push({ id: source.id, element }) - 1);
    if (source.kind !== "stock") return this.equationNode(quantity, element, "equation");
    const state = this.graph.state(name);
    this.defer(() => {
      state.initial = this.equationNode(quantity, element, "initial");
      state.rate = this.equationNode(quantity, element, "equation");
    });
    return state.node;
  }

  private equationNode(
    quantity: QuantityElements,
    element: readonly string[],
    field: "equation" | "initial",
  ): NodeId {
    const { source, axes } = quantity;
    const written = source[field] ?? "0";
    const key = assignEquations(written, quantity).keys[quantity.byKey.get(element.join(","))!];
    const expression = key === undefined ? undefined : this.parsed.get(source.id, field, key);
    if (key === undefined || !expression) return this.graph.constant(Number.NaN);
    const current = new Map(axes.map((axis, place) => [axis, element[place]!]));
    return this.expand(expression, {
      equation: placedEquation(source, field, key),
      owner: elementName(source.id, element),
      current,
      each: new Map(),
    });
  }

  /**
   * Notes a delay's stage for the step guard. One of constant length is judged here; one that parameters decide, by
   * `stageFaults` when their beliefs are known; any other while the model runs.
   */
  watchStage(node: NodeId, call: Expression, place: Place): void {
    const words = wordsOf(call, place);
    this.stages.push({ node, name: place.owner, call: words });
    const length = this.graph.valueOf(node);
    if (length === undefined || length >= this.model.step) return;
    const what = `expected every stage of ${words} to last at least one step (${this.model.step} months), got ${length}`;
    this.fault(call, place, `${what}; lengthen the delay or shorten the step`);
  }

  /** The node of one expression at one place. */
  expand(expression: Expression, place: Place): NodeId {
    const { graph } = this;
    switch (expression.kind) {
      case "number":
        return graph.constant(expression.value);
      case "text":
        return this.fault(expression, place, `expected a number, got the text "${expression.value}"`);
      case "reference":
        return this.referenceNode(expression, place);
      case "unary":
        return graph.operation(
          expression.operator === "-" ? "neg" : "not",
          this.expand(expression.of, place),
        );
      case "binary": {
        const left = this.expand(expression.left, place);
        const right = this.expand(expression.right, place);
        const swapped = expression.operator === ">" || expression.operator === ">=";
        const op = OPERATIONS[expression.operator];
        return swapped ? graph.operation(op, right, left) : graph.operation(op, left, right);
      }
      case "if": {
        const parts = [expression.condition, expression.then, expression.otherwise];
        return graph.operation("select", ...parts.map((part) => this.expand(part, place)));
      }
      case "call":
        return expandCall(this, expression, place);
    }
  }

  /** Reports a fault; the number that stands in for what is wrong. */
  fault(expression: Expression, place: Place, what: string): NodeId {
    this.faults.inEquation(place.equation, expression, what);
    return this.graph.constant(Number.NaN);
  }

  private referenceNode(reference: Reference, place: Place): NodeId {
    const target = this.quantities.get(reference.id);
    // Unknown names are reported once, when the equations are parsed.
    if (!target) return this.graph.constant(Number.NaN);
    const resolved = resolveElement(reference, target, place, this.model);
    if ("fault" in resolved) return this.fault(reference, place, resolved.fault);
    return this.elementNode(target, resolved.element);
  }

  private circle(names: readonly string[]): NodeId {
    const start = names.indexOf([...names].sort()[0]!);
    const loop = [...names.slice(start), ...names.slice(0, start)];
    const sources = loop.map((name) => this.quantities.get(name.replace(/\[.*/, ""))!.source);
    const shown = [...loop, loop[0]].join(" -> ");
    // A circle through a scenario's equation is the scenario's doing.
    const replaced = sources.map(({ places }) => places?.equation).find((place) => place?.path !== undefined);
    const [first] = sources as [(typeof sources)[number]];
    if (replaced?.path === undefined)
      this.faults.add(first.where, `quantities.${first.id}`, `circular definition: ${shown}`);
    else
      this.faults.add(replaced.where, replaced.path, `circular definition caused by this equation: ${shown}`);
    return this.graph.constant(Number.NaN);
  }
}

/** A piece of an equation as written, on one line. */
export function wordsOf({ at, end }: Expression, place: Place): string {
  return place.equation.text.slice(at, end).replaceAll(/\s+/g, " ");
}
