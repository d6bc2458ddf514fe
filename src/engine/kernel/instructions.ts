import { signedLeb, unsignedLeb } from "./leb.ts";

/** Bytes of instructions that leave one value on the stack, or none; parts stand in the order of the module. */
export type Code = Uint8Array | readonly (number | Code)[];

export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
export type ValueType = typeof I32 | typeof F64 | typeof V128;

/** An instruction that takes its operands' values; numbers are those of the WebAssembly core specification 2.0. */
const plain =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands, opcode];

const simd = (opcode: number) => {
  const instruction = [0xfd, ...unsignedLeb(opcode)];
  return (...operands: readonly Code[]): Code => [...operands, instruction];
};

const memory =
  (instruction: readonly number[], alignment: number) =>
  (address: Code, offset: number, ...value: readonly Code[]): Code => [
    address,
    ...value,
    instruction,
    alignment,
    unsignedLeb(offset),
  ];

/** Two numbers side by side: worlds 2k and 2k + 1. Comparisons give masks of 64 ones or zeros. */
export const f64x2 = {
  splat: simd(0x14),
  eq: simd(0x47),
  ne: simd(0x48),
  lt: simd(0x49),
  gt: simd(0x4a),
  le: simd(0x4b),
  ge: simd(0x4c),
  floor: simd(0x75),
  abs: simd(0xec),
  neg: simd(0xed),
  sqrt: simd(0xef),
  add: simd(0xf0),
  sub: simd(0xf1),
  mul: simd(0xf2),
  div: simd(0xf3),
  /** IEEE 754-2019 `minimum`: NaN spreads, -0 is below 0. */
  min: simd(0xf4),
  max: simd(0xf5),
  /** `b < a ? b : a`: one machine instruction. */
  pmin: simd(0xf6),
  /** `a < b ? b : a`. */
  pmax: simd(0xf7),
  lane: (vector: Code, lane: 0 | 1): Code => [vector, 0xfd, 0x21, lane],
  withLane: (vector: Code, lane: 0 | 1, value: Code): Code => [vector, value, 0xfd, 0x22, lane],
};

export const i64x2 = {
  shl: simd(0xcb),
  shrU: simd(0xcd),
  add: simd(0xce),
  sub: simd(0xd1),
  allTrue: simd(0xc3),
};

/** Four words of 32 bits side by side. */
export const i32x4 = {
  splat: simd(0x11),
  shl: simd(0xab),
  shrU: simd(0xad),
  add: simd(0xae),
  mul: simd(0xb5),
  /** Products of 64 bits, without a sign, of the first two words of each operand, or of the last two. */
  productsOfFirst: simd(0xde),
  productsOfLast: simd(0xdf),
  /** Words by their places: 0 to 3 in the first operand, 4 to 7 in the second. */
  choose: (a: Code, b: Code, places: readonly number[]): Code => [
    a,
    b,
    [0xfd, 0x0d],
    places.flatMap((place) => [0, 1, 2, 3].map((byte) => 4 * place + byte)),
  ],
  constants: (words: readonly [number, number, number, number]): Code => [
    [0xfd, 0x0c],
    new Uint8Array(Uint32Array.from(words).buffer),
  ],
  /** The same word in all four places. */
  constant: (word: number): Code => i32x4.constants([word, word, word, word]),
};

export const v128 = {
  load: memory([0xfd, 0x00], 4),
  /** One number from memory in both lanes. */
  loadBoth: memory([0xfd, 0x0a], 3),
  store: memory([0xfd, 0x0b], 4),
  and: simd(0x4e),
  or: simd(0x50),
  xor: simd(0x51),
  /** Bits of the first where the third has ones, of the second elsewhere. */
  bitselect: simd(0x52),
};

export const f64 = {
  load: memory([0x2b], 3),
  ne: plain(0x62),
  lt: plain(0x63),
  ge: plain(0x66),
  eq: plain(0x61),
  add: plain(0xa0),
  sub: plain(0xa1),
  div: plain(0xa3),
  ofInteger: plain(0xb7),
  constant: (value: number): Code => [0x44, doubleBytes(value)],
};

export const i32 = {
  load: memory([0x28], 2),
  store: memory([0x36], 2),
  constant: (value: number): Code => [0x41, signedLeb(value)],
  eqz: plain(0x45),
  ltU: plain(0x49),
  add: plain(0x6a),
  sub: plain(0x6b),
  mul: plain(0x6c),
  and: plain(0x71),
  or: plain(0x72),
};

const EMPTY = 0x40;

export const control = {
  /** `body` once, and again when it branches to label 0. */
  loop: (...body: readonly Code[]): Code => [0x03, EMPTY, ...body, 0x0b],
  when: (condition: Code, ...body: readonly Code[]): Code => [condition, 0x04, EMPTY, ...body, 0x0b],
  branchIf: (condition: Code, depth: number): Code => [condition, 0x0d, depth],
  branch: (depth: number): Code => [0x0c, depth],
  choose: plain(0x1b),
  give: (value: Code): Code => [value, 0x0f],
  call: (index: number, ...values: readonly Code[]): Code => [...values, 0x10, unsignedLeb(index)],
};

export const local = {
  get: (index: number): Code => [0x20, unsignedLeb(index)],
  set: (index: number, value: Code): Code => [value, 0x21, unsignedLeb(index)],
  /** Sets it and leaves the value on the stack. */
  tee: (index: number, value: Code): Code => [value, 0x22, unsignedLeb(index)],
};

/** The same number in both lanes. */
export function both(value: number): Code {
  const bytes = doubleBytes(value);
  return [0xfd, 0x0c, bytes, bytes];
}

/** The same 64 bits in both lanes, from the high and the low 32. */
export function bothWords(high: number, low: number): Code {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setInt32(0, low, true);
  new DataView(bytes.buffer).setInt32(4, high, true);
  return [0xfd, 0x0c, bytes, bytes];
}

function doubleBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return bytes;
}
