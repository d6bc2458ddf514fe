/**
 * One double seen as two 32-bit words, allocated once for the whole room: the only way to reach an
 * exponent without a table or a loop. Engines with SIMD do the same with i64x2 lanes.
 */
export const double = new Float64Array(1);
export const words = new Int32Array(double.buffer);

/** Index in `words` of the word that holds sign and exponent (1 on every little-endian machine). */
export const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
export const LOW = 1 - HIGH;

/** 2^k as a double for whole k in [-1022, 1023]; other k give nonsense. */
export function powerOfTwo(k: number): number {
  words[LOW] = 0;
  words[HIGH] = (k + 1023) << 20;
  return double[0]!;
}

/** `value * 2^k` for whole k in [-2044, 2046]: two exact steps, so overflow and denormals round once. */
export function scaleByPowerOfTwo(value: number, k: number): number {
  const half = k >> 1;
  return value * powerOfTwo(half) * powerOfTwo(k - half);
}

/** Any NaN as the one quiet NaN 0x7ff8000000000000, every other value unchanged: engines differ in NaN payloads, and hashes of results must not. */
export function canonicalNaN(value: number): number {
  return Number.isNaN(value) ? Number.NaN : value;
}
