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
  /** Linear scales: buckets a unit. */
  readonly slope: number;
  /** Logarithmic scales: the bucket in which the least value with the leading bits of a number lies. */
  readonly lowest: Uint16Array;
}

/** Edges by the functions with the same bits everywhere: they alone decide which bucket a value falls into. */
export function scaleOf(fan: FanSpec): Scale {
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, index) => placeOn(fan, index / BUCKETS));
  const slope = BUCKETS / (fan.high - fan.low);
  return { fan, edges, slope, lowest: fan.scale === "log" ? lowestBuckets(fan, edges) : new Uint16Array(0) };
}

/** The value at a share of the way along a scale. */
export function placeOn({ scale, low, high }: FanSpec, share: number): number {
  if (share === 0) return low;
  if (share === 1) return high;
  return scale === "linear" ? low + share * (high - low) : exp(log(low) + share * (log(high) - log(low)));
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** Index of the word with sign, exponent and leading mantissa bits. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
/** Bits of that word that are left out: six of the mantissa stay, a 64th of an octave. */
const DROPPED = 14;

function leadingBits(value: number): number {
  DOUBLE[0] = value;
  return WORDS[HIGH]! >>> DROPPED;
}

function lowestBuckets({ low, high }: FanSpec, edges: Float64Array): Uint16Array {
  const first = leadingBits(low);
  let bucket = 1;
  return Uint16Array.from({ length: leadingBits(high) - first + 1 }, (_, index) => {
    WORDS[HIGH] = (first + index) << DROPPED;
    WORDS[1 - HIGH] = 0;
    while (bucket < BUCKETS && DOUBLE[0]! >= edges[bucket]!) bucket += 1;
    return bucket;
  });
}

/** The bucket of a value: 0 below the scale, `BUCKETS + 1` above it. */
export function bucketOf(scale: Scale, value: number): number {
  const histogram = emptyHistogram(0);
  countInto(histogram, scale, Float64Array.of(value), 1);
  return histogram.indexOf(1);
}

/**
 * Counts one block: so many worlds, `values` laid out `[month][world]`, all finite. A guess, at most a bucket or two off,
 * says where to look; the edges decide.
 */
export function countInto(histogram: Histogram, scale: Scale, values: Float64Array, worlds: number): void {
  if (scale.fan.scale === "linear") countLinear(histogram, scale, values, worlds);
  else countLogarithmic(histogram, scale, values, worlds);
}

function countLinear(
  histogram: Histogram,
  { fan: { low, high }, edges, slope }: Scale,
  values: Float64Array,
  worlds: number,
): void {
  for (let place = 0, row = 0; place < values.length; row += WIDTH) {
    for (const end = place + worlds; place < end; place += 1) {
      const value = values[place]!;
      let bucket = value >= high ? BUCKETS + 1 : 0;
      if (value >= low && value < high) {
        bucket = 1 + (((value - low) * slope) | 0);
        if (value < edges[bucket - 1]!) bucket -= 1;
        else if (value >= edges[bucket]!) bucket += 1;
      }
      histogram[row + bucket]! += 1;
    }
  }
}

function countLogarithmic(
  histogram: Histogram,
  { fan: { low, high }, edges, lowest }: Scale,
  values: Float64Array,
  worlds: number,
): void {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const first = leadingBits(low);
  for (let place = 0, row = 0; place < values.length; row += WIDTH) {
    for (const end = place + worlds; place < end; place += 1) {
      const value = values[place]!;
      let bucket = value >= high ? BUCKETS + 1 : 0;
      if (value >= low && value < high) {
        bucket = lowest[(words[2 * place + HIGH]! >>> DROPPED) - first]!;
        while (value >= edges[bucket]!) bucket += 1;
      }
      histogram[row + bucket]! += 1;
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
