import type { ObservedSeries } from "./observed.ts";
import { onScale } from "./points.ts";

/** Columns of a world table by name, `flow_flop[us_market]@36`. */
export type Columns = ReadonlyMap<string, Float64Array>;

const QUARTER = 3;

/**
 * What the worlds say of an observed series at a month, on its scale, one value a world of the table; NaN for a world
 * that failed. A flow is that of the months up to then, each at the pace of its start.
 */
export function predictedAt(columns: Columns, series: ObservedSeries, month: number): Float64Array {
  const first = series.at === "cumulative" ? 0 : month - QUARTER;
  const months =
    series.at === "month" ? [month] : Array.from({ length: month - first }, (_, index) => first + index);
  const above = summed(columns, series.quantity, months);
  const below = series.over && summed(columns, series.over, months);
  const { times = 1 } = series;
  return above.map((value, world) => onScale(series, (times * value) / (below ? below[world]! : 1)));
}

/** Sum of quantities over months, by world. */
function summed(columns: Columns, quantities: readonly string[], months: readonly number[]): Float64Array {
  let sum: Float64Array | undefined;
  for (const quantity of quantities) {
    for (const month of months) {
      const column = columns.get(`${quantity}@${month}`)!;
      if (sum) for (let world = 0; world < sum.length; world += 1) sum[world]! += column[world]!;
      else sum = column.slice();
    }
  }
  return sum!;
}
