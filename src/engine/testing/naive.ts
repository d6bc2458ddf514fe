import { exp, log, log10, pow } from "../../numeric/index.ts";
import type { Expression } from "../language/ast.ts";

/** An operator on two numbers, in the plainest reading. */
export function naiveBinary(operator: string, a: number, b: number, right: Expression): number {
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

/** A function without memory on numbers; `clock` is the time and the step in months. */
export function naiveCall(
  name: string,
  args: readonly number[],
  clock: { readonly time: number; readonly step: number },
): number {
  const [a = 0, b = 0, c = 0] = args;
  switch (name) {
    case "TIME":
      return clock.time;
    case "DT":
      return clock.step;
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
    case "MOD":
      return a - b * Math.floor(a / b);
    case "SAFEDIV":
      return b === 0 ? c : a / b;
    case "MIN":
      return args.reduce((x, y) => Math.min(x, y));
    case "MAX":
      return args.reduce((x, y) => Math.max(x, y));
    case "STEP":
      return clock.time >= b ? a : 0;
    case "RAMP":
      return a * Math.max(args.length === 1 ? clock.time : clock.time - b, 0);
    case "PULSE": {
      const since = clock.time - b;
      const before = since - clock.step;
      const comes = args.length < 3 || c === 0 ? before < 0 : Math.floor(before / c) < Math.floor(since / c);
      return since >= 0 && comes ? a / clock.step : 0;
    }
    case "LOOKUP":
      return naiveLookup(args);
    default:
      throw new Error(`no naive reading of ${name}`);
  }
}

function naiveLookup([x = 0, ...points]: readonly number[]): number {
  const pairs = points.flatMap((at, place) => (place % 2 === 0 ? [[at, points[place + 1]!] as const] : []));
  if (Number.isNaN(x)) return x;
  const after = pairs.findIndex(([at]) => x <= at);
  if (after === 0) return pairs[0]![1];
  if (after < 0) return pairs.at(-1)![1];
  const [[x1, y1], [x2, y2]] = [pairs[after - 1]!, pairs[after]!];
  return x >= x2 && after === pairs.length - 1 ? y2 : y1 + (y2 - y1) * ((x - x1) / (x2 - x1));
}
