import type { Operation } from "../program.ts";
import type { FunctionBody } from "./functions.ts";
import { both, type Code, f64x2, v128 } from "./instructions.ts";

/** Numbers of the functions of a module that operations call. */
export interface MathFunctions {
  readonly exp: number;
  readonly ln: number;
  readonly log10: number;
  readonly pow: number;
  readonly reached: number;
}

/** An operand, and its value where that is known beforehand. */
export interface Operand {
  readonly code: Code;
  readonly constant: number | undefined;
}

const ONE = both(1);
const ZERO = both(0);
const truth = (mask: Code) => v128.and(mask, ONE);
const isTrue = (a: Code) => f64x2.ne(a, ZERO);

type Emit = (a: Operand, b: Operand, c: Operand) => Code;

/** Operations that are calls of a function for all pairs at once. */
export type Called = "exp" | "ln" | "log10" | "pow";

export function isCalled(op: Operation["op"]): op is Called {
  return op === "exp" || op === "ln" || op === "log10" || op === "pow";
}

/** Code for one pair of worlds of every other operation without memory; the same bits as `ARITHMETIC`. */
const CODES: Readonly<Record<Exclude<Operation["op"], Called | "lookup" | "first_reached">, Emit>> = {
  copy: (a) => a.code,
  neg: (a) => f64x2.neg(a.code),
  not: (a) => truth(f64x2.eq(a.code, ZERO)),
  abs: (a) => f64x2.abs(a.code),
  floor: (a) => f64x2.floor(a.code),
  sqrt: (a) => f64x2.sqrt(a.code),
  add: (a, b) => f64x2.add(a.code, b.code),
  sub: (a, b) => f64x2.sub(a.code, b.code),
  mul: (a, b) => f64x2.mul(a.code, b.code),
  div: (a, b) => f64x2.div(a.code, b.code),
  min: (a, b) => (isBound(a) ? lowered(b, a) : isBound(b) ? lowered(a, b) : f64x2.min(a.code, b.code)),
  max: (a, b) => (isBound(a) ? raised(b, a) : isBound(b) ? raised(a, b) : f64x2.max(a.code, b.code)),
  lt: (a, b) => truth(f64x2.lt(a.code, b.code)),
  le: (a, b) => truth(f64x2.le(a.code, b.code)),
  eq: (a, b) => truth(f64x2.eq(a.code, b.code)),
  ne: (a, b) => truth(f64x2.ne(a.code, b.code)),
  and: (a, b) => truth(v128.and(isTrue(a.code), isTrue(b.code))),
  or: (a, b) => truth(v128.or(isTrue(a.code), isTrue(b.code))),
  select: (a, b, c) => v128.bitselect(b.code, c.code, isTrue(a.code)),
};

export function operationCode(
  body: FunctionBody,
  { op, points }: Operation,
  [a, b = a, c = a]: readonly Operand[],
): Code {
  if (op === "lookup") return lookupCode(body, a!.code, points!);
  if (op === "first_reached" || isCalled(op)) throw new Error(`no code for ${op} by itself`);
  return CODES[op](a!, b!, c!);
}

/** A constant with which `pmin` and `pmax`, one instruction instead of eight, give what `min` and `max` do. */
function isBound({ constant }: Operand): boolean {
  return constant !== undefined && !Number.isNaN(constant) && !Object.is(constant, -0);
}

/** Zeros of both signs are not above 0 and are left as they are, which is what the minimum with +0 is. */
function lowered(value: Operand, bound: Operand): Code {
  return f64x2.pmin(value.code, bound.code);
}

/** The maximum with +0 is never -0: adding +0 makes it so, and changes nothing else. */
function raised(value: Operand, bound: Operand): Code {
  const larger = f64x2.pmax(value.code, bound.code);
  return bound.constant === 0 ? f64x2.add(larger, ZERO) : larger;
}

/** `lookup` of `arithmetic.ts`: the stretch is chosen number by number, then followed. */
function lookupCode(body: FunctionBody, x: Code, points: readonly number[]): Code {
  const last = points.length - 2;
  const [first, lowest, highest] = [points[0]!, points[1]!, points[last + 1]!];
  const chosen = (valueAt: (k: number) => number): Code => {
    let code = both(valueAt(2));
    for (let k = 4; k <= last; k += 2) {
      code = v128.bitselect(both(valueAt(k)), code, f64x2.gt(x, both(points[k - 2]!)));
    }
    return code;
  };
  const width = chosen((k) => points[k]! - points[k - 2]!);
  const rise = chosen((k) => points[k + 1]! - points[k - 1]!);
  const part = f64x2.div(
    f64x2.sub(
      x,
      chosen((k) => points[k - 2]!),
    ),
    width,
  );
  const between = f64x2.add(
    chosen((k) => points[k - 1]!),
    f64x2.mul(rise, part),
  );
  const beyond = v128.bitselect(both(highest), between, f64x2.ge(x, both(points[last]!)));
  return body.let(v128.bitselect(both(lowest), beyond, f64x2.le(x, both(first))));
}
