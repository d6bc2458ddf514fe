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
  const mean = parts.reduce((sum, part) => sum + part, 0) / replicates;
  const variance = parts.reduce((sum, part) => sum + (part - mean) * (part - mean), 0) / (replicates - 1);
  return { value: statistic(values), mcse: Math.sqrt(variance / replicates) };
}

/** Values in rising order without those of failed worlds. */
export function sorted(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** Quantile of rising values by linear interpolation (Hyndman and Fan's type 7); NaN of none. */
export function quantileSorted(rising: Float64Array, p: number): number {
  if (rising.length === 0) return Number.NaN;
  const place = p * (rising.length - 1);
  const below = Math.floor(place);
  const above = Math.min(rising.length - 1, below + 1);
  const low = rising[below]!;
  return low + (place - below) * (rising[above]! - low);
}

export function quantile(values: Float64Array, p: number): number {
  return quantileSorted(sorted(values), p);
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
  const rising = sorted(values);
  const { mcse } = estimate(values, replication, (part) => quantile(part, 0.5));
  return {
    p5: quantileSorted(rising, 0.05),
    p50: quantileSorted(rising, 0.5),
    p95: quantileSorted(rising, 0.95),
    mcse,
  };
}
