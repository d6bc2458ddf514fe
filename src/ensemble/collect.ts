import type { WorldFailure } from "./failures.ts";
import type { FanHistograms } from "./fan-histograms.ts";
import { emptyHistogram, type Histogram } from "./histogram.ts";
import { emptyMoments, type Moments } from "./moments.ts";
import { type BlockTask, type OutputSpec, type Plan, tableWorldsOf } from "./plan.ts";
import type { ScenarioBlock } from "./run-block.ts";

/** Element names that a plan needs from every run. */
export function outputNames({ fans, events, table }: OutputSpec): string[] {
  const names = [...fans.map(({ id }) => id), ...events.map(({ quantity }) => quantity), ...table.quantities];
  return [...new Set(names)];
}

/** `lag_match@84`: a column of the world table by quantity and month. */
export function tableColumns({ table }: OutputSpec): string[] {
  return table.quantities.flatMap((quantity) => table.months.map((month) => `${quantity}@${month}`));
}

/** Histograms of one scenario, in the order of the fans. */
export function emptyHistograms({ outputs, months }: Plan): Histogram[] {
  return outputs.fans.map(() => emptyHistogram(months));
}

/** Moments of one scenario: one fan after another, month by month. */
export function emptyFanMoments({ outputs, months }: Plan): Moments {
  return emptyMoments(outputs.fans.length * (months + 1));
}

/** What one block gives for one scenario, histograms apart: plain arrays that cross to another thread without a copy. */
export interface ScenarioCount {
  /** Of the worlds that count. */
  readonly moments: Moments;
  /** Columns of the world table one after another, in the order of `tableColumns`: the block's first worlds, or none. */
  readonly table: Float64Array;
  /** Month in which an event had come true, `[event][world]`: Infinity when it did not, NaN for a world that does not count. */
  readonly reached: Float64Array;
  readonly failed: readonly WorldFailure[];
}

/** Counts the blocks of a plan, scenario by scenario. */
export class Counter {
  private readonly plan: Plan;
  /** Place of each quantity among the values of a run. */
  private readonly places: ReadonlyMap<string, number>;
  private readonly tableWorlds: number;

  /** @param given names of what runs give, in their order: what the plan needs is among them */
  constructor(plan: Plan, given: readonly string[]) {
    this.plan = plan;
    this.places = new Map(given.map((name, place) => [name, place]));
    this.tableWorlds = tableWorldsOf(plan);
  }

  /** Worlds of a block that the world table holds: its first ones. */
  tabled({ first, worlds }: BlockTask): number {
    return Math.max(0, Math.min(worlds, this.tableWorlds - first));
  }

  /**
   * Adds a block to the fans of its scenario, and gives the rest.
   *
   * @param outside places of worlds that are not asked for: like failed ones they count nowhere
   */
  count(
    task: BlockTask,
    { values, failed }: ScenarioBlock,
    into: FanHistograms,
    outside: readonly number[] = [],
  ): ScenarioCount {
    const { fans, events, table } = this.plan.outputs;
    const { worlds } = task;
    const skip = new Uint8Array(worlds);
    for (const { world } of failed) skip[world - task.first] = 1;
    for (const place of outside) skip[place] = 1;
    const skipped = skip.reduce((sum, one) => sum + one, 0);
    const valuesOf = (name: string) => values[this.places.get(name)!]!;
    const moments = emptyFanMoments(this.plan);
    moments.count = worlds - skipped;
    if (moments.count > 0) {
      const whole = fans.map(({ id }) => (skipped === 0 ? valuesOf(id) : without(valuesOf(id), skip)));
      into.add(whole, moments);
    }
    const reached = new Float64Array(events.length * worlds);
    for (const [index, event] of events.entries()) {
      const own = valuesOf(event.quantity);
      for (let world = 0; world < worlds; world += 1) {
        const at = { world, worlds, from: this.plan.dataMonth, ...event };
        reached[index * worlds + world] = skip[world] === 1 ? Number.NaN : monthReached(own, at);
      }
    }
    const rows = this.tabled(task);
    const columns = new Float64Array(table.quantities.length * table.months.length * rows);
    let place = 0;
    for (const quantity of rows > 0 ? table.quantities : []) {
      const own = valuesOf(quantity);
      for (const month of table.months) {
        columns.set(own.subarray(month * worlds, month * worlds + rows), place);
        for (let row = 0; row < rows; row += 1) if (skip[row] === 1) columns[place + row] = Number.NaN;
        place += rows;
      }
    }
    return { moments, table: columns, reached, failed };
  }
}

/** The rows of a block without the worlds marked. */
function without(values: Float64Array, skip: Uint8Array): Float64Array {
  return values.filter((_, place) => skip[place % skip.length] === 0);
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
