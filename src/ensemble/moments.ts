/**
 * Means and sums of squared deviations of many quantities over the same worlds. Adding is by Chan, Golub and LeVeque's
 * formula (1979), whose last bits depend on the order: blocks are added in their order within a group of worlds, groups
 * within a replicate, replicates in theirs.
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

export function clearMoments(moments: Moments): void {
  moments.count = 0;
  moments.means.fill(0);
  moments.squares.fill(0);
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
 * @param values `[month][world]`, all finite; `moments.count` worlds
 */
export function measureInto(moments: Moments, at: number, values: Float64Array): void {
  const { count, means, squares } = moments;
  for (let place = 0, to = at; place < values.length; to += 1) {
    // Deviations from one of the values lose no digits where the spread is small against the level.
    const level = values[place]!;
    // Two sums side by side: one alone would wait for itself.
    let [sum, sum2, square, square2] = [0, 0, 0, 0];
    const end = place + count;
    for (; place + 1 < end; place += 2) {
      const apart = values[place]! - level;
      const apart2 = values[place + 1]! - level;
      sum += apart;
      sum2 += apart2;
      square += apart * apart;
      square2 += apart2 * apart2;
    }
    if (place < end) {
      const apart = values[place]! - level;
      sum += apart;
      square += apart * apart;
      place = end;
    }
    sum += sum2;
    means[to] = level + sum / count;
    // Rounding can leave less than nothing where all values are the same.
    squares[to] = Math.max(0, square + square2 - (sum * sum) / count);
  }
}
