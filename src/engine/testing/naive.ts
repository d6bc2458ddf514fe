import { exp, log, log10, pow } from "../../numeric/index.ts";
import type { Expression } from "../language/ast.ts";

/** Evaluates an expression without memory by walking it: the plainest reading of the language, for tests. */
export function naive(expression: Expression, numberOf: (id: string) => number): number {
  const value = (part: Expression) => naive(part, numberOf);
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "reference":
      return numberOf(expression.id);
    case "unary": {
      const of = value(expression.of);
      return expression.operator === "-" ? -of : of !== 0 ? 0 : 1;
    }
    case "if":
      return value(expression.condition) !== 0 ? value(expression.then) : value(expression.otherwise);
    case "binary":
      return binary(expression.operator, value(expression.left), value(expression.right), expression.right);
    case "call":
      return call(expression.name, expression.args.map(value), numberOf);
    default:
      throw new Error(`no naive reading of ${expression.kind}`);
  }
}

function binary(operator: string, a: number, b: number, right: Expression): number {
  const is = (condition: boolean) => (condition ? 1 : 0);
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "^":
      // Exponents known when the model is compiled have exact short forms.
      if (right.kind === "number" && b === 2) return a * a;
      if (right.kind === "number" && b === 0.5) return Math.sqrt(a);
      return pow(a, b);
    case "<":
      return is(a < b);
    case "<=":
      return is(a <= b);
    case ">":
      return is(a > b);
    case ">=":
      return is(a >= b);
    case "=":
      return is(a === b);
    case "<>":
      return is(a !== b);
    case "and":
      return is(a !== 0 && b !== 0);
    default:
      return is(a !== 0 || b !== 0);
  }
}

function call(name: string, args: readonly number[], numberOf: (id: string) => number): number {
  const [a = 0, b = 0] = args;
  const time = () => numberOf("time");
  switch (name) {
    case "TIME":
      return time();
    case "ABS":
      return Math.abs(a);
    case "EXP":
      return exp(a);
    case "LN":
      return log(a);
    case "LOG10":
      return log10(a);
    case "SQRT":
      return Math.sqrt(a);
    case "INT":
      return Math.floor(a);
    case "MIN":
      return args.reduce((x, y) => Math.min(x, y));
    case "MAX":
      return args.reduce((x, y) => Math.max(x, y));
    case "STEP":
      return time() >= b ? a : 0;
    case "RAMP":
      return a * Math.max(time() - b, 0);
    default:
      throw new Error(`no naive reading of ${name}`);
  }
}
