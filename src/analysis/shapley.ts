/**
 * Shapley's division of a whole among the things that make it: what each adds, averaged over every order in which they
 * can come. In every world the parts sum to the value with all of them less that with none.
 *
 * @param values by subset: place `s` holds one value a world with those things whose bits are set in `s`
 * @returns one column a thing, in the order of the bits; NaN in a world in which any subset failed
 */
export function shapley(values: readonly Float64Array[]): Float64Array[] {
  const count = 31 - Math.clz32(values.length);
  if (!Number.isInteger(count))
    throw new RangeError(`expected a value for every subset, got ${values.length} subsets`);
  const weights = weightsOf(count);
  return Array.from({ length: count }, (_, thing) => {
    const bit = 1 << thing;
    const part = new Float64Array(values[0]!.length);
    for (let subset = 0; subset < values.length; subset += 1) {
      if ((subset & bit) !== 0) continue;
      const [without, having, weight] = [values[subset]!, values[subset | bit]!, weights[sizeOf(subset)]!];
      for (let world = 0; world < part.length; world += 1)
        part[world]! += weight * (having[world]! - without[world]!);
    }
    return part;
  });
}

/** The share of orders in which exactly a given set of so many stands before a given thing. */
function weightsOf(count: number): number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from(
    { length: count },
    (_, size) => (factorial(size) * factorial(count - size - 1)) / factorial(count),
  );
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let rest = subset; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
