import { dateOf, quantile } from "../../analysis/index.ts";
import type { EnsembleResult } from "../../ensemble/index.ts";
import { fanOf } from "../../ensemble/index.ts";

/** Quantiles of one quantity by the ends of months, as charts take them. */
export interface QuantileSeries {
  readonly dates: readonly string[];
  readonly p5: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
  readonly p95: readonly number[];
}

/** Which months of a run a chart shows; dates as `YYYY-MM`, the end of that month. */
export interface Span {
  readonly start: string;
  readonly months: number;
  readonly from: string;
  readonly to?: string;
}

/**
 * The fan of a quantity in a scenario over a span: at dates of the world table its very quantiles, as texts print them;
 * between them those of the histogram, which are off by a bucket at most.
 */
export function quantileSeries(
  result: EnsembleResult,
  scenario: string,
  id: string,
  span: Span,
): QuantileSeries {
  const counted = fanOf(result, scenario, id);
  const { table } = result.scenarios.get(scenario)!;
  const at = (month: number, p: number): number => {
    const column = table.get(`${id}@${month}`);
    return column === undefined ? counted(month, p) : quantile(column, p);
  };
  const months = Array.from({ length: span.months + 1 }, (_, month) => month).filter((month) => {
    const written = dateOf(month, span.start).slice(0, 7);
    return written >= span.from && (span.to === undefined || written <= span.to);
  });
  const row = (p: number): number[] => months.map((month) => at(month, p));
  return {
    dates: months.map((month) => dateOf(month, span.start)),
    p5: row(0.05),
    p10: row(0.1),
    p25: row(0.25),
    p50: row(0.5),
    p75: row(0.75),
    p90: row(0.9),
    p95: row(0.95),
  };
}

/**
 * The part of an axis on which the histograms can be trusted: where a quantile lies at the end of the scale that
 * was counted, the axis ends short of it, so that the frame cuts the band instead of a flat line ending it.
 */
export function trustedDomain(
  result: EnsembleResult,
  id: string,
  series: readonly QuantileSeries[],
): readonly [number, number] | undefined {
  const fan = result.plan.outputs.fans.find((one) => one.id === id);
  if (fan?.scale !== "linear") return undefined;
  const margin = (fan.high - fan.low) * 0.02;
  const low = Math.min(...series.flatMap((one) => one.p5));
  const high = Math.max(...series.flatMap((one) => one.p95));
  if (low > fan.low + margin && high < fan.high - margin) return undefined;
  return [Math.max(low, fan.low + margin), Math.min(high, fan.high - margin)];
}
