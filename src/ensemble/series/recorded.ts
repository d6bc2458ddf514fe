import { monthsBetween } from "../../units/index.ts";
import { monthly, type SeriesContext } from "./context.ts";

/** Months in a quarter, the period of the record of chips. */
const QUARTER = 3;

/**
 * Monthly flow from quarterly records: every month of a quarter gets a third of it, so that totals are kept. A record
 * that reaches the end of the observed years goes on at its last rate (the equations let it grow); one that stopped
 * earlier is zero afterwards.
 *
 * @param kind "flow": rows are what was added in a quarter; "growth": rows are totals since the start
 */
export function recordedFlow(
  context: SeriesContext,
  ids: readonly string[],
  kind: "flow" | "growth",
): Float64Array {
  const sum = new Float64Array(context.months + 1);
  for (const id of ids) {
    const rows = context.catalog.observations
      .filter(({ series }) => series === id)
      .map(({ observed, value }) => ({
        end: Math.round(monthsBetween(`${context.start}-01`, observed)),
        value,
      }))
      .sort((a, b) => a.end - b.end);
    const quarters = kind === "flow" ? rows : differences(rows);
    const dataEnd = lastMonth(context);
    const series = monthly(context, (month) => {
      const quarter = quarters.find(({ end }) => month >= end - QUARTER && month < end);
      if (quarter) return quarter.value / QUARTER;
      const last = quarters.at(-1);
      return last && last.end >= dataEnd && month >= last.end ? last.value / QUARTER : 0;
    });
    series.forEach((value, month) => {
      sum[month]! += value;
    });
  }
  return sum;
}

function differences(rows: readonly { end: number; value: number }[]): { end: number; value: number }[] {
  return rows.map((row, index) => ({
    end: row.end,
    value: row.value - (index === 0 ? 0 : rows[index - 1]!.value),
  }));
}

/** Month at which the record of chips ends: the last quarter of the world's sales. */
function lastMonth(context: SeriesContext): number {
  const ends = context.catalog.observations
    .filter(({ series }) => series === "world_sold_flop")
    .map(({ observed }) => Math.round(monthsBetween(`${context.start}-01`, observed)));
  return Math.max(0, ...ends);
}

/**
 * HBM shipped to China in GB a month: the total by the end of 2024 less what was shipped in December 2024 spread
 * evenly over the months before, then December's. The size of a stack is that of the stacks on the chip named.
 */
export function recordedMemory(
  context: SeriesContext,
  from: { total: string; december: string; perChip: string; chip: string },
): Float64Array {
  const row = (id: string) => context.catalog.observations.find(({ series }) => series === id);
  // A dated run may know nothing of it yet.
  if ([from.total, from.december, from.perChip].some((id) => row(id) === undefined))
    return monthly(context, () => 0);
  const value = (id: string) => row(id)!.value;
  const chip = context.catalog.chips.get(from.chip)!;
  const gigabytes = chip.facts.hbm_capacity!.value / value(from.perChip);
  const december = Math.round(monthsBetween(`${context.start}-01`, "2024-12-01"));
  return monthly(context, (month) => {
    if (month < december) return ((value(from.total) - value(from.december)) / december) * gigabytes;
    return month === december ? value(from.december) * gigabytes : 0;
  });
}
