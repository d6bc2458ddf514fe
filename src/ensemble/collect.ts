import { countInto, emptyHistogram, type Histogram, type Scale } from "./histogram.ts";
import type { BlockTask, OutputSpec, Plan } from "./plan.ts";
import type { ScenarioBlock } from "./run-block.ts";

/** Element names that a plan needs from every run. */
export function outputNames({ fans, events, table }: OutputSpec): string[] {
  const names = [...fans.map(({ id }) => id), ...events.map(({ quantity }) => quantity), ...table.quantities];
  return [...new Set(names)];
}

/** Rows of the world table that one block gives one scenario: columns in the order of `tableColumns`, then events. */
export interface BlockRows {
  readonly columns: readonly Float64Array[];
  /** Month in which each event had come true, Infinity when it did not. */
  readonly events: readonly Float64Array[];
  readonly failed: readonly { readonly world: number; readonly quantity: string; readonly month: number }[];
}

/** Histograms of one scenario, in the order of the fans. */
export function emptyHistograms(plan: Plan, months: number): Histogram[] {
  return plan.outputs.fans.map(() => emptyHistogram(months));
}

/** `lag_match@84`: a column of the world table by quantity and month. */
export function tableColumns({ table }: OutputSpec): string[] {
  return table.quantities.flatMap((quantity) => table.months.map((month) => `${quantity}@${month}`));
}

/** Where the outputs of a scenario go: names in the order of its values, scales and counts in the order of the fans. */
export interface Counting {
  readonly names: readonly string[];
  readonly scales: readonly Scale[];
  readonly histograms: readonly Histogram[];
}

/** Adds a block to the histograms and gives its rows of the world table. */
export function collect(
  plan: Plan,
  task: BlockTask,
  result: ScenarioBlock,
  { names, scales, histograms }: Counting,
): BlockRows {
  const { worlds } = task;
  const skip = new Uint8Array(worlds);
  for (const { world } of result.faults) skip[world] = 1;
  const valuesOf = (name: string) => result.values[names.indexOf(name)]!;
  const { events, table } = plan.outputs;
  for (const [index, scale] of scales.entries()) {
    countInto(histograms[index]!, scale, valuesOf(scale.fan.id), { worlds, skip });
  }
  const columns = table.quantities.flatMap((quantity) =>
    table.months.map((month) => {
      const row = valuesOf(quantity).slice(month * worlds, (month + 1) * worlds);
      return row.map((value, world) => (skip[world] ? Number.NaN : value));
    }),
  );
  const reached = events.map((event) => {
    const values = valuesOf(event.quantity);
    return Float64Array.from({ length: worlds }, (_, world) =>
      skip[world] ? Number.NaN : monthReached(values, { world, worlds, from: plan.dataMonth, ...event }),
    );
  });
  const failed = result.faults.map(({ world, ...rest }) => ({ world: task.first + world, ...rest }));
  return { columns, events: reached, failed };
}

/** First month at whose end the quantity has stayed above the margin for so many months on end. */
export function monthReached(
  values: Float64Array,
  at: { world: number; worlds: number; from: number; margin: number; months: number },
): number {
  const last = values.length / at.worlds - 1;
  let held = 0;
  for (let month = at.from; month <= last; month += 1) {
    held = values[month * at.worlds + at.world]! > at.margin ? held + 1 : 0;
    if (held > at.months) return month;
  }
  return Number.POSITIVE_INFINITY;
}
