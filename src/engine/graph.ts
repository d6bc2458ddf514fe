import { ARITHMETIC, lookup } from "./arithmetic.ts";
import type { Opcode } from "./program.ts";

/** A node is the number of its place in `Graph.nodes`; operands always come before the node that reads them. */
export type NodeId = number;

export type GraphNode =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "parameter"; readonly index: number }
  | { readonly kind: "series"; readonly index: number }
  | { readonly kind: "time" }
  | { readonly kind: "state"; readonly state: number }
  | {
      readonly kind: "operation";
      readonly op: Opcode;
      readonly args: readonly NodeId[];
      readonly points?: readonly number[];
    };

/** A number that lasts from step to step. `rate` is per month; `hold` replaces it; neither: it keeps its initial value. */
export interface State {
  readonly node: NodeId;
  /** Element name of the quantity whose equation made it. */
  readonly name: string;
  initial: NodeId;
  rate?: NodeId;
  hold?: NodeId;
}

const SYMMETRIC: ReadonlySet<Opcode> = new Set(["add", "mul", "min", "max", "eq", "ne", "and", "or"]);

/** Scalar equations as one graph: equal sub-expressions are one node, and what is constant is folded. */
export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly states: State[] = [];
  /** Sector of the quantity that first needed each node, for the budget. */
  readonly sectors: string[] = [];
  /** Sector that new nodes are counted to. */
  sector = "";
  private readonly known = new Map<string, NodeId>();

  constant(value: number): NodeId {
    // Zero and minus zero differ: 1/x tells them apart.
    const key = Object.is(value, -0) ? "-0" : String(value);
    return this.share(`constant ${key}`, { kind: "constant", value });
  }

  parameter(index: number): NodeId {
    return this.share(`parameter ${index}`, { kind: "parameter", index });
  }

  series(index: number): NodeId {
    return this.share(`series ${index}`, { kind: "series", index });
  }

  time(): NodeId {
    return this.share("time", { kind: "time" });
  }

  /** A new state; the caller sets `initial` and `rate` or `hold` before the graph is scheduled. */
  state(name: string): State {
    const node = this.push({ kind: "state", state: this.states.length });
    const state: State = { node, name, initial: -1 };
    this.states.push(state);
    return state;
  }

  lookup(x: NodeId, points: readonly number[]): NodeId {
    const value = this.valueOf(x);
    if (value !== undefined) return this.constant(lookup(value, points));
    return this.share(`lookup ${x} ${points.join(" ")}`, {
      kind: "operation",
      op: "lookup",
      args: [x],
      points,
    });
  }

  operation(op: Exclude<Opcode, "lookup">, ...args: readonly NodeId[]): NodeId {
    const shortcut = op === "first_reached" ? undefined : this.simplify(op, args);
    if (shortcut !== undefined) return shortcut;
    const ordered = SYMMETRIC.has(op) ? [...args].sort((a, b) => a - b) : args;
    return this.share(`${op} ${ordered.join(" ")}`, { kind: "operation", op, args: ordered });
  }

  /** The number a node is, when it is a constant. */
  valueOf(node: NodeId): number | undefined {
    const found = this.nodes[node];
    return found?.kind === "constant" ? found.value : undefined;
  }

  /** Folds constants, and what is exact for every number: multiplication and division by 1, powers 1, 2 and 1/2. */
  private simplify(op: Exclude<Opcode, "lookup" | "first_reached">, args: readonly NodeId[]) {
    const values = args.map((arg) => this.valueOf(arg));
    const [first, second] = values;
    const [a, b, c] = args as [NodeId, NodeId, NodeId];
    if (op === "select" && first !== undefined) return first !== 0 ? b : c;
    if (op === "pow" && second === 2) return this.operation("mul", a, a);
    if (op === "pow" && second === 1) return a;
    if (op === "pow" && second === 0.5) return this.operation("sqrt", a);
    if ((op === "mul" || op === "div") && second === 1) return a;
    if (op === "mul" && first === 1) return b;
    if (values.includes(undefined)) return undefined;
    const [x = 0, y = 0, z = 0] = values as number[];
    return this.constant(ARITHMETIC[op](x, y, z));
  }

  private share(key: string, node: GraphNode): NodeId {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.push(node);
    this.known.set(key, id);
    return id;
  }

  private push(node: GraphNode): NodeId {
    this.sectors.push(this.sector);
    return this.nodes.push(node) - 1;
  }
}
