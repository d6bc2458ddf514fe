/** Bins of an input at most, and worlds of one at least. */
const MOST_BINS = 32;
const LEAST_WORLDS = 64;

/** The bin of every world by an input alone. */
export interface Bins {
  readonly bin: Uint8Array;
  readonly count: number;
}

/** How many bins so many worlds are put into. */
export function binCount(worlds: number): number {
  return Math.max(2, Math.min(MOST_BINS, Math.floor(worlds / LEAST_WORLDS)));
}

/**
 * Puts worlds into bins of about as many worlds each by the value of an input; equal values share a bin, and an input with
 * few values, such as a switch, has a bin for each. The order of the worlds does not matter.
 *
 * @param drawn one finite value a world
 */
export function binsOf(drawn: Float64Array): Bins {
  const rising = drawn.slice().sort();
  const wanted = binCount(drawn.length);
  const begins: number[] = [];
  const values = distinct(rising, MOST_BINS);
  if (values !== undefined) begins.push(...values);
  else
    for (let bin = 0; bin < wanted; bin += 1) {
      const value = rising[Math.floor((bin * rising.length) / wanted)]!;
      if (value !== begins.at(-1)) begins.push(value);
    }
  const bin = new Uint8Array(drawn.length);
  for (let world = 0; world < drawn.length; world += 1) {
    let [low, high] = [0, begins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (begins[middle]! <= drawn[world]!) low = middle;
      else high = middle - 1;
    }
    bin[world] = low;
  }
  return { bin, count: begins.length };
}

/** The different values of a sorted column, unless they are more than so many. */
function distinct(rising: Float64Array, most: number): number[] | undefined {
  const values: number[] = [];
  for (const value of rising) {
    if (value === values.at(-1)) continue;
    if (values.length === most) return undefined;
    values.push(value);
  }
  return values;
}
