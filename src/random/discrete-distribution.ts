import { type Distribution, quantileAtEdge } from "./distribution-types.ts";

/** Values with weights that sum to 1; the kind is `discrete`, `empirical` or `constant`. */
export function discreteDistribution(
  kind: string,
  items: readonly { readonly value: number; readonly weight: number }[],
): Distribution {
  const sorted = items.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const values = sorted.map(({ value }) => value);
  const cumulative: number[] = [];
  let sum = 0;
  for (const { weight } of sorted) {
    sum += weight;
    cumulative.push(sum);
  }
  const fromTop = sorted.map((_, at) =>
    sorted.slice(at + 1).reduceRight((above, { weight }) => above + weight, 0),
  );
  const last = values.length - 1;
  // Weights sum to 1 only to rounding; the last step is 1 so that every p has a value.
  cumulative[last] = 1;
  const support: [number, number] = [values[0]!, values[last]!];
  return {
    kind,
    support,
    atoms: [...new Set(values)],
    quantile: (p) => quantileAtEdge(p, support) ?? values[firstAtLeast(cumulative, p)]!,
    // The least value above which there is no more than q.
    quantileFromTop: (q) =>
      quantileAtEdge(q, [support[1], support[0]]) ?? values[fromTop.findIndex((above) => above <= q)]!,
    tail: (x) => {
      const count = countAtMost(values, x);
      return count === 0 ? 1 : fromTop[count - 1]!;
    },
    cdf: (x) => {
      const count = countAtMost(values, x);
      return count === 0 ? 0 : cumulative[count - 1]!;
    },
    mean: () => sorted.reduce((total, { value, weight }) => total + value * weight, 0),
  };
}

/** Index of the first element >= p of an ascending list whose last element is >= p. */
function firstAtLeast(ascending: readonly number[], p: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countAtMost(ascending: readonly number[], x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
