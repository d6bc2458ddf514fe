/** How many doubles apart two numbers of one sign are; 0 for two NaN or two equal infinities, for tests of accuracy. */
export function ulpsBetween(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  if (bits[0]! < 0n !== bits[1]! < 0n) return Number.POSITIVE_INFINITY;
  const distance = bits[0]! - bits[1]!;
  return Number(distance < 0n ? -distance : distance);
}
