import { bucketQuantile, intoBuckets } from "./buckets.ts";
import { quantilesOf } from "./select.ts";

/** A number estimated from worlds, with its Monte-Carlo standard error. */
export interface Estimate {
  readonly value: number;
  /** Standard error from the spread between replicates; NaN with fewer than two. */
  readonly mcse: number;
}

/** How an ensemble is divided: worlds of a replicate stand together. */
export interface Replication {
  readonly replicates: number;
  readonly worldsPerReplicate: number;
}

/** A statistic of all worlds, with the error that the replicates show. Worlds that failed are NaN and left out. */
export function estimate(
  values: Float64Array,
  { replicates, worldsPerReplicate }: Replication,
  statistic: (values: Float64Array) => number,
): Estimate {
  const parts = Array.from({ length: replicates }, (_, part) =>
    statistic(values.subarray(part * worldsPerReplicate, (part + 1) * worldsPerReplicate)),
  );
  return { value: statistic(values), mcse: standardError(parts) };
}

/** Standard error of the mean of what the replicates gave; NaN of fewer than two: one replicate knows no error. */
export function standardError(parts: readonly number[]): number {
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  const variance = parts.reduce((sum, part) => sum + (part - mean) * (part - mean), 0) / (parts.length - 1);
  return Math.sqrt(variance / parts.length);
}

/** Quantile by linear interpolation (Hyndman and Fan's type 7) of the worlds that did not fail; NaN of none. */
export function quantile(values: Float64Array, p: number): number {
  const kept = values.slice();
  return quantilesOf(kept, [p], 0, keepFinished(values, kept, 0))[0]!;
}

/** Copies values other than NaN, the mark of a world that failed, to `kept` from a place on; gives the place after. */
function keepFinished(values: Float64Array, kept: Float64Array, from: number): number {
  let to = from;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (Number.isNaN(value)) continue;
    kept[to] = value;
    to += 1;
  }
  return to;
}

/** Share of worlds for which a test holds; failed worlds (NaN) are left out. */
export function share(values: Float64Array, holds: (value: number) => boolean): number {
  let all = 0;
  let yes = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    all += 1;
    if (holds(value)) yes += 1;
  }
  return all === 0 ? Number.NaN : yes / all;
}

/** 5th, 50th and 95th percentile with the error of the median. */
export interface Band {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly mcse: number;
}

export function band(values: Float64Array, replication: Replication): Band {
  const buckets = intoBuckets(values, replication);
  const medians = buckets.counts.map((_, part) => bucketQuantile(buckets, 0.5, part));
  return {
    p5: bucketQuantile(buckets, 0.05),
    p50: bucketQuantile(buckets, 0.5),
    p95: bucketQuantile(buckets, 0.95),
    mcse: standardError(medians),
  };
}
