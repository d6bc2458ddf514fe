/**
 * Means and sums of squared deviations of many quantities over the same worlds. Adding is by Chan, Golub and LeVeque's
 * formula (1979), whose last bits depend on the order: blocks are added in their order within a replicate, replicates
 * in theirs.
 */
export interface Moments {
  /** Worlds counted. */
  count: number;
  /** `[fan][month]`. */
  readonly means: Float64Array;
  /** Sums of squared deviations from the mean, in the same order. */
  readonly squares: Float64Array;
}

export function emptyMoments(quantities: number): Moments {
  return { count: 0, means: new Float64Array(quantities), squares: new Float64Array(quantities) };
}

export function copyMoments({ count, means, squares }: Moments): Moments {
  return { count, means: means.slice(), squares: squares.slice() };
}

/** Adds the moments of other worlds. */
export function addMoments(sum: Moments, more: Moments): void {
  if (more.count === 0) return;
  const count = sum.count + more.count;
  const part = more.count / count;
  const weight = sum.count * part;
  for (let index = 0; index < sum.means.length; index += 1) {
    const apart = more.means[index]! - sum.means[index]!;
    sum.means[index]! += apart * part;
    sum.squares[index]! += more.squares[index]! + apart * apart * weight;
  }
  sum.count = count;
}

/**
 * Moments of the rows of one quantity in one block, put from place `at` on, a month each.
 *
 * @param values `[month][world]`, finite but in worlds marked in `skip`
 */
export function measureInto(
  moments: Moments,
  at: number,
  values: Float64Array,
  { worlds, skip }: { readonly worlds: number; readonly skip: Uint8Array },
): void {
  const first = skip.indexOf(0);
  if (first < 0) return;
  for (let month = 0, from = 0; from < values.length; month += 1, from += worlds) {
    // Deviations from one of the values lose no digits where the spread is small against the level.
    const level = values[from + first]!;
    let sum = 0;
    let squares = 0;
    for (let world = first; world < worlds; world += 1) {
      if (skip[world] === 1) continue;
      const apart = values[from + world]! - level;
      sum += apart;
      squares += apart * apart;
    }
    moments.means[at + month] = level + sum / moments.count;
    // Rounding can leave less than nothing where all values are the same.
    moments.squares[at + month] = Math.max(0, squares - (sum * sum) / moments.count);
  }
}
