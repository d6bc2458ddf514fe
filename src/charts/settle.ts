/**
 * Places in a row as near as can be to where each is wanted (least squares), in order and with room between: an
 * isotonic regression by pooling neighbours that would overlap.
 *
 * @param wanted where each would like to be
 * @param apart least distance between each and the next, one shorter than `wanted`
 */
export function settle(wanted: readonly number[], apart: readonly number[]): number[] {
  const offsets = wanted.map((_, index) => apart.slice(0, index).reduce((sum, one) => sum + one, 0));
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((place, index) => {
    pools.push({ sum: place - offsets[index]!, count: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2) as [(typeof pools)[0], (typeof pools)[0] | undefined];
      if (last === undefined || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const settled = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return settled.map((place, index) => place + offsets[index]!);
}
