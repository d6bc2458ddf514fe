import type { Stage } from "./expand.ts";
import type { FaultList } from "./faults.ts";
import type { Graph, GraphNode, NodeId } from "./graph.ts";
import type { Operation, Program } from "./program.ts";

/** What `schedule` needs besides the graph. */
export interface ScheduleOptions {
  /** Node of each quantity element, by name. */
  readonly named: ReadonlyMap<string, NodeId>;
  readonly parameters: number;
  readonly series: readonly { readonly interpolation: "step" | "linear" }[];
  readonly stages: readonly Stage[];
  readonly stepsPerMonth: number;
  readonly months: number;
  readonly faults: FaultList;
  /** `file:line:col` of the quantity of an element name, for faults. */
  placeOf(name: string): string;
}

/** A program, and where each named number is in it. */
export interface Scheduled {
  readonly program: Program;
  readonly slotOf: ReadonlyMap<string, number>;
  /** Sector of each operation of `step` and `record`. */
  readonly sectors: readonly string[];
  /** Numbers that last from step to step. */
  readonly states: number;
}

/** Lays a graph out as straight lines of operations. Nodes are numbered after their operands, so that order serves. */
export function schedule(graph: Graph, options: ScheduleOptions): Scheduled {
  const live = liveNodes(graph, options);
  const slots = new Map(live.map((node, slot) => [node, slot]));
  const slot = (node: NodeId): number => slots.get(node)!;
  const timeless = timelessNodes(graph);
  let histories = 0;
  const operationOf = (node: NodeId): Operation | undefined => {
    const found = graph.nodes[node]!;
    if (found.kind !== "operation") return undefined;
    const operation = { op: found.op, out: slot(node), args: found.args.map(slot) };
    if (found.points) return { ...operation, points: found.points };
    return found.op === "first_reached" ? { ...operation, history: histories++ } : operation;
  };
  const everyStep = neededEveryStep(graph, live);
  const once: Operation[] = [];
  const step: Operation[] = [];
  const record: Operation[] = [];
  const sectors: string[] = [];
  for (const node of live) {
    const operation = operationOf(node);
    if (!operation) continue;
    const lines = timeless[node] ? once : everyStep.has(node) ? step : record;
    lines.push(operation);
    if (lines !== once) sectors.push(graph.sectors[node]!);
  }
  // What a state is set to must be no state itself (see `Program`): such values pass through a slot of their own.
  let count = live.length;
  const settled = (node: NodeId): number => {
    if (graph.nodes[node]!.kind !== "state") return slot(node);
    step.push({ op: "copy", out: count, args: [slot(node)] });
    sectors.push(graph.sectors[node]!);
    return count++;
  };
  const states = graph.states.filter(({ node }) => slots.has(node));
  const rates = states.flatMap(({ node, rate }) =>
    rate === undefined ? [] : [{ state: slot(node), rate: settled(rate) }],
  );
  const holds = states.flatMap(({ node, hold }) =>
    hold === undefined ? [] : [{ state: slot(node), value: settled(hold) }],
  );
  const all = <Kind extends GraphNode["kind"]>(kind: Kind) =>
    live.flatMap((node) => {
      const found = graph.nodes[node]!;
      return found.kind === kind ? [{ slot: slot(node), found: found as GraphNode & { kind: Kind } }] : [];
    });
  const inputSlots = (kind: "parameter" | "series", length: number): number[] => {
    const places = new Map(all(kind).map((input) => [input.found.index, input.slot]));
    return Array.from({ length }, (_, index) => places.get(index)!);
  };
  const program: Program = {
    slots: count,
    stepsPerMonth: options.stepsPerMonth,
    months: options.months,
    constants: all("constant").map(({ slot, found }) => ({ slot, value: found.value })),
    parameters: inputSlots("parameter", options.parameters),
    series: inputSlots("series", options.series.length).map((slot, index) => ({
      slot,
      interpolation: options.series[index]!.interpolation,
    })),
    time: all("time")[0]?.slot ?? -1,
    once,
    init: initialLines(graph, states, slot, timeless, options),
    step,
    record,
    rates,
    holds,
    histories,
    watched: watchedSlots(options.named, slot),
    stages: options.stages.map(({ node, name, call }) => ({ slot: slot(node), name, call })),
  };
  const slotOf = new Map([...options.named].map(([name, node]) => [name, slot(node)]));
  return { program, slotOf, sectors, states: states.length };
}

/** All that a named quantity needs, in order; an input is kept even when nothing reads it. */
function liveNodes(graph: Graph, { named, stages }: ScheduleOptions): NodeId[] {
  const live = new Set<NodeId>();
  const open = [...named.values(), ...stages.map(({ node }) => node)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (live.has(node)) continue;
    live.add(node);
    const found = graph.nodes[node]!;
    if (found.kind === "operation") open.push(...found.args);
    if (found.kind !== "state") continue;
    const { initial, rate, hold } = graph.states[found.state]!;
    open.push(...[initial, rate, hold].filter((part) => part !== undefined));
  }
  return [...live].sort((a, b) => a - b);
}

/** What moves a state or must be remembered: the rest is computed only when it is recorded. */
function neededEveryStep(graph: Graph, live: readonly NodeId[]): ReadonlySet<NodeId> {
  const needed = new Set<NodeId>();
  const open = live.flatMap((node) => {
    const found = graph.nodes[node]!;
    if (found.kind === "operation") return found.op === "first_reached" ? [node] : [];
    if (found.kind !== "state") return [];
    const { rate, hold } = graph.states[found.state]!;
    return [rate, hold].filter((part) => part !== undefined);
  });
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (needed.has(node)) continue;
    needed.add(node);
    const found = graph.nodes[node]!;
    if (found.kind === "operation") open.push(...found.args);
  }
  return needed;
}

/** Which nodes depend on parameters and constants only. */
function timelessNodes(graph: Graph): readonly boolean[] {
  const timeless: boolean[] = [];
  for (const node of graph.nodes) {
    const plain = node.kind === "constant" || node.kind === "parameter";
    const computed =
      node.kind === "operation" && node.op !== "first_reached" && node.args.every((arg) => timeless[arg]);
    timeless.push(plain || computed);
  }
  return timeless;
}

/** Operations that set every state, each after what its initial value reads; a circle among them is a fault. */
function initialLines(
  graph: Graph,
  states: Graph["states"],
  slot: (node: NodeId) => number,
  timeless: readonly boolean[],
  options: ScheduleOptions,
): Operation[] {
  const lines: Operation[] = [];
  const done = new Set<NodeId>();
  const open: NodeId[] = [];
  const visit = (node: NodeId): void => {
    const found = graph.nodes[node]!;
    if (done.has(node) || timeless[node] || (found.kind !== "operation" && found.kind !== "state")) return;
    if (open.includes(node)) {
      const circle = open.slice(open.indexOf(node)).filter((part) => graph.nodes[part]!.kind === "state");
      reportCircle(graph, circle, options);
      return;
    }
    open.push(node);
    if (found.kind === "state") {
      const { initial } = graph.states[found.state]!;
      visit(initial);
      lines.push({ op: "copy", out: slot(node), args: [slot(initial)] });
    } else {
      found.args.forEach(visit);
      const { op, args, points } = found;
      const line = { op, out: slot(node), args: args.map(slot), ...(points ? { points } : {}) };
      // At the start every level is either reached at the start or not reached by now: both are the time.
      lines.push(op === "first_reached" ? { ...line, op: "copy", args: [slot(args[2]!)] } : line);
    }
    open.pop();
    done.add(node);
  };
  for (const { node } of states) visit(node);
  return lines;
}

function reportCircle(graph: Graph, circle: readonly NodeId[], { faults, placeOf }: ScheduleOptions): void {
  const names = circle.map((node) => {
    const found = graph.nodes[node]!;
    return found.kind === "state" ? graph.states[found.state]!.name : "";
  });
  const start = names.indexOf([...names].sort()[0]!);
  const loop = [...names.slice(start), ...names.slice(0, start)];
  const shown = [...loop, loop[0]].filter((name, place, all) => name !== all[place - 1]).join(" -> ");
  const what = `initial values in a circle: ${shown || loop[0]}; give a delay or smooth its initial value`;
  const [first = ""] = loop;
  faults.add(placeOf(first), `quantities.${first}`, what);
}

function watchedSlots(
  named: ReadonlyMap<string, NodeId>,
  slot: (node: NodeId) => number,
): Program["watched"] {
  const firstName = new Map<NodeId, string>();
  for (const [name, node] of named) if (!firstName.has(node)) firstName.set(node, name);
  const ordered = [...firstName].sort(([a], [b]) => a - b);
  return ordered.map(([node, name]) => ({ slot: slot(node), name }));
}
