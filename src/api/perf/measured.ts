import { log, normalCdf, normalQuantile } from "../../numeric/index.ts";
import type { Interval } from "./interval.ts";

const P90 = normalQuantile(0.9);

/** Where a measured value lies in a predicted interval. */
export interface Placed {
  readonly value: number;
  /** Share of the predicted outcomes below it, 0 to 1. */
  readonly quantile: number;
  readonly verdict: "inside" | "above" | "below";
}

/** The quantile of a value when logarithms are normal on either side of the middle, with the interval's own widths. */
export function placeIn({ p10, p50, p90 }: Interval, value: number): Placed {
  const side = value >= p50 ? log(p90 / p50) : log(p50 / p10);
  const quantile = normalCdf((log(value / p50) / side) * P90);
  const verdict = value > p90 ? "above" : value < p10 ? "below" : "inside";
  return { value, quantile, verdict };
}
