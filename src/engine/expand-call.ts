import { CalendarError, monthsBetween } from "../units/index.ts";
import type { Expander, Place } from "./expand.ts";
import { expandMemory } from "./expand-memory.ts";
import type { NodeId } from "./graph.ts";
import type { Expression } from "./language/ast.ts";
import { DELAY_STAGES, REDUCTIONS } from "./language/functions.ts";
import { resolveElement, starredIn } from "./resolve.ts";

export type Call = Expression & { readonly kind: "call" };

// biome-ignore lint/suspicious/noApproximativeNumericConstant: the same bits in every engine, whatever it rounds
const PI = 3.141592653589793;

const PLAIN = { ABS: "abs", EXP: "exp", LN: "ln", LOG10: "log10", SQRT: "sqrt", INT: "floor" } as const;

/** The node of a function call. */
export function expandCall(expander: Expander, call: Call, place: Place): NodeId {
  const { graph, model } = expander;
  const { name, args } = call;
  if (Object.hasOwn(DELAY_STAGES, name) || name === "INIT" || name === "PREVIOUS")
    return expandMemory(expander, call, place);
  if (REDUCTIONS.has(name) && args.length === 1) return expandReduction(expander, call, place);
  if (name === "DATE") return expandDate(expander, call, place);
  if (name === "LOOKUP") return expandLookup(expander, call, place);
  const nodes = args.map((arg) => expander.expand(arg, place));
  const [a, b, c] = nodes as [NodeId, NodeId, NodeId | undefined];
  switch (name) {
    case "TIME":
      return graph.time();
    case "DT":
    case "STEP_SIZE":
      return graph.constant(model.step);
    case "STARTTIME":
      return graph.constant(0);
    case "STOPTIME":
      return graph.constant(monthsBetween(model.start, model.end));
    case "PI":
      return graph.constant(PI);
    case "MOD":
      return expandModulo(expander, a, b);
    case "SAFEDIV": {
      const isZero = graph.operation("eq", b, graph.constant(0));
      return graph.operation("select", isZero, c ?? graph.constant(0), graph.operation("div", a, b));
    }
    case "MIN":
      return nodes.reduce((x, y) => graph.operation("min", x, y));
    case "MAX":
      return nodes.reduce((x, y) => graph.operation("max", x, y));
    case "STEP":
      return graph.operation("select", graph.operation("le", b, graph.time()), a, graph.constant(0));
    case "RAMP": {
      const since = b === undefined ? graph.time() : graph.operation("sub", graph.time(), b);
      return graph.operation("mul", a, graph.operation("max", since, graph.constant(0)));
    }
    case "PULSE":
      return expandPulse(expander, a, b, c);
    case "FIRST_REACHED":
      return graph.operation("first_reached", a, b, graph.time());
    default:
      return graph.operation(PLAIN[name as keyof typeof PLAIN], a);
  }
}

/** Knuth's floored remainder: its sign is that of the divisor. */
function expandModulo({ graph }: Expander, a: NodeId, b: NodeId): NodeId {
  const whole = graph.operation("floor", graph.operation("div", a, b));
  return graph.operation("sub", a, graph.operation("mul", b, whole));
}

/** `volume` within the one step that holds `first`, and again every `interval` months (0: once): as a rate, volume / DT. */
function expandPulse(
  { graph, model }: Expander,
  volume: NodeId,
  first: NodeId,
  interval: NodeId | undefined,
): NodeId {
  const zero = graph.constant(0);
  const since = graph.operation("sub", graph.time(), first);
  const before = graph.operation("sub", since, graph.constant(model.step));
  const once = graph.operation("lt", before, zero);
  let now = once;
  if (interval !== undefined && interval !== zero) {
    const periods = (span: NodeId) => graph.operation("floor", graph.operation("div", span, interval));
    const again = graph.operation("lt", periods(before), periods(since));
    now = graph.operation("select", graph.operation("eq", interval, zero), once, again);
  }
  const started = graph.operation("le", zero, since);
  const rate = graph.operation("div", volume, graph.constant(model.step));
  return graph.operation("select", graph.operation("and", started, now), rate, zero);
}

/** SUM, MEAN, MIN or MAX over the elements for which every `*` reference of the argument exists. */
function expandReduction(expander: Expander, call: Call, place: Place): NodeId {
  const { graph, model, quantities } = expander;
  const [argument] = call.args as [Expression];
  const starred = starredIn(argument);
  const targets = starred.flatMap((reference) => {
    const target = quantities.get(reference.id);
    return target ? [{ reference, target }] : [];
  });
  if (targets.length < starred.length) return graph.constant(Number.NaN);
  const axes = new Set(
    targets.flatMap(({ reference, target }) =>
      target.axes.filter((_, axis) => reference.subscripts?.[axis]?.kind === "all"),
    ),
  );
  if (axes.size === 0) return expander.fault(call, place, `expected ${call.name}(x[*]), got no "*"`);
  let choices: ReadonlyMap<string, string>[] = [place.each];
  for (const axis of axes) {
    const ids = model.dimensions[axis]?.map(({ id }) => id) ?? [];
    choices = choices.flatMap((each) => ids.map((id) => new Map([...each, [axis, id]])));
  }
  const terms = choices.flatMap((each) => {
    const inner = { ...place, each };
    const missing = targets.some(({ reference, target }) => {
      const resolved = resolveElement(reference, target, inner, model);
      return "fault" in resolved && resolved.missing === true;
    });
    return missing ? [] : [expander.expand(argument, inner)];
  });
  if (terms.length === 0) return expander.fault(call, place, "expected elements to go over, got none");
  const op = call.name === "MIN" ? "min" : call.name === "MAX" ? "max" : "add";
  const total = terms.reduce((x, y) => graph.operation(op, x, y));
  return call.name === "MEAN" ? graph.operation("div", total, graph.constant(terms.length)) : total;
}

function expandDate(expander: Expander, call: Call, place: Place): NodeId {
  const [date] = call.args as [Expression];
  if (date.kind !== "text") return expander.fault(call, place, 'expected a date such as DATE("2025-12")');
  try {
    return expander.graph.constant(monthsBetween(expander.model.start, date.value));
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return expander.fault(date, place, error.message);
  }
}

function expandLookup(expander: Expander, call: Call, place: Place): NodeId {
  const { graph } = expander;
  const [x, ...rest] = call.args.map((arg) => expander.expand(arg, place)) as [NodeId, ...NodeId[]];
  const points = rest.map((node) => graph.valueOf(node));
  const unknown = points.indexOf(undefined);
  if (unknown >= 0) {
    return expander.fault(call.args[unknown + 1]!, place, "expected a number as a point of LOOKUP");
  }
  const numbers = points as number[];
  if (numbers.length % 2 !== 0) return expander.fault(call, place, "expected a y for every x of LOOKUP");
  const rising = numbers.every((value, at) => at % 2 === 1 || at === 0 || value > numbers[at - 2]!);
  if (!rising) return expander.fault(call, place, "expected the x of LOOKUP to rise");
  return graph.lookup(x, numbers);
}
