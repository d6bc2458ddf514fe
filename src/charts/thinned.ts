/** Indexes of at most `count` of `length` points, evenly, first and last and `keep` among them: lighter pages. */
export function thinned(length: number, count: number, keep: readonly number[] = []): number[] {
  if (length <= count) return Array.from({ length }, (_, index) => index);
  const chosen = new Set<number>([0, length - 1, ...keep.filter((index) => index >= 0 && index < length)]);
  for (let step = 0; step < count; step++) chosen.add(Math.round((step * (length - 1)) / (count - 1)));
  return [...chosen].sort((a, b) => a - b);
}
