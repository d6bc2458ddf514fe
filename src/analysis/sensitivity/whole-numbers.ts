/** Steps into which the range of a column is cut: their squares, summed over 2^14 worlds, are still exact doubles. */
const STEPS = 2 ** 19;

/**
 * Columns of one quantity as whole numbers from 0 to 2^19, on one scale. Sums of them, and of their products, are exact, so
 * that they do not depend on the order of the worlds; shares of variance do not change with the scale. NaN stays NaN, and
 * columns that never differ are 0.
 */
export function wholeNumbers(columns: readonly Float64Array[]): Float64Array[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of columns)
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  const scale = high > low ? STEPS / (high - low) : 0;
  return columns.map((values) => values.map((value) => Math.round((value - low) * scale)));
}
