import { ARITHMETIC } from "../engine/arithmetic.ts";
import type { Expression } from "../engine/index.ts";
import { partsOf } from "../engine/language/ast.ts";
import type { Scope } from "../engine/resolve.ts";
import { monthsBetween } from "../units/index.ts";
import type { Guard, Read } from "./explain-reads.ts";

/** What a condition is worked out from: one month of many worlds. */
export interface Moment {
  readonly month: number;
  /** First month of the run, and its step in months. */
  readonly start: string;
  readonly step: number;
  readonly worlds: number;
  /** The value of what a reference means in a world; NaN in a world that failed. */
  value(reference: Expression & { readonly kind: "reference" }, scope: Scope, world: number): number;
}

/**
 * The share of worlds in which a branch that reads the element is taken, failed worlds left out; undefined when it is
 * read whatever holds, or when a condition looks into the past and cannot be told from one month.
 */
export function shareTaken({ places }: Read, moment: Moment): number | undefined {
  const guards = places.flat();
  if (places.some((place) => place.length === 0)) return undefined;
  if (!guards.every(({ condition }) => isPlain(condition))) return undefined;
  let all = 0;
  let taken = 0;
  for (let world = 0; world < moment.worlds; world += 1) {
    const truths = places.map((place) => place.map((guard) => holds(guard, moment, world)));
    if (truths.flat().includes(undefined)) continue;
    all += 1;
    if (truths.some((place) => place.every((one) => one === true))) taken += 1;
  }
  return all === 0 ? undefined : taken / all;
}

/** Undefined in a world without numbers. */
function holds({ condition, wanted, scope }: Guard, moment: Moment, world: number): boolean | undefined {
  const values = referencesOf(condition).map((reference) => moment.value(reference, scope, world));
  if (values.some(Number.isNaN)) return undefined;
  return (evaluate(condition, { scope, moment, world }) !== 0) === wanted;
}

const FUNCTIONS: Readonly<Record<string, keyof typeof ARITHMETIC>> = {
  ABS: "abs",
  EXP: "exp",
  LN: "ln",
  LOG10: "log10",
  SQRT: "sqrt",
  INT: "floor",
  MIN: "min",
  MAX: "max",
};
const CLOCKS = ["TIME", "DT", "STEP_SIZE", "DATE"];

const OPERATORS = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "^": "pow",
  "=": "eq",
  "<>": "ne",
  "<": "lt",
  "<=": "le",
  and: "and",
  or: "or",
} as const;

/** Whether one month is enough to work an expression out: no delays, no history, no sums over elements. */
function isPlain(expression: Expression): boolean {
  if (expression.kind === "call" && !CLOCKS.includes(expression.name)) {
    const reduces = expression.args.length === 1 && ["MIN", "MAX"].includes(expression.name);
    if (!Object.hasOwn(FUNCTIONS, expression.name) || reduces) return false;
  }
  return partsOf(expression).every(isPlain);
}

interface At {
  readonly scope: Scope;
  readonly moment: Moment;
  readonly world: number;
}

function evaluate(expression: Expression, at: At): number {
  const { moment, scope, world } = at;
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "text":
      return Number.NaN;
    case "reference":
      return moment.value(expression, scope, world);
    case "unary":
      return ARITHMETIC[expression.operator === "-" ? "neg" : "not"](evaluate(expression.of, at), 0, 0);
    case "binary": {
      const [left, right] = [evaluate(expression.left, at), evaluate(expression.right, at)];
      const { operator } = expression;
      if (operator === ">" || operator === ">=")
        return ARITHMETIC[operator === ">" ? "lt" : "le"](right, left, 0);
      return ARITHMETIC[OPERATORS[operator]](left, right, 0);
    }
    case "if":
      return evaluate(evaluate(expression.condition, at) !== 0 ? expression.then : expression.otherwise, at);
    case "call":
      return callOf(expression, at);
  }
}

function callOf({ name, args }: Expression & { readonly kind: "call" }, at: At): number {
  const { month, start, step } = at.moment;
  if (name === "TIME") return month;
  if (name === "DT" || name === "STEP_SIZE") return step;
  if (name === "DATE") return args[0]?.kind === "text" ? monthsBetween(start, args[0].value) : Number.NaN;
  const [first, ...others] = args.map((arg) => evaluate(arg, at)) as [number, ...number[]];
  const operation = ARITHMETIC[FUNCTIONS[name]!];
  if (others.length === 0) return operation(first, 0, 0);
  return others.reduce((a, b) => operation(a, b, 0), first);
}

function referencesOf(expression: Expression): (Expression & { readonly kind: "reference" })[] {
  if (expression.kind === "reference") return [expression];
  return partsOf(expression).flatMap(referencesOf);
}
