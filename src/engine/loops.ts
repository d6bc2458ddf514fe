import { exp, log, log10, pow } from "../numeric/index.ts";
import type { Opcode } from "./program.ts";

type Numbers = Float64Array;

/**
 * The slot at `out` from those at `a`, `b`, `c` (those the operation has), for `n` worlds. Slots are offsets into one
 * array of numbers: an engine makes faster code of that than of an array for each slot (1.2 against 2.0 ns a number).
 */
export type Loop = (m: Numbers, out: number, a: number, b: number, n: number, c: number) => void;

/**
 * One loop over worlds for every operation without memory; the same arithmetic as `ARITHMETIC`, which a test holds them
 * to. Each is a function of its own so that the machine code of each is made for it; `Number(a < b)` has no branch to
 * be guessed wrong, unlike `a < b ? 1 : 0`.
 */
export const LOOPS: Readonly<Record<Exclude<Opcode, "lookup" | "first_reached">, Loop>> = {
  copy(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]!;
  },
  neg(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = -m[a + w]!;
  },
  not(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! !== 0 ? 0 : 1;
  },
  abs(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Math.abs(m[a + w]!);
  },
  floor(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Math.floor(m[a + w]!);
  },
  sqrt(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Math.sqrt(m[a + w]!);
  },
  exp(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = exp(m[a + w]!);
  },
  ln(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = log(m[a + w]!);
  },
  log10(m, out, a, _b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = log10(m[a + w]!);
  },
  add(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! + m[b + w]!;
  },
  sub(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! - m[b + w]!;
  },
  mul(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! * m[b + w]!;
  },
  div(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! / m[b + w]!;
  },
  pow(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = pow(m[a + w]!, m[b + w]!);
  },
  min(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Math.min(m[a + w]!, m[b + w]!);
  },
  max(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Math.max(m[a + w]!, m[b + w]!);
  },
  lt(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Number(m[a + w]! < m[b + w]!);
  },
  le(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Number(m[a + w]! <= m[b + w]!);
  },
  eq(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Number(m[a + w]! === m[b + w]!);
  },
  ne(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = Number(m[a + w]! !== m[b + w]!);
  },
  and(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! !== 0 && m[b + w]! !== 0 ? 1 : 0;
  },
  or(m, out, a, b, n) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! !== 0 || m[b + w]! !== 0 ? 1 : 0;
  },
  select(m, out, a, b, n, c) {
    for (let w = 0; w < n; w += 1) m[out + w] = m[a + w]! !== 0 ? m[b + w]! : m[c + w]!;
  },
};

/** Moves a state by its rate over a step of `length` months. */
export function moveState(m: Numbers, state: number, rate: number, length: number, n: number): void {
  for (let w = 0; w < n; w += 1) m[state + w] = m[state + w]! + m[rate + w]! * length;
}

/** Reads a series kept as `[month][world]`, `part` of the way from one month to the next. */
export function readSeries(
  m: Numbers,
  out: number,
  values: Numbers,
  { month, part, worlds }: { readonly month: number; readonly part: number; readonly worlds: number },
): void {
  const here = month * worlds;
  const next = here + worlds;
  if (part === 0) m.set(values.subarray(here, next), out);
  else {
    for (let w = 0; w < worlds; w += 1) {
      m[out + w] = values[here + w]! + (values[next + w]! - values[here + w]!) * part;
    }
  }
}

/** Whether every number of a slot is finite. */
export function allFinite(m: Numbers, slot: number, n: number): boolean {
  let zero = 0;
  for (let w = 0; w < n; w += 1) zero += m[slot + w]! - m[slot + w]!;
  return zero === 0;
}
