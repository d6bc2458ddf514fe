import type { Expression } from "../../../engine/index.ts";
import { ANYTHING, combined, hull, mapped, only, type Range } from "./range.ts";

/** Which way an expression goes when one of its inputs rises: not at all, up, down, or now one and now the other. */
export type Effect = "0" | "+" | "−" | "?";

/** What is known of the inputs. */
export interface Known {
  /** Range of a quantity or belief, over all its elements, worlds and months. */
  readonly range: (id: string) => Range;
  /** Months from the start of the run to a date, `2026-01`. */
  readonly month: (date: string) => number;
  readonly months: number;
  readonly step: number;
}

/**
 * The direction in which `input` moves an expression, everything else held still within its known range: signs of
 * derivatives, put together by the rules of calculus. "?" where the rules cannot tell.
 */
export function effectOf(expression: Expression, input: string, known: Known): Effect {
  return new Reader(input, known).read(expression).effect;
}

interface Reading {
  readonly effect: Effect;
  readonly range: Range;
}

class Reader {
  private readonly input: string;
  private readonly known: Known;

  constructor(input: string, known: Known) {
    this.input = input;
    this.known = known;
  }

  read(expression: Expression): Reading {
    switch (expression.kind) {
      case "number":
        return { effect: "0", range: only(expression.value) };
      case "text":
        return { effect: "0", range: ANYTHING };
      case "reference":
        return {
          effect: expression.id === this.input ? "+" : "0",
          range: this.known.range(expression.id),
        };
      case "unary": {
        const { effect, range } = this.read(expression.of);
        return {
          effect: turned(effect),
          range: combined("-", only(expression.operator === "-" ? 0 : 1), range),
        };
      }
      case "binary":
        return this.binary(expression.operator, this.read(expression.left), this.read(expression.right));
      case "if":
        return this.condition(expression);
      case "call":
        return this.call(expression.name, expression.args);
    }
  }

  private binary(operator: string, a: Reading, b: Reading): Reading {
    const range = combined(operator, a.range, b.range);
    switch (operator) {
      case "+":
        return { effect: joined(a.effect, b.effect), range };
      case "-":
        return { effect: joined(a.effect, turned(b.effect)), range };
      case "*":
        return { effect: joined(times(a.effect, signOf(b.range)), times(b.effect, signOf(a.range))), range };
      case "/":
        return {
          effect: joined(times(a.effect, signOf(b.range)), turned(times(b.effect, signOf(a.range)))),
          range,
        };
      case "^":
        return { effect: joined(powerEffect(a, b.range), b.effect === "0" ? "0" : "?"), range };
      case ">":
      case ">=":
        return { effect: joined(a.effect, turned(b.effect)), range };
      case "<":
      case "<=":
        return { effect: joined(turned(a.effect), b.effect), range };
      default:
        return { effect: a.effect === "0" && b.effect === "0" ? "0" : "?", range };
    }
  }

  /** A condition that an input makes true moves the result from one branch to the other. */
  private condition({ condition, then, otherwise }: Expression & { kind: "if" }): Reading {
    const [when, yes, no] = [this.read(condition), this.read(then), this.read(otherwise)];
    const jump = times(when.effect, signOf(combined("-", yes.range, no.range)));
    return { effect: joined(joined(yes.effect, no.effect), jump), range: hull(yes.range, no.range) };
  }

  private call(name: string, args: readonly Expression[]): Reading {
    const { months, step, month } = this.known;
    const [first] = args;
    if (name === "TIME") return { effect: "0", range: { low: 0, high: months } };
    if (name === "DT" || name === "STEP_SIZE") return { effect: "0", range: only(step) };
    if (name === "DATE" && first?.kind === "text") return { effect: "0", range: only(month(first.value)) };
    const read = args.map((arg) => this.read(arg));
    const all = read.map(({ effect }) => effect);
    const rest = all.slice(1).every((effect) => effect === "0") ? "0" : "?";
    const x = read[0] ?? { effect: "0", range: ANYTHING };
    switch (name) {
      case "MIN":
      case "MAX": {
        const pick = name === "MIN" ? Math.min : Math.max;
        const range = {
          low: pick(...read.map((one) => one.range.low)),
          high: pick(...read.map((one) => one.range.high)),
        };
        return { effect: all.reduce(joined), range };
      }
      case "MEAN":
      case "INIT":
        return x;
      case "SUM":
        return { effect: x.effect, range: signRange(x.range) };
      case "EXP":
      case "LN":
      case "LOG10":
      case "SQRT":
      case "INT":
        return { effect: x.effect, range: mapped(name, x.range) };
      case "ABS":
        return {
          effect: times(x.effect, signOf(x.range)),
          range: { low: 0, high: Number.POSITIVE_INFINITY },
        };
      case "PREVIOUS":
        return { effect: all.reduce(joined), range: hull(...read.map(({ range }) => range)) };
      case "DELAY1":
      case "DELAY3":
      case "SMTH1":
      case "SMTH3":
        // A delay lies within what it follows; how its own length moves it depends on where that goes.
        return {
          effect: joined(joined(x.effect, all[1] === "0" ? "0" : "?"), all[2] ?? "0"),
          range: x.range,
        };
      case "STEP":
        return {
          effect: joined(x.effect, times(turned(all[1]!), signOf(x.range))),
          range: hull(only(0), x.range),
        };
      case "FIRST_REACHED":
        return { effect: joined(turned(all[0]!), all[1]!), range: ANYTHING };
      case "LOOKUP":
        return this.lookup(x, read.slice(1), rest);
      default:
        return { effect: all.every((effect) => effect === "0") ? "0" : "?", range: ANYTHING };
    }
  }

  private lookup(x: Reading, points: readonly Reading[], rest: Effect): Reading {
    const ys = points.filter((_, index) => index % 2 === 1).map(({ range }) => range);
    const steps = ys.slice(1).map((y, index) => signOf(combined("-", y, ys[index]!)));
    return { effect: joined(times(x.effect, steps.reduce(joined, "0")), rest), range: hull(...ys) };
  }
}

/** Sign of all values of a range; zero may be among them. */
function signOf({ low, high }: Range): Effect {
  if (low === 0 && high === 0) return "0";
  if (low >= 0) return "+";
  return high <= 0 ? "−" : "?";
}

function signRange(range: Range): Range {
  const sign = signOf(range);
  if (sign === "+") return { low: range.low, high: Number.POSITIVE_INFINITY };
  return sign === "−" ? { low: Number.NEGATIVE_INFINITY, high: range.high } : ANYTHING;
}

/** A power follows its base where that is never negative; an even power of a negative one goes the other way. */
function powerEffect(base: Reading, exponent: Range): Effect {
  if (base.effect === "0") return "0";
  return base.range.low >= 0 ? times(base.effect, signOf(exponent)) : "?";
}

/** Two effects that add up. */
export function joined(a: Effect, b: Effect): Effect {
  if (a === "0" || a === b) return b;
  return b === "0" ? a : "?";
}

function times(a: Effect, b: Effect): Effect {
  if (a === "0" || b === "0") return "0";
  if (a === "?" || b === "?") return "?";
  return a === b ? "+" : "−";
}

function turned(effect: Effect): Effect {
  return effect === "+" ? "−" : effect === "−" ? "+" : effect;
}
