import { exp, log } from "../numeric/index.ts";
import type { FanSpec } from "./plan.ts";

/** Buckets of a fan, not counting the two for what lies below and above its scale. */
export const BUCKETS = 512;

/** The scale of a fan made ready for counting: `edges[i]` is where bucket `i + 1` begins, the last one where it ends. */
export interface Scale {
  readonly edges: Float64Array;
  /**
   * Where to look for a value: a guess that is right or one bucket too low, the edges decide. None for a scale so narrow, or
   * so near to nothing, that rounding spoils guesses.
   */
  readonly guess: LinearGuess | LeadingBits | undefined;
}

/** The place on a line, half a bucket too low. */
interface LinearGuess {
  readonly low: number;
  /** Buckets a unit. */
  readonly slope: number;
}

/** What lies between two numbers with different leading bits: cells narrower than a bucket, on which one edge lies at most. */
interface LeadingBits {
  /** Bits left out of the word with sign, exponent and leading mantissa bits. */
  readonly dropped: number;
  /** The cell below all others. */
  readonly first: number;
  /** The bucket in which the least value of a cell lies; of the first cell, and of that with the low end, the one below the scale. */
  readonly lowest: Uint16Array;
}

const known = new WeakMap<FanSpec, Scale>();

/** Edges by the functions with the same bits everywhere: they alone decide which bucket a value falls into. */
export function scaleOf(fan: FanSpec): Scale {
  const scale = known.get(fan) ?? makeScale(fan);
  known.set(fan, scale);
  return scale;
}

function makeScale(fan: FanSpec): Scale {
  const place = placesOn(fan);
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, index) => place(index / BUCKETS));
  return { edges, guess: fan.scale === "linear" ? linearGuess(fan) : leadingBits(edges) };
}

/** Narrower scales, in shares of their values, are searched. */
const NARROW = 1e-3;

function linearGuess({ low, high }: FanSpec): LinearGuess | undefined {
  const width = high - low;
  const narrow = width < NARROW * Math.max(Math.abs(low), Math.abs(high));
  return narrow || !(width > SMALLEST && width < Number.POSITIVE_INFINITY)
    ? undefined
    : { low, slope: BUCKETS / width };
}

/** Numbers below have fewer digits. */
const SMALLEST = 2 ** -1000;

/** The value at a share of the way along a scale. */
export function placesOn({ scale, low, high }: FanSpec): (share: number) => number {
  const within =
    scale === "linear" ? linearly(low, high - low) : logarithmically(log(low), log(high) - log(low));
  return (share) => {
    if (share === 0) return low;
    return share === 1 ? high : within(share);
  };
}

const linearly = (low: number, width: number) => (share: number) => low + share * width;
const logarithmically = (low: number, width: number) => (share: number) => exp(low + share * width);

const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);
/** Index of the word with sign, exponent and leading mantissa bits. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

function leadingBits(edges: Float64Array): LeadingBits | undefined {
  // A cell is at most this share of its least value wide, a bucket always the same share.
  const share = edges[1]! / edges[0]! - 1;
  if (edges[0]! < SMALLEST || share < NARROW / BUCKETS) return undefined;
  let dropped = 20;
  while (2 ** (dropped - 20) > 0.99 * share) dropped -= 1;
  const cellOf = (value: number) => {
    DOUBLE[0] = value;
    return WORDS[HIGH]! >> dropped;
  };
  const first = cellOf(edges[0]!) - 1;
  const lowest = new Uint16Array(cellOf(edges[BUCKETS]!) - first + 1);
  let bucket = 0;
  for (let cell = 2; cell < lowest.length; cell += 1) {
    WORDS[HIGH] = (first + cell) << dropped;
    WORDS[1 - HIGH] = 0;
    while (bucket < BUCKETS && DOUBLE[0]! >= edges[bucket]!) bucket += 1;
    lowest[cell] = bucket;
  }
  return { dropped, first, lowest };
}

/**
 * Puts the buckets of finite values, or infinities, into as many places: 0 below the scale, `BUCKETS + 1` above it.
 * Guesses are put right without a branch: processors cannot foresee it, and would stand still at every other value.
 */
export function findBuckets(buckets: Uint16Array, { edges, guess }: Scale, values: Float64Array): void {
  if (!guess) search(buckets, edges, values);
  else if ("slope" in guess) findLinear(buckets, edges, guess, values);
  else findByBits(buckets, edges, guess, values);
}

function findLinear(
  buckets: Uint16Array,
  edges: Float64Array,
  { low, slope }: LinearGuess,
  values: Float64Array,
): void {
  let place = 0;
  // Four at a time: the loop itself would take half of the time.
  for (; place + 3 < values.length; place += 4) {
    buckets[place] = linearBucket(values[place]!, edges, low, slope);
    buckets[place + 1] = linearBucket(values[place + 1]!, edges, low, slope);
    buckets[place + 2] = linearBucket(values[place + 2]!, edges, low, slope);
    buckets[place + 3] = linearBucket(values[place + 3]!, edges, low, slope);
  }
  for (; place < values.length; place += 1) buckets[place] = linearBucket(values[place]!, edges, low, slope);
}

function linearBucket(value: number, edges: Float64Array, low: number, slope: number): number {
  const along = (value - low) * slope + 0.5;
  const bucket = along < 0 ? 0 : along > BUCKETS ? BUCKETS : along | 0;
  return bucket + Number(value >= edges[bucket]!);
}

function findByBits(
  buckets: Uint16Array,
  edges: Float64Array,
  { dropped, first, lowest }: LeadingBits,
  values: Float64Array,
): void {
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  const last = lowest.length - 1;
  let place = 0;
  for (; place + 3 < values.length; place += 4) {
    const word = 2 * place + HIGH;
    const cell = (words[word]! >> dropped) - first;
    const cell1 = (words[word + 2]! >> dropped) - first;
    const cell2 = (words[word + 4]! >> dropped) - first;
    const cell3 = (words[word + 6]! >> dropped) - first;
    const bucket = lowest[Math.max(0, Math.min(last, cell))]!;
    const bucket1 = lowest[Math.max(0, Math.min(last, cell1))]!;
    const bucket2 = lowest[Math.max(0, Math.min(last, cell2))]!;
    const bucket3 = lowest[Math.max(0, Math.min(last, cell3))]!;
    buckets[place] = bucket + Number(values[place]! >= edges[bucket]!);
    buckets[place + 1] = bucket1 + Number(values[place + 1]! >= edges[bucket1]!);
    buckets[place + 2] = bucket2 + Number(values[place + 2]! >= edges[bucket2]!);
    buckets[place + 3] = bucket3 + Number(values[place + 3]! >= edges[bucket3]!);
  }
  for (; place < values.length; place += 1) {
    const cell = (words[2 * place + HIGH]! >> dropped) - first;
    const bucket = lowest[Math.max(0, Math.min(last, cell))]!;
    buckets[place] = bucket + Number(values[place]! >= edges[bucket]!);
  }
}

/** The number of edges that a value has reached, by halving. */
function search(buckets: Uint16Array, edges: Float64Array, values: Float64Array): void {
  for (const [place, value] of values.entries()) {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= edges[middle]!) low = middle + 1;
      else high = middle;
    }
    buckets[place] = low;
  }
}
