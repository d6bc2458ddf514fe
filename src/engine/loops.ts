import { exp, log, log10, pow } from "../numeric/index.ts";
import type { Opcode } from "./program.ts";

type Numbers = Float64Array;

/** `out` from the operands `a`, `b`, `c` (those the operation has), for `n` worlds. */
export type Loop = (out: Numbers, a: Numbers, b: Numbers, n: number, c: Numbers) => void;

/**
 * One loop over worlds for every operation without memory; the same arithmetic as `ARITHMETIC`, which a test holds them
 * to. Each is a function of its own so that the machine code of each is made for it.
 */
export const LOOPS: Readonly<Record<Exclude<Opcode, "lookup" | "first_reached">, Loop>> = {
  copy(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]!;
  },
  neg(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = -a[w]!;
  },
  not(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! !== 0 ? 0 : 1;
  },
  abs(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = Math.abs(a[w]!);
  },
  floor(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = Math.floor(a[w]!);
  },
  sqrt(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = Math.sqrt(a[w]!);
  },
  exp(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = exp(a[w]!);
  },
  ln(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = log(a[w]!);
  },
  log10(out, a, _b, n) {
    for (let w = 0; w < n; w += 1) out[w] = log10(a[w]!);
  },
  add(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! + b[w]!;
  },
  sub(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! - b[w]!;
  },
  mul(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! * b[w]!;
  },
  div(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! / b[w]!;
  },
  pow(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = pow(a[w]!, b[w]!);
  },
  min(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = Math.min(a[w]!, b[w]!);
  },
  max(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = Math.max(a[w]!, b[w]!);
  },
  lt(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! < b[w]! ? 1 : 0;
  },
  le(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! <= b[w]! ? 1 : 0;
  },
  eq(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! === b[w]! ? 1 : 0;
  },
  ne(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! !== b[w]! ? 1 : 0;
  },
  and(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! !== 0 && b[w]! !== 0 ? 1 : 0;
  },
  or(out, a, b, n) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! !== 0 || b[w]! !== 0 ? 1 : 0;
  },
  select(out, a, b, n, c) {
    for (let w = 0; w < n; w += 1) out[w] = a[w]! !== 0 ? b[w]! : c[w]!;
  },
};

/** Moves a state by its rate over a step of `length` months. */
export function moveState(state: Numbers, rate: Numbers, length: number, n: number): void {
  for (let w = 0; w < n; w += 1) state[w] = state[w]! + rate[w]! * length;
}

/** Reads a series kept as `[month][world]`, `part` of the way from one month to the next. */
export function readSeries(out: Numbers, values: Numbers, month: number, part: number, n: number): void {
  const here = month * n;
  if (part === 0) {
    for (let w = 0; w < n; w += 1) out[w] = values[here + w]!;
    return;
  }
  const next = here + n;
  for (let w = 0; w < n; w += 1) {
    out[w] = values[here + w]! + (values[next + w]! - values[here + w]!) * part;
  }
}

/** Whether every number is finite. */
export function allFinite(values: Numbers, n: number): boolean {
  let zero = 0;
  for (let w = 0; w < n; w += 1) zero += values[w]! - values[w]!;
  return zero === 0;
}
