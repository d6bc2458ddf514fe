import { emptyFanMoments, emptyHistograms, tableColumns } from "./collect.ts";
import { FailureList } from "./failures.ts";
import { addInto, type Histogram } from "./histogram.ts";
import { addMoments, clearMoments, copyMoments, type Moments } from "./moments.ts";
import { GROUP_WORLDS, type Plan } from "./plan.ts";
import { type AnchorMisses, type EnsembleResult, refuseShortDelay, type ScenarioResult } from "./result.ts";
import { type Counted, type Rows, type Window, wholeOf } from "./window.ts";
import { drawnOf, type FinishedBlock } from "./work.ts";

/** What has been counted of one scenario. Inner arrays: by replicate. */
interface ScenarioTally {
  histograms: readonly Histogram[];
  /** Of whole groups. */
  readonly moments: readonly Moments[];
  /** Of the group that is being counted. */
  readonly group: readonly Moments[];
  /** By event. */
  readonly counts: readonly (readonly Uint32Array[])[];
  readonly columns: readonly Float64Array[];
  /** By event. */
  readonly reached: readonly Float64Array[];
  readonly failures: FailureList;
}

/**
 * Puts finished blocks together in memory that does not grow with the number of worlds. Within a replicate blocks must
 * come in their order, for the sake of the moments; otherwise the order changes nothing.
 */
export class Tally {
  private readonly plan: Plan;
  private readonly window: Window;
  private readonly scenarios: readonly ScenarioTally[];
  private readonly parameters: readonly Float64Array[];
  private misses: AnchorMisses = { worst: 0, above: 0, leftOut: 0 };

  /** @param window worlds to count; all if left out */
  constructor(plan: Plan, window: Window = wholeOf(plan)) {
    this.plan = plan;
    this.window = window;
    const { months, outputs } = plan;
    const column = () => new Float64Array(window.replicates * window.rows);
    const byReplicate = <T>(make: () => T) => Array.from({ length: window.replicates }, make);
    this.parameters = drawnOf(plan).map(column);
    this.scenarios = plan.scenarios.map(() => ({
      histograms: [],
      moments: byReplicate(() => emptyFanMoments(plan)),
      group: byReplicate(() => emptyFanMoments(plan)),
      counts: outputs.events.map(() => byReplicate(() => new Uint32Array(months + 2))),
      columns: tableColumns(outputs).map(column),
      reached: outputs.events.map(column),
      failures: new FailureList(),
    }));
  }

  /** @throws InputError for a delay that the step cannot follow */
  add({ task, shortDelays, scenarios, parameters, tabled, misses }: FinishedBlock): void {
    for (const { scenario, ...short } of shortDelays) refuseShortDelay(this.plan.scenarios[scenario]!, short);
    const replicate = task.replicate - this.window.replicate;
    const place = replicate * this.window.rows + task.first - this.window.first;
    spread(parameters, tabled, this.parameters, place);
    for (const [index, { moments, table, reached, failed }] of scenarios.entries()) {
      const into = this.scenarios[index]!;
      const group = into.group[replicate]!;
      if (task.first % GROUP_WORLDS === 0) {
        addMoments(into.moments[replicate]!, group);
        clearMoments(group);
      }
      addMoments(group, moments);
      spread(table, tabled, into.columns, place);
      into.failures.add(failed);
      for (const [event, counts] of into.counts.entries()) {
        const months = reached.subarray(event * task.worlds, (event + 1) * task.worlds);
        countMonths(counts[replicate]!, months);
        if (tabled > 0) into.reached[event]!.set(months.subarray(0, tabled), place);
      }
    }
    this.misses = addMisses(this.misses, misses);
  }

  /** Adds what was counted elsewhere: the next groups of its replicates, and no world twice. */
  join({ window, scenarios, misses }: Counted): void {
    for (const [index, { moments, counts, examples, failures }] of scenarios.entries()) {
      const into = this.scenarios[index]!;
      for (let one = 0; one < window.replicates; one += 1) {
        const replicate = window.replicate - this.window.replicate + one;
        addMoments(into.moments[replicate]!, moments[one]!);
        for (const [event, own] of into.counts.entries()) addInto(own[replicate]!, counts[event]![one]!);
      }
      into.failures.join(examples, failures);
    }
    this.misses = addMisses(this.misses, misses);
  }

  /** Puts the rows of other worlds into the table. */
  place({ window, parameters, scenarios }: Rows): void {
    const put = (from: readonly Float64Array[], into: readonly Float64Array[]) => {
      for (const [index, column] of into.entries())
        for (let one = 0; one < window.replicates; one += 1) {
          const replicate = window.replicate - this.window.replicate + one;
          const rows = from[index]!.subarray(one * window.rows, (one + 1) * window.rows);
          column.set(rows, replicate * this.window.rows + window.first - this.window.first);
        }
    };
    put(parameters, this.parameters);
    for (const [index, { columns, reached }] of scenarios.entries()) {
      put(columns, this.scenarios[index]!.columns);
      put(reached, this.scenarios[index]!.reached);
    }
  }

  /** What has been counted so far, histograms and rows of the table apart. Its arrays are the tally's own. */
  counted(): Counted {
    return {
      window: this.window,
      misses: this.misses,
      scenarios: this.scenarios.map((of) => ({
        moments: momentsOf(of),
        counts: of.counts,
        examples: of.failures.examples(),
        failures: of.failures.byQuantity(),
      })),
    };
  }

  /** The rows of the table so far. Its arrays are the tally's own. */
  rows(): Rows {
    const { window, parameters, scenarios } = this;
    return { window, parameters, scenarios: scenarios.map(({ columns, reached }) => ({ columns, reached })) };
  }

  /** Histograms added so far, by scenario: none of a scenario to which none was added. The arrays are the tally's own. */
  histograms(): readonly (readonly Histogram[])[] {
    return this.scenarios.map(({ histograms }) => histograms);
  }

  /** Adds what one thread counted, by scenario; the arrays are the tally's from then on. */
  addHistograms(more: readonly (readonly Histogram[])[]): void {
    for (const [index, scenario] of this.scenarios.entries()) {
      const own = more[index]!;
      if (scenario.histograms.length === 0) scenario.histograms = own;
      else for (const [fan, histogram] of own.entries()) addInto(scenario.histograms[fan]!, histogram);
    }
  }

  /** The result of all blocks. The tally is of no use afterwards: its arrays are the result's. */
  result(): EnsembleResult {
    const histograms = this.scenarios.map((of) =>
      of.histograms.length === 0 ? emptyHistograms(this.plan) : of.histograms,
    );
    return this.resultOf(this.plan.worldsPerReplicate, histograms, (array) => array);
  }

  /**
   * The result so far, when so many worlds of each replicate have been added: copies, the tally can go on.
   *
   * @param histograms of the same worlds, by scenario; the result's own from then on
   */
  resultSoFar(worldsPerReplicate: number, histograms: readonly (readonly Histogram[])[]): EnsembleResult {
    return this.resultOf(worldsPerReplicate, histograms, (array) => array.slice() as typeof array);
  }

  private resultOf(
    worldsPerReplicate: number,
    histograms: readonly (readonly Histogram[])[],
    take: <T extends Float64Array | Uint32Array>(array: T) => T,
  ): EnsembleResult {
    const { plan } = this;
    const { rows: tableWorlds } = this.window;
    const perReplicate = Math.min(tableWorlds, worldsPerReplicate);
    const column = (whole: Float64Array): Float64Array => {
      if (perReplicate === tableWorlds) return take(whole);
      const part = new Float64Array(plan.replicates * perReplicate);
      for (let replicate = 0; replicate < plan.replicates; replicate += 1) {
        const from = replicate * tableWorlds;
        part.set(whole.subarray(from, from + perReplicate), replicate * perReplicate);
      }
      return part;
    };
    const named = <T>(names: readonly string[], values: readonly T[]) =>
      new Map(names.map((name, index) => [name, values[index]!]));
    const columns = tableColumns(plan.outputs);
    const events = plan.outputs.events.map(({ id }) => id);
    const scenarios = this.scenarios.map(
      (of, index): ScenarioResult => ({
        id: plan.scenarios[index]!.id,
        histograms: histograms[index]!,
        moments: momentsOf(of),
        table: named(columns, of.columns.map(column)),
        events: named(events, of.reached.map(column)),
        eventCounts: named(
          events,
          of.counts.map((counts) => counts.map(take)),
        ),
        failed: of.failures.examples(),
        failures: of.failures.byQuantity(),
      }),
    );
    return {
      plan: { ...plan, worldsPerReplicate },
      worlds: plan.replicates * perReplicate,
      worldsPerReplicate: perReplicate,
      ran: plan.replicates * worldsPerReplicate,
      parameters: named(
        drawnOf(plan).map(({ id }) => id),
        this.parameters.map(column),
      ),
      scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
      anchorError: this.misses.worst,
      anchorMisses: this.misses,
    };
  }
}

/** Moments by replicate: of whole groups, then of the one that is being counted. */
function momentsOf({ moments, group }: ScenarioTally): Moments[] {
  return moments.map((whole, replicate) => {
    const sum = copyMoments(whole);
    addMoments(sum, group[replicate]!);
    return sum;
  });
}

function addMisses(one: AnchorMisses, other: AnchorMisses): AnchorMisses {
  return {
    worst: Math.max(one.worst, other.worst),
    above: one.above + other.above,
    leftOut: one.leftOut + other.leftOut,
  };
}

/** Puts columns that lie one after another, so many rows each, to a place in columns of their own. */
function spread(from: Float64Array, rows: number, into: readonly Float64Array[], place: number): void {
  if (rows === 0) return;
  for (const [index, column] of into.entries())
    column.set(from.subarray(index * rows, (index + 1) * rows), place);
}

/** Counts worlds by month; Infinity into the last place, NaN nowhere. */
function countMonths(counts: Uint32Array, months: Float64Array): void {
  for (const month of months) if (!Number.isNaN(month)) counts[Math.min(month, counts.length - 1)]! += 1;
}
