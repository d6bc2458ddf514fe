import { uniformsOf, type Words } from "./emit-uniforms.ts";
import { FunctionBody } from "./functions.ts";
import { control, I32, i32, i32x4, local, V128, v128 } from "./instructions.ts";

const { add, mul, shl, shrU, splat, constant } = i32x4;
const { xor, and, or } = v128;

/** Levels of the trees that are scrambled: bits of a word. */
export const LEVELS = 32;

/**
 * The bits that `scrambleTree` flips from one level on, before another one: takes words, both words of the key and the two
 * levels, which are not the same.
 */
export function flippedFunction(): FunctionBody {
  const body = new FunctionBody([V128, V128, V128, I32, I32], [V128]);
  const [words, key0, key1, from, end] = body.allParameters();
  const [flipped, level] = [body.variable(V128), body.variable(I32)];
  const at = local.get(level);
  const upper = body.let(shrU(words, i32.constant(1)));
  body.do(local.set(level, from));
  const above = shrU(upper, i32.sub(i32.constant(LEVELS - 1), at));
  const next = i32.add(at, i32.constant(1));
  const ofLevel = splat(i32.mul(next, i32.constant(0x9e3779b9)));
  const hash = mix(body, add(add(mix(body, xor(above, key0)), ofLevel), key1));
  const bit = shrU(and(hash, constant(0x80000000)), at);
  body.do(
    control.loop(
      local.set(flipped, or(local.get(flipped), bit)),
      local.set(level, next),
      control.branchIf(i32.ltU(at, end), 0),
    ),
  );
  body.do(local.get(flipped));
  return body;
}

/**
 * `stratified` of src/random for four worlds: takes their numbers, what the tree of the order flips at the levels that
 * neighbours share, the keys of both trees, and the first level that they do not share.
 */
export function stratifiedFunction(flipped: number): FunctionBody {
  const body = new FunctionBody([V128, V128, V128, V128, V128, V128, I32], [V128, V128]);
  const [worlds, shared, order0, order1, digits0, digits1, from] = body.allParameters();
  const end = i32.constant(LEVELS);
  const order = control.call(flipped, worlds, order0, order1, from, end);
  const reversed = body.let(reversedBits(body, body.let(xor(worlds, or(shared, order)))));
  const digits = control.call(flipped, reversed, digits0, digits1, i32.constant(0), end);
  const noise = mix(body, xor(mix(body, xor(worlds, digits0)), order1));
  body.do(...uniformsOf(body, xor(reversed, digits), noise));
  return body;
}

/** `reverseBits` of src/random/stratified.ts. */
function reversedBits(body: FunctionBody, words: Words): Words {
  const swaps = [
    [1, 0x55555555],
    [2, 0x33333333],
    [4, 0x0f0f0f0f],
    [8, 0x00ff00ff],
    [16, 0x0000ffff],
  ] as const;
  return swaps.reduce((bits, [by, mask]) => {
    const [right, left] = [shrU(bits, i32.constant(by)), and(bits, constant(mask))];
    return body.let(or(and(right, constant(mask)), shl(left, i32.constant(by))));
  }, words);
}

/** `mix` of src/random/stratified.ts, by itself, so that a loop can hold it. */
function mix(body: FunctionBody, words: Words): Words {
  const kept = body.variable(V128);
  const folded = (value: Words, by: number) =>
    xor(local.tee(kept, value), shrU(local.get(kept), i32.constant(by)));
  return folded(mul(folded(mul(folded(words, 16), constant(0x7feb352d)), 15), constant(0x846ca68b)), 16);
}
