import { type Expander, type Place, wordsOf } from "./expand.ts";
import type { Call } from "./expand-call.ts";
import type { NodeId, State } from "./graph.ts";
import { type Expression, partsOf } from "./language/ast.ts";
import { DELAY_STAGES } from "./language/functions.ts";
import { tokenize } from "./language/tokens.ts";

/** The node of a function that remembers: INIT, PREVIOUS, DELAYn (a material delay: what enters leaves), SMTHn. */
export function expandMemory(expander: Expander, call: Call, place: Place): NodeId {
  const key = sharingKey(expander, call, place);
  const known = expander.calls.get(key);
  if (known !== undefined) return known;
  const node = make(expander, call, place);
  expander.calls.set(key, node);
  return node;
}

function make(expander: Expander, call: Call, place: Place): NodeId {
  const { graph } = expander;
  const { name, args } = call;
  const [input, second, third] = args as [Expression, Expression, Expression | undefined];
  if (name === "INIT") {
    const state = graph.state(place.owner);
    expander.defer(() => {
      state.initial = expander.expand(input, place);
    });
    return state.node;
  }
  if (name === "PREVIOUS") {
    const state = graph.state(place.owner);
    expander.defer(() => {
      state.initial = expander.expand(second, place);
      state.hold = expander.expand(input, place);
    });
    return state.node;
  }
  const count = stagesOf(expander, call, place);
  const initial = DELAY_STAGES[name] === "third" ? args[3] : third;
  const tau = expander.expand(second, place);
  const stage = graph.operation("div", tau, graph.constant(count));
  expander.watchStage(stage, call, place);
  const states = Array.from({ length: count }, () => graph.state(place.owner));
  const chain = name.startsWith("DELAY") ? materialChain : smoothingChain;
  return chain(expander, states, stage, () => ({
    input: expander.expand(input, place),
    initial: expander.expand(initial ?? input, place),
  }));
}

/** More stages are hardly ever meant, and each is a state. */
const MOST_STAGES = 20;

function stagesOf(expander: Expander, call: Call, place: Place): number {
  const stages = DELAY_STAGES[call.name]!;
  if (stages !== "third") return stages;
  const written = call.args[2]!;
  const count = expander.graph.valueOf(expander.expand(written, place));
  if (count !== undefined && Number.isInteger(count) && count >= 1 && count <= MOST_STAGES) return count;
  const got = count === undefined ? "what is not a constant" : String(count);
  expander.fault(written, place, `expected a whole number of stages from 1 to ${MOST_STAGES}, got ${got}`);
  return 1;
}

type Ends = () => { readonly input: NodeId; readonly initial: NodeId };

/** Levels in a row, each emptied at level / stage; the last outflow is the result. */
function materialChain(expander: Expander, states: readonly State[], stage: NodeId, ends: Ends): NodeId {
  const { graph } = expander;
  const outflows = states.map(({ node }) => graph.operation("div", node, stage));
  expander.defer(() => {
    const { input, initial } = ends();
    const level = graph.operation("mul", initial, stage);
    states.forEach((state, place) => {
      state.initial = level;
      state.rate = graph.operation("sub", outflows[place - 1] ?? input, outflows[place]!);
    });
  });
  return outflows.at(-1)!;
}

/** Averages in a row, each drawn to the one before at 1 / stage; the last is the result. */
function smoothingChain(expander: Expander, states: readonly State[], stage: NodeId, ends: Ends): NodeId {
  const { graph } = expander;
  expander.defer(() => {
    const { input, initial } = ends();
    states.forEach((state, place) => {
      const gap = graph.operation("sub", states[place - 1]?.node ?? input, state.node);
      state.initial = initial;
      state.rate = graph.operation("div", gap, stage);
    });
  });
  return states.at(-1)!.node;
}

/** Two calls with the same words mean the same when the dimensions they depend on stand at the same elements. */
function sharingKey(expander: Expander, call: Call, place: Place): string {
  const dimensions = new Set<string>();
  const visit = (part: Expression): void => {
    partsOf(part).forEach(visit);
    if (part.kind !== "reference") return;
    const axes = expander.quantities.get(part.id)?.axes ?? [];
    if (part.subscripts === undefined) for (const axis of axes) dimensions.add(axis);
    for (const subscript of part.subscripts ?? []) {
      if (subscript.kind === "name") dimensions.add(subscript.name);
    }
  };
  visit(call);
  const current = [...dimensions]
    .sort()
    .map((dimension) => `${dimension}=${place.current.get(dimension) ?? ""}`);
  const each = [...place.each].map(([dimension, element]) => `${dimension}:${element}`);
  const words = tokenize(wordsOf(call, place)).map(({ text, unit = "" }) => `${text} ${unit}`);
  return [...words, ...current, ...each].join(" ");
}
