/** Spearman's rank correlation of two columns of equal length; equal values share their mean rank. NaN when a column is constant. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const ranksA = ranksOf(a);
  const ranksB = ranksOf(b);
  const middle = (a.length - 1) / 2;
  let both = 0;
  let squareA = 0;
  let squareB = 0;
  for (let index = 0; index < a.length; index++) {
    const fromA = ranksA[index]! - middle;
    const fromB = ranksB[index]! - middle;
    both += fromA * fromB;
    squareA += fromA * fromA;
    squareB += fromB * fromB;
  }
  return both / Math.sqrt(squareA * squareB);
}

function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let place = start; place < end; place++) ranks[order[place]!] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
