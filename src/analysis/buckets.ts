import { valueAtRank } from "./select.ts";
import type { Replication } from "./statistics.ts";

/** Enough that few values share one, and few enough that counting by replicate costs nothing. */
const BUCKETS = 256;

/** Values from which the bounds are guessed. */
const SAMPLE = 64;

/** Where a world that failed is put: a bucket that is never read. */
const FAILED = BUCKETS;

/** A column with its values put into buckets of rising value, and counts by replicate: sorted as far as quantiles need. */
export interface Buckets {
  readonly values: Float64Array;
  readonly bucketOf: Uint16Array;
  readonly replication: Replication;
  /** By replicate, then by bucket. */
  readonly counts: readonly Uint32Array[];
}

/**
 * Puts a column into buckets in one pass. The bounds are guessed from a few values and decide nothing but the speed: what
 * lies beyond is in the first or last bucket.
 */
export function intoBuckets(values: Float64Array, replication: Replication): Buckets {
  const { replicates, worldsPerReplicate } = replication;
  const [low, high] = roughRange(values);
  const scale = BUCKETS / (high - low);
  const bucketOf = new Uint16Array(values.length);
  const counts = Array.from({ length: replicates }, (_, part) => {
    const own = new Uint32Array(BUCKETS + 1);
    const end = (part + 1) * worldsPerReplicate;
    for (let world = part * worldsPerReplicate; world < end; world += 1) {
      const value = values[world]!;
      let bucket = FAILED;
      if (value < low) bucket = 0;
      else if (value < high) bucket = Math.min(BUCKETS - 1, Math.floor((value - low) * scale));
      else if (value >= high) bucket = BUCKETS - 1;
      bucketOf[world] = bucket;
      own[bucket]! += 1;
    }
    return own;
  });
  return { values, bucketOf, replication, counts };
}

/** Quantile of one replicate, or of all (Hyndman and Fan's type 7): what sorting would give, to the bit; NaN of none. */
export function bucketQuantile(of: Buckets, p: number, part?: number): number {
  const { replicates, worldsPerReplicate } = of.replication;
  const counts = part === undefined ? sumOf(of.counts) : of.counts[part]!;
  let all = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) all += counts[bucket]!;
  if (all === 0) return Number.NaN;
  const place = p * (all - 1);
  const rank = Math.floor(place);
  const { bucket: first, before } = bucketAt(counts, rank);
  const { bucket: last } = bucketAt(counts, Math.min(all - 1, rank + 1));
  const near = new Float64Array(counts[first]! + (last === first ? 0 : counts[last]!));
  const from = part === undefined ? 0 : part * worldsPerReplicate;
  const to = part === undefined ? replicates * worldsPerReplicate : from + worldsPerReplicate;
  let count = 0;
  for (let world = from; world < to; world += 1) {
    const bucket = of.bucketOf[world]!;
    if (bucket !== first && bucket !== last) continue;
    near[count] = of.values[world]!;
    count += 1;
  }
  return valueAtRank(near, rank - before, place - rank, 0, near.length);
}

function bucketAt(counts: Uint32Array, rank: number): { bucket: number; before: number } {
  let before = 0;
  let bucket = 0;
  while (before + counts[bucket]! <= rank) {
    before += counts[bucket]!;
    bucket += 1;
  }
  return { bucket, before };
}

function sumOf(counts: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(BUCKETS + 1);
  for (const own of counts) for (let bucket = 0; bucket < BUCKETS; bucket += 1) sum[bucket]! += own[bucket]!;
  return sum;
}

/** A smaller range does not go into the buckets a finite number of times. */
const LEAST_RANGE = 1e-300;

/** Smallest and largest of a few values; nought to nought when none is a number. */
function roughRange(values: Float64Array): [number, number] {
  const taken = Float64Array.from(
    { length: SAMPLE },
    (_, at) => values[Math.floor((at * values.length) / SAMPLE)]!,
  );
  const rising = taken.filter((value) => Number.isFinite(value)).sort();
  const [low = 0, high = 0] = [rising[0], rising.at(-1)];
  // So near or far apart that the scale would not be a number: all above the lowest then share a bucket.
  return high - low > LEAST_RANGE && high - low < Number.POSITIVE_INFINITY ? [low, high] : [low, low];
}
