import { exp, log, log10, pow } from "../numeric/index.ts";
import type { Opcode } from "./program.ts";

/** Every operation on single numbers but those with memory: for folding constants, and what the back-ends must match. */
export const ARITHMETIC: Readonly<
  Record<Exclude<Opcode, "lookup" | "first_reached">, (a: number, b: number, c: number) => number>
> = {
  copy: (a) => a,
  neg: (a) => -a,
  not: (a) => (a !== 0 ? 0 : 1),
  abs: (a) => Math.abs(a),
  floor: (a) => Math.floor(a),
  sqrt: (a) => Math.sqrt(a),
  exp: (a) => exp(a),
  ln: (a) => log(a),
  log10: (a) => log10(a),
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: (a, b) => pow(a, b),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  lt: (a, b) => (a < b ? 1 : 0),
  le: (a, b) => (a <= b ? 1 : 0),
  eq: (a, b) => (a === b ? 1 : 0),
  ne: (a, b) => (a !== b ? 1 : 0),
  and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
  or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
  select: (a, b, c) => (a !== 0 ? b : c),
};

/** Linear between the points x1, y1, x2, y2, ..., flat outside; NaN for NaN. */
export function lookup(x: number, points: readonly number[]): number {
  const last = points.length - 2;
  if (x <= points[0]!) return points[1]!;
  if (x >= points[last]!) return points[last + 1]!;
  let k = 2;
  while (k < last && x > points[k]!) k += 2;
  const [x1, y1, x2, y2] = [points[k - 2]!, points[k - 1]!, points[k]!, points[k + 1]!];
  return y1 + (y2 - y1) * ((x - x1) / (x2 - x1));
}
