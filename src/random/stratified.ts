import { philox, philoxWords } from "./philox.ts";
import { keyOf } from "./stream-key.ts";
import { uniformOf } from "./streams.ts";

const STRATIFIED_PURPOSE = 3;

/**
 * A one-dimensional Owen-scrambled stratified sequence: the van der Corput sequence with its digits and
 * its order both scrambled as nested random trees (Owen 1995; hashed as by Burley, JCGT 9(4), 2020). Each aligned block of 2^m
 * worlds, [j 2^m, (j + 1) 2^m), has exactly one value in each cell of width 2^-m (m <= 32). World k depends
 * on (seed, id, replicate, k) only, not on `count`; different ids and replicates are independent. The price of
 * stratified blocks at every level: the sample correlation of two ids scatters by 1.25 / sqrt(N), not 1 / sqrt(N).
 * @returns `count` values strictly inside (0, 1) for the worlds from `firstWorld` on
 */
export function stratified(
  seed: number | bigint,
  id: string,
  replicate: number,
  count: number,
  firstWorld = 0,
): Float64Array {
  const keys = stratifiedKeys(seed, id, replicate);
  const order0 = keys[0]!;
  const order1 = keys[1]!;
  const digits0 = keys[2]!;
  const digits1 = keys[3]!;
  const values = new Float64Array(count);
  for (let offset = 0; offset < count; offset++) {
    const world = firstWorld + offset;
    const shuffled = scrambleTree(world, order0, order1);
    const digits = scrambleTree(reverseBits(shuffled), digits0, digits1);
    // Below the 32 scrambled bits the place inside the cell is plain noise.
    values[offset] = uniformOf(digits, mix(mix(world ^ digits0) ^ order1));
  }
  return values;
}

/** Keys of the two random trees, of the order and of the digits, two words each. */
export function stratifiedKeys(seed: number | bigint, id: string, replicate: number): Uint32Array {
  const key = keyOf(seed, id);
  philox(0, 0, replicate, STRATIFIED_PURPOSE, key.low, key.high);
  return philoxWords.slice();
}

/** Flips each bit by a hash of the bits above it: a random nested permutation of 2^32 cells. */
function scrambleTree(value: number, key0: number, key1: number): number {
  let flipped = 0;
  for (let level = 0; level < 32; level++) {
    const above = level === 0 ? 0 : value >>> (32 - level);
    const hash = mix(mix(above ^ key0) + Math.imul(level + 1, 0x9e3779b9) + key1);
    flipped |= (hash & 0x80000000) >>> level;
  }
  return (value ^ flipped) >>> 0;
}

/** A 32-bit mixer of low bias (multiply and xor-shift, constants of C. Wellons, "Prospecting for hash functions"). */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function reverseBits(value: number): number {
  let bits = value;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}
