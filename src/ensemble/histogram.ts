import type { FanSpec } from "./plan.ts";
import { BUCKETS, findBuckets, placesOn, type Scale } from "./scale.ts";

export { BUCKETS, placesOn, type Scale, scaleOf } from "./scale.ts";

const WIDTH = BUCKETS + 2;

/** Integer counts by month and bucket: adding two histograms never depends on the order. */
export type Histogram = Uint32Array;

export function emptyHistogram(months: number): Histogram {
  return new Uint32Array((months + 1) * WIDTH);
}

/** The bucket of a value: 0 below the scale, `BUCKETS + 1` above it. */
export function bucketOf(scale: Scale, value: number): number {
  const histogram = emptyHistogram(0);
  countInto(histogram, scale, Float64Array.of(value), 1);
  return histogram.indexOf(1);
}

/** Counts one block: so many worlds, `values` laid out `[month][world]`, none of them NaN. */
export function countInto(histogram: Histogram, scale: Scale, values: Float64Array, worlds: number): void {
  const buckets = new Uint16Array(values.length);
  findBuckets(buckets, scale, values);
  countBuckets(histogram, buckets, worlds);
}

/** Counts the buckets of one block, `[month][world]`. */
export function countBuckets(histogram: Histogram, buckets: Uint16Array, worlds: number): void {
  for (let place = 0, row = 0; place < buckets.length; row += WIDTH) {
    const end = place + worlds;
    // Four at a time: the loop itself would take half of the time.
    for (; place + 3 < end; place += 4) {
      histogram[row + buckets[place]!]! += 1;
      histogram[row + buckets[place + 1]!]! += 1;
      histogram[row + buckets[place + 2]!]! += 1;
      histogram[row + buckets[place + 3]!]! += 1;
    }
    for (; place < end; place += 1) histogram[row + buckets[place]!]! += 1;
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
      return placesOn(fan)((bucket - 1 + (target - below) / count) / BUCKETS);
    }
    below += count;
  }
  return fan.high;
}
