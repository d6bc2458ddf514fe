import type { Interval } from "../../hardware/index.ts";
import { exp, log } from "../../numeric/index.ts";

export type { Interval };

/** A value known for certain. */
export function exact(value: number): Interval {
  return { p10: value, p50: value, p90: value };
}

/** A value times (or over) independent ones, all positive: distances in logarithms add as squares, side by side. */
export function product(above: readonly Interval[], below: readonly Interval[] = []): Interval {
  const turned = below.map(({ p10, p50, p90 }) => ({ p10: 1 / p90, p50: 1 / p50, p90: 1 / p10 }));
  const factors = [...above, ...turned];
  const p50 = factors.reduce((sum, factor) => sum * factor.p50, 1);
  const side = (end: "p10" | "p90") =>
    exp(Math.sqrt(factors.reduce((sum, factor) => sum + log(factor[end] / factor.p50) ** 2, 0)));
  return { p10: p50 / side("p10"), p50, p90: p50 * side("p90") };
}

/** A sum of independent positive values: distances add as squares. */
export function sum(parts: readonly Interval[]): Interval {
  const p50 = parts.reduce((total, part) => total + part.p50, 0);
  const side = (end: "p10" | "p90") =>
    Math.sqrt(parts.reduce((total, part) => total + (part[end] - part.p50) ** 2, 0));
  return { p10: Math.max(0, p50 - side("p10")), p50, p90: p50 + side("p90") };
}

/** A value without spread of its own, times a known number. */
export function scaled({ p10, p50, p90 }: Interval, by: number): Interval {
  return { p10: p10 * by, p50: p50 * by, p90: p90 * by };
}
