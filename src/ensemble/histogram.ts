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

/** The scale of a fan made ready for counting: `edges[i]` is where bucket `i + 1` begins. */
export interface Scale {
  readonly fan: FanSpec;
  readonly edges: Float64Array;
}

/** Edges by the functions with the same bits everywhere: they alone decide which bucket a value falls into. */
export function scaleOf(fan: FanSpec): Scale {
  return {
    fan,
    edges: Float64Array.from({ length: BUCKETS + 1 }, (_, index) => placeOn(fan, index / BUCKETS)),
  };
}

/** The value at a share of the way along a scale. */
function placeOn({ scale, low, high }: FanSpec, share: number): number {
  if (share === 0) return low;
  if (share === 1) return high;
  return scale === "linear" ? low + share * (high - low) : exp(log(low) + share * (log(high) - log(low)));
}

/** The bucket of a value: 0 below the scale, `BUCKETS + 1` above it. */
export function bucketOf({ fan, edges }: Scale, value: number): number {
  if (value < fan.low) return 0;
  if (value >= fan.high) return BUCKETS + 1;
  const share =
    fan.scale === "linear"
      ? (value - fan.low) / (fan.high - fan.low)
      : (roughLog2(value) - roughLog2(fan.low)) / (roughLog2(fan.high) - roughLog2(fan.low));
  let bucket = Math.min(BUCKETS, 1 + Math.floor(share * BUCKETS));
  while (value < edges[bucket - 1]!) bucket -= 1;
  while (value >= edges[bucket]!) bucket += 1;
  return bucket;
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** Index of the word with sign, exponent and leading mantissa bits. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Exponent plus mantissa: a logarithm to a tenth of an octave, good enough to guess a bucket from. */
function roughLog2(value: number): number {
  DOUBLE[0] = value;
  return WORDS[HIGH]! / 1048576;
}

/** Counts one block: `values` are `[month][world]`; worlds marked in `skip` are left out. */
export function countInto(
  histogram: Histogram,
  scale: Scale,
  values: Float64Array,
  { worlds, skip }: { worlds: number; skip: Uint8Array },
): void {
  const months = histogram.length / WIDTH;
  for (let month = 0; month < months; month += 1) {
    for (let world = 0; world < worlds; world += 1) {
      if (skip[world]) continue;
      histogram[month * WIDTH + bucketOf(scale, values[month * worlds + world]!)]! += 1;
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
      return placeOn(fan, (bucket - 1 + (target - below) / count) / BUCKETS);
    }
    below += count;
  }
  return fan.high;
}
