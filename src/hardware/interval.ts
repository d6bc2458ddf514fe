/** A prediction with its 80 % interval. */
export interface Interval {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}
