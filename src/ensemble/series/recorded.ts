import { monthsBetween } from "../../units/index.ts";
import { monthly, type SeriesContext } from "./context.ts";

/** Months in a quarter, the period of the record of chips. */
const QUARTER = 3;

/**
 * Monthly flow from quarterly records: every month of a quarter gets a third of it, and every month between two totals
 * its even part, so that totals are kept. A record that reaches the last quarter of the observed years goes on at its
 * last rate (the equations let it grow); one that stopped earlier is zero afterwards.
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
    const spans = kind === "flow" ? rows.map((row) => ({ ...row, months: QUARTER })) : differences(rows);
    const dataEnd = lastMonth(context);
    const last = spans.at(-1);
    const goesOn = last !== undefined && last.end > dataEnd - QUARTER;
    const series = monthly(context, (month) => {
      const span = spans.find(({ end, months }) => month >= end - months && month < end);
      if (span) return span.value / span.months;
      return goesOn && month >= last.end ? lastRate(spans) : 0;
    });
    series.forEach((value, month) => {
      sum[month]! += value;
    });
  }
  return sum;
}

/** What the last spans added in a month, over a quarter at least: one month of rounded totals says little. */
function lastRate(spans: readonly { value: number; months: number }[]): number {
  let [value, months] = [0, 0];
  for (const span of [...spans].reverse()) {
    if (months >= QUARTER) break;
    value += span.value;
    months += span.months;
  }
  return value / months;
}

/** What was added between two totals, and in how many months; the first total is that of a quarter. */
function differences(
  rows: readonly { end: number; value: number }[],
): { end: number; value: number; months: number }[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    return before
      ? { end: row.end, value: row.value - before.value, months: row.end - before.end }
      : { ...row, months: QUARTER };
  });
}

/** Month at which the record of chips ends: the last quarter of the world's sales. */
function lastMonth(context: SeriesContext): number {
  const ends = context.catalog.observations
    .filter(({ series }) => series === "world_sold_flop")
    .map(({ observed }) => Math.round(monthsBetween(`${context.start}-01`, observed)));
  return Math.max(0, ...ends);
}

/**
 * The highest value of a record by each month, 0 before its first row. A row counts from the end of its month; read
 * straight from month to month it comes within its own, whatever the step.
 */
export function recordedBest(context: SeriesContext, id: string): Float64Array {
  const rows = context.catalog.observations
    .filter(({ series }) => series === id)
    .map(({ observed, value }) => ({
      from: Math.ceil(monthsBetween(`${context.start}-01`, observed)),
      value,
    }));
  return monthly(context, (month) =>
    rows.reduce((best, row) => (row.from <= month ? Math.max(best, row.value) : best), 0),
  );
}

/** Which stacks of memory a record counts, and the chip whose stacks they are. */
export interface MemoryRecord {
  /** Observation of all stacks by the end of 2024. */
  readonly total: string;
  /** Observation of those of December 2024. */
  readonly december: string;
  /** Observation of the stacks on the chip named. */
  readonly perChip: string;
  readonly chip: string;
}

/** HBM shipped to China in GB a month to the end of 2024, at the even rate of the months before December 2024. */
export function recordedMemory(context: SeriesContext, from: MemoryRecord): Float64Array {
  const { usual, december } = memoryOf(context, from);
  return monthly(context, (month) => (month <= december ? usual : 0));
}

/**
 * HBM in GB that a month of notice brings beyond that rate, by December 2024: what is shipped while a rule is announced
 * and does not bind yet.
 *
 * @param notice share of each month with such notice under the law as it was
 */
export function hoardedMemory(
  context: SeriesContext,
  from: MemoryRecord,
  notice: Float64Array,
): Float64Array {
  const { usual, shipped } = memoryOf(context, from);
  const months = notice.reduce((sum, share) => sum + share, 0);
  return monthly(context, () => (months === 0 ? 0 : (shipped - usual) / months));
}

/** GB: the even rate before December 2024, what was shipped in it, and its month. A dated run may know nothing of it. */
function memoryOf(
  context: SeriesContext,
  from: MemoryRecord,
): Readonly<{ usual: number; shipped: number; december: number }> {
  const december = Math.round(monthsBetween(`${context.start}-01`, "2024-12-01"));
  const known = (id: string) => context.catalog.observations.find(({ series }) => series === id)?.value;
  const [all, last, perChip] = [from.total, from.december, from.perChip].map(known);
  if (all === undefined || last === undefined || perChip === undefined)
    return { usual: 0, shipped: 0, december };
  const gigabytes = context.catalog.chips.get(from.chip)!.facts.hbm_capacity!.value / perChip;
  return { usual: ((all - last) * gigabytes) / december, shipped: last * gigabytes, december };
}
