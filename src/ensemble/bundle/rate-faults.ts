import type { Plan, PlannedRates, RatePlanRow, RateSeries } from "../plan.ts";
import { beliefsOf } from "../rates.ts";
import type { AddFault } from "./fault-sink.ts";

/** Checks that tables of rates hold together: their columns, their speeds, and the parameters that they read. */
export function rateFaults(
  rates: PlannedRates,
  { add, known }: { readonly add: AddFault; readonly known: (id: string, path: string) => void },
): void {
  for (const id of beliefsOf(rates)) known(id, "rates");
  for (const [index, row] of rates.rows.entries()) {
    const path = `rates.rows[${index}]`;
    const fault = tableFault(row, rates.factors.length);
    if (fault) add(path, fault);
  }
}

function tableFault({ table }: RatePlanRow, factors: number): string | undefined {
  const { speeds, columns } = table;
  if (!speeds.every((speed, at) => Number.isFinite(speed) && (at === 0 || speed > speeds[at - 1]!)))
    return "expected finite speeds that rise";
  if (columns.some(({ values }) => values.length !== speeds.length))
    return "expected a number in every column for every speed";
  return columns.some(({ of }) => of.some((factor) => factor >= factors))
    ? `expected numbers of the ${factors} factors`
    : undefined;
}

/** Checks a series made of rates: a weight a month, and rows that exist. */
export function rateSeriesFaults(
  { months, rates }: Plan,
  { terms }: RateSeries,
  path: string,
  add: AddFault,
): void {
  const rows = rates?.rows.length ?? 0;
  if (!rates) add(path, "expected tables of rates in the plan, got none");
  for (const { weights, above, below } of terms) {
    if (weights.length !== months + 1) add(path, `expected ${months + 1} months, got ${weights.length}`);
    for (const row of [above, below])
      if (row !== undefined && row >= rows) add(path, `expected the number of a table of rates, got ${row}`);
  }
}

/** Operations a world of a series made of rates: its months, and a read of both tables for each year. */
export function rateCost({ months, rates }: Pick<Plan, "months" | "rates">, { terms }: RateSeries): number {
  const sizeOf = (row: number | undefined): number =>
    row === undefined ? 0 : 10 * (rates?.rows[row]?.table.columns.length ?? 0);
  const years = Math.ceil(months / 12) + 1;
  return terms.reduce(
    (sum, { above, below }) => sum + 4 * months + years * (sizeOf(above) + sizeOf(below)),
    0,
  );
}
