import { BUCKETS, type Histogram, placesOn } from "../ensemble/histogram.ts";
import type { FanSpec } from "../ensemble/plan.ts";

/**
 * Quantiles of all months at once, `[level][month]`: what `histogramQuantile` gives for each, in one walk over the buckets.
 *
 * @param levels rising, within 0 and 1
 */
export function fanLines(histogram: Histogram, fan: FanSpec, levels: readonly number[]): Float64Array {
  const width = BUCKETS + 2;
  const months = histogram.length / width;
  const lines = new Float64Array(levels.length * months).fill(Number.NaN);
  // Every month counts the same worlds.
  const total = histogram.subarray(0, width).reduce((sum, count) => sum + count, 0);
  if (total === 0) return lines;
  const placeOn = placesOn(fan);
  const within = (bucket: number, share: number) => {
    if (bucket === 0) return fan.low;
    return bucket > BUCKETS ? fan.high : placeOn((bucket - 1 + share) / BUCKETS);
  };
  const targets = levels.map((level) => level * total);
  for (let month = 0; month < months; month += 1) {
    const row = month * width;
    let below = 0;
    let bucket = 0;
    for (const [level, target] of targets.entries()) {
      // Four at a time, and no look at whether a bucket is empty: processors foresee no such branch.
      for (; bucket + 3 < width; bucket += 4) {
        const four = fourFrom(histogram, row + bucket);
        if (below + four >= target) break;
        below += four;
      }
      for (; histogram[row + bucket] === 0 || below + histogram[row + bucket]! < target; bucket += 1)
        below += histogram[row + bucket]!;
      lines[level * months + month] = within(bucket, (target - below) / histogram[row + bucket]!);
    }
  }
  return lines;
}

function fourFrom(histogram: Histogram, at: number): number {
  return histogram[at]! + histogram[at + 1]! + histogram[at + 2]! + histogram[at + 3]!;
}
