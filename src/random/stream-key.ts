import { philox, philoxWords } from "./philox.ts";

/** A 64-bit Philox key as two 32-bit words. */
export interface StreamKey {
  readonly low: number;
  readonly high: number;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const MASK_64 = 0xffffffffffffffffn;
/** Counter word that no stream uses, so that making keys never meets drawing values. */
const KEY_PURPOSE = 0x6b657973;

/**
 * The key of the stream of one id. The UTF-8 bytes of the id are hashed with 64-bit FNV-1a; the hash, as a
 * counter, goes through Philox keyed by the seed, and the first two words are the key. The same on every
 * machine, and no id's stream depends on which other ids exist.
 * @param seed a whole number from 0 to 2^53 - 1, or a bigint below 2^64
 * @throws RangeError for any other seed
 */
export function keyOf(seed: number | bigint, id: string): StreamKey {
  const wide = wholeSeed(seed);
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(id)) hash = ((hash ^ BigInt(byte)) * FNV_PRIME) & MASK_64;
  philox(lowWord(hash), highWord(hash), 0, KEY_PURPOSE, lowWord(wide), highWord(wide));
  return { low: philoxWords[0]!, high: philoxWords[1]! };
}

function wholeSeed(seed: number | bigint): bigint {
  const valid =
    typeof seed === "bigint" ? seed >= 0n && seed <= MASK_64 : Number.isSafeInteger(seed) && seed >= 0;
  if (!valid) throw new RangeError(`expected a seed that is a whole number from 0 to 2^53 - 1, got ${seed}`);
  return BigInt(seed);
}

function lowWord(wide: bigint): number {
  return Number(wide & 0xffffffffn);
}

function highWord(wide: bigint): number {
  return Number(wide >> 32n);
}
