import { ARITHMETIC } from "../../engine/arithmetic.ts";
import type { Expression } from "../../engine/index.ts";

/** Operations that a condition may hold besides arithmetic and comparison. */
export const FUNCTIONS: Readonly<Record<string, keyof typeof ARITHMETIC>> = {
  ABS: "abs",
  MIN: "min",
  MAX: "max",
  EXP: "exp",
  LN: "ln",
  LOG10: "log10",
  SQRT: "sqrt",
};

const OPERATIONS = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "^": "pow",
  "<": "lt",
  "<=": "le",
  "=": "eq",
  "<>": "ne",
  and: "and",
  or: "or",
} as const;

/** The number that an expression of arithmetic and comparisons gives; true is 1. @param numberOf value of a name */
export function valueIn(expression: Expression, numberOf: (name: string) => number): number {
  const value = (part: Expression) => valueIn(part, numberOf);
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "reference":
      return numberOf(expression.id);
    case "unary":
      return expression.operator === "-" ? -value(expression.of) : ARITHMETIC.not(value(expression.of), 0, 0);
    case "binary": {
      const { operator } = expression;
      const [left, right] = [value(expression.left), value(expression.right)];
      if (operator === ">") return ARITHMETIC.lt(right, left, 0);
      if (operator === ">=") return ARITHMETIC.le(right, left, 0);
      return ARITHMETIC[OPERATIONS[operator]](left, right, 0);
    }
    case "call": {
      const apply = ARITHMETIC[FUNCTIONS[expression.name]!];
      const [first, ...rest] = expression.args.map(value) as [number, ...number[]];
      return rest.length === 0 ? apply(first, first, 0) : rest.reduce((a, b) => apply(a, b, 0), first);
    }
    default:
      throw new TypeError(`a condition holds no ${expression.kind}`);
  }
}
