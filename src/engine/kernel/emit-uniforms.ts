import type { FunctionBody } from "./functions.ts";
import { both, type Code, f64x2, i32, i32x4, i64x2, v128 } from "./instructions.ts";

/** Numbers of Philox4x32-10, as in src/random/philox.ts. */
const MULTIPLIER_0 = i32x4.constant(0xd2511f53);
const MULTIPLIER_1 = i32x4.constant(0xcd9e8d57);
const WEYL_0 = i32x4.constant(0x9e3779b9);
const WEYL_1 = i32x4.constant(0xbb67ae85);
const ROUNDS = 10;

/** Words of four worlds: the first world's in place 0. */
export type Words = Code;

/** The first two words that `philox` of src/random gives. */
export function philoxWords(
  body: FunctionBody,
  counter: readonly [Words, Words, Words, Words],
  key: readonly [Words, Words],
): { first: Words; second: Words } {
  let [x0, x1, x2, x3] = counter;
  let [key0, key1] = key;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [high0, low0] = product(body, x0, MULTIPLIER_0);
    const [high1, low1] = product(body, x2, MULTIPLIER_1);
    x0 = body.let(v128.xor(v128.xor(high1, x1), key0));
    x1 = low1;
    x2 = body.let(v128.xor(v128.xor(high0, x3), key1));
    x3 = low0;
    if (round === ROUNDS) break;
    key0 = body.let(i32x4.add(key0, WEYL_0));
    key1 = body.let(i32x4.add(key1, WEYL_1));
  }
  return { first: x0, second: x1 };
}

function product(body: FunctionBody, a: Words, b: Words): [high: Words, low: Words] {
  const first = body.let(i32x4.productsOfFirst(a, b));
  const last = body.let(i32x4.productsOfLast(a, b));
  return [
    body.let(i32x4.choose(first, last, [1, 3, 5, 7])),
    body.let(i32x4.choose(first, last, [0, 2, 4, 6])),
  ];
}

/** `uniformOf` of src/random, two worlds a vector. */
export function uniformsOf(body: FunctionBody, upper: Words, lower: Words): [Code, Code] {
  const [low, high] = [body.let(lower), body.let(upper)];
  const pair = (places: readonly number[]): Code => {
    // The 52 bits set as the fraction of a number from 1 on; what is taken away leaves the middle of a cell, exactly.
    const fraction = i64x2.shrU(i32x4.choose(low, high, places), i32.constant(12));
    return body.let(f64x2.sub(v128.or(fraction, both(1)), both(1 - 2 ** -53)));
  };
  return [pair([0, 4, 1, 5]), pair([2, 6, 3, 7])];
}
