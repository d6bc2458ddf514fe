import { BUCKETS, type Histogram, placeOn } from "../ensemble/histogram.ts";
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
  for (let month = 0; month < months; month += 1) {
    let below = 0;
    let level = 0;
    for (let bucket = 0; level < levels.length; bucket += 1) {
      const count = histogram[month * width + bucket]!;
      if (count === 0) continue;
      while (level < levels.length && below + count >= levels[level]! * total) {
        lines[level * months + month] = within(fan, bucket, (levels[level]! * total - below) / count);
        level += 1;
      }
      below += count;
    }
  }
  return lines;
}

function within(fan: FanSpec, bucket: number, share: number): number {
  if (bucket === 0) return fan.low;
  return bucket > BUCKETS ? fan.high : placeOn(fan, (bucket - 1 + share) / BUCKETS);
}
