/** Below so many values the pivot is not worth a sample. */
const FEW = 600;

/**
 * Puts the value of a rank where sorting would put it, none larger before it and none smaller after it, within
 * `values[from..to)`. Values must not be NaN. Hoare's selection with the pivot of Floyd and Rivest ("Expected time
 * bounds for selection", 1975), the value of about that rank in a sample: some two passes where sorting takes thirteen.
 */
export function select(values: Float64Array, rank: number, from = 0, to = values.length): number {
  let first = from;
  let last = to - 1;
  while (first < last) {
    const count = last - first + 1;
    if (count > FEW) selectInSample(values, rank, first, count);
    const pivot = values[rank]!;
    let left = first;
    let right = last;
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const moved = values[left]!;
      values[left] = values[right]!;
      values[right] = moved;
      left += 1;
      right -= 1;
    }
    if (rank <= right) last = right;
    else if (rank >= left) first = left;
    else break;
  }
  return values[rank]!;
}

/** Selects within neighbours of the rank, as many as twice the root of all, leaning so that the smaller part remains. */
function selectInSample(values: Float64Array, rank: number, first: number, count: number): void {
  const sample = 2 * Math.sqrt(count);
  const place = (rank - first + 1) / count;
  const spread = 1.5 * Math.sqrt(sample) * (place < 0.5 ? -1 : 1);
  const low = Math.floor(rank - place * sample + spread);
  const high = Math.floor(rank + (1 - place) * sample + spread);
  select(values, rank, Math.max(first, low), Math.min(first + count, high + 1));
}

/** Swaps the smallest of `values[from..to)` to its front. */
function bringSmallest(values: Float64Array, from: number, to: number): void {
  let at = from;
  for (let index = from + 1; index < to; index += 1) if (values[index]! < values[at]!) at = index;
  const smallest = values[at]!;
  values[at] = values[from]!;
  values[from] = smallest;
}

/**
 * The value a part of the way from one rank to the next, within `values[from..to)`; both ranks and what lies below them
 * are left below what lies above. At the last rank there is no next: its own value.
 */
export function valueAtRank(
  values: Float64Array,
  rank: number,
  part: number,
  from: number,
  to: number,
): number {
  const low = select(values, rank, from, to);
  if (rank + 1 === to) return low + part * 0;
  bringSmallest(values, rank + 1, to);
  return low + part * (values[rank + 1]! - low);
}

/**
 * Quantiles of `values[from..to)` by linear interpolation (Hyndman and Fan's type 7), NaN of none. The values are put
 * in another order; none may be NaN.
 *
 * @param shares in rising order, 0 to 1
 */
export function quantilesOf(
  values: Float64Array,
  shares: readonly number[],
  from = 0,
  to = values.length,
): number[] {
  const found = shares.map(() => Number.NaN);
  if (from >= to) return found;
  // From the highest down: what lies above a rank and the next is out of the way for those below.
  let end = to;
  for (let at = shares.length - 1; at >= 0; at -= 1) {
    const place = shares[at]! * (to - 1 - from);
    const below = Math.floor(place);
    found[at] = valueAtRank(values, from + below, place - below, from, end);
    end = Math.min(end, from + below + 2);
  }
  return found;
}
