import type { FanSeries, ObservedPoint } from "../../charts/index.ts";
import { decimalYear } from "../../units/index.ts";

/** Observations of a series that lie below and above its 90 % band, the band taken straight between its dates. */
export interface BandCount {
  readonly below: readonly ObservedPoint[];
  readonly above: readonly ObservedPoint[];
  readonly outside: readonly ObservedPoint[];
  readonly all: number;
}

/**
 * Counts what a caption must admit; points before or after the band's dates are not counted,
 * but the band's first month, whose end is its first date, is.
 */
export function bandCount({
  dates,
  p5,
  p95,
  observed = [],
}: Pick<FanSeries, "dates" | "p5" | "p95" | "observed">): BandCount {
  const years = dates.map(decimalYear);
  const judged = observed.filter(({ date }) => {
    const year = decimalYear(date);
    return year >= years[0]! - MONTH && year <= years.at(-1)!;
  });
  const below = judged.filter(({ date, value }) => value < between(years, p5, decimalYear(date)));
  const above = judged.filter(({ date, value }) => value > between(years, p95, decimalYear(date)));
  const outside = judged.filter((point) => below.includes(point) || above.includes(point));
  return { below, above, outside, all: judged.length };
}

/** A month in years, with a day to spare. */
const MONTH = 0.09;

function between(years: readonly number[], values: readonly number[], year: number): number {
  if (year <= years[0]!) return values[0]!;
  const right = Math.max(
    1,
    years.findIndex((one) => one >= year),
  );
  const [from, to] = [years[right - 1]!, years[right]!];
  return values[right - 1]! + ((year - from) / (to - from)) * (values[right]! - values[right - 1]!);
}
