import { exp, log } from "../numeric/index.ts";
import type { FanSpec } from "./plan.ts";

/** Buckets of a fan, not counting the two for what lies below and above its scale. */
export const BUCKETS = 512;
const WIDTH = BUCKETS + 2;

/** Integer counts by month and bucket: adding two histograms never depends on the order. */
export type Histogram = Uint32Array;

export function emptyHistogram(months: number): Histogram {
  return new Uint32Array((months + 1) * WIDTH);
}

/** The bucket of a value: 0 below the scale, `BUCKETS + 1` above it. */
export function bucketOf(fan: FanSpec, value: number): number {
  if (value < fan.low) return 0;
  if (value >= fan.high) return BUCKETS + 1;
  const position =
    fan.scale === "linear"
      ? (value - fan.low) / (fan.high - fan.low)
      : (log(value) - log(fan.low)) / (log(fan.high) - log(fan.low));
  return Math.min(BUCKETS, 1 + Math.floor(position * BUCKETS));
}

/** Counts one block: `values` are `[month][world]`; worlds marked in `skip` are left out. */
export function countInto(
  histogram: Histogram,
  fan: FanSpec,
  values: Float64Array,
  { worlds, skip }: { worlds: number; skip: Uint8Array },
): void {
  const months = histogram.length / WIDTH;
  for (let month = 0; month < months; month += 1) {
    for (let world = 0; world < worlds; world += 1) {
      if (skip[world]) continue;
      histogram[month * WIDTH + bucketOf(fan, values[month * worlds + world]!)]! += 1;
    }
  }
}

export function addInto(sum: Histogram, more: Histogram): void {
  for (let index = 0; index < sum.length; index += 1) sum[index]! += more[index]!;
}

/**
 * Quantile of one month, linear inside the bucket; the end of the scale when it lies beyond it, NaN without worlds.
 * Error: at most one bucket (1/512 of the scale, by logarithm on a log scale).
 */
export function histogramQuantile(histogram: Histogram, fan: FanSpec, month: number, p: number): number {
  const counts = histogram.subarray(month * WIDTH, (month + 1) * WIDTH);
  let total = 0;
  for (const count of counts) total += count;
  if (total === 0) return Number.NaN;
  const target = p * total;
  let below = 0;
  for (let bucket = 0; bucket < WIDTH; bucket += 1) {
    const count = counts[bucket]!;
    if (count > 0 && below + count >= target) {
      if (bucket === 0) return fan.low;
      if (bucket === WIDTH - 1) return fan.high;
      const position = (bucket - 1 + (target - below) / count) / BUCKETS;
      return fan.scale === "linear"
        ? fan.low + position * (fan.high - fan.low)
        : exp(log(fan.low) + position * (log(fan.high) - log(fan.low)));
    }
    below += count;
  }
  return fan.high;
}
