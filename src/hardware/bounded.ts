/** A share of a physical limit: close to `wanted` while that is small, and below 1 however large it gets. */
export function bounded(wanted: number): number {
  const squared = wanted * wanted;
  return wanted / Math.sqrt(Math.sqrt(1 + squared * squared));
}
