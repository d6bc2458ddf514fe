import type { Catalog, Text } from "../catalog/index.ts";
import { type EnsembleResult, eventShareOf } from "../ensemble/index.ts";
import { type Attribution, type AttributionPlan, attributionOf } from "./attribution.ts";
import type { Change } from "./changes.ts";
import { type Difference, differenceOf } from "./differences.ts";
import { type EventDifference, eventDifferenceOf } from "./event-differences.ts";
import type { Group } from "./group.ts";
import { estimated, type Measure, medianOf } from "./measure.ts";
import { type OutsideBelief, outsideBeliefs } from "./outside-beliefs.ts";
import { monthAt, type Question } from "./question.ts";
import { rangeOf, type Split, structuresOf } from "./splits.ts";

/** One scenario against another, world by world. */
export interface Comparison {
  readonly scenario: string;
  readonly against: string;
  readonly name: Text;
  readonly againstName: Text;
  /** What makes the one out of the other. */
  readonly changes: readonly Change[];
  /** Ids of changes that come to nothing as the first and as the last. */
  readonly idle: readonly string[];
  readonly outputs: readonly ComparedOutput[];
  readonly events: readonly ComparedEvent[];
  /** Numbers of the scenario that lie outside the 90 % interval of what is believed. */
  readonly outside: readonly OutsideBelief[];
}

/** Difference of one output at a date: scenario less reference, in the unit of the output. */
export interface ComparedOutput extends Omit<Difference, "scenario" | "against"> {
  /** Smallest and largest median difference within one option of a structural switch. */
  readonly low: number;
  readonly high: number;
  readonly byStructure: readonly SplitDifference[];
  /** Mean differences: medians do not add up. */
  readonly attribution: Attribution;
}

/** Difference of the probability of an event by a date. */
export interface ComparedEvent extends Omit<EventDifference, "scenario" | "against"> {
  /** In the scenario and in the reference, over all worlds. */
  readonly probability: number;
  readonly probabilityAgainst: number;
  readonly low: number;
  readonly high: number;
  readonly byStructure: readonly SplitDifference[];
  readonly attribution: Attribution;
}

/** The difference within the worlds of one option of a structural switch, with its error. */
export interface SplitDifference extends Omit<Split, "probability"> {
  readonly difference: number;
}

export interface CompareInput {
  readonly question: Question;
  /** Holds every scenario of the attribution plan, under the id that stands for it. */
  readonly result: EnsembleResult;
  readonly catalog: Pick<Catalog, "parameters" | "scenarios">;
  /** First month of the run. */
  readonly start: string;
  readonly scenario: string;
  readonly against: string;
  readonly changes: readonly Change[];
  readonly idle: ReadonlySet<string>;
  readonly plan: AttributionPlan;
  /** Scenario id to the id of the one that was run in its stead. */
  readonly standsFor: ReadonlyMap<string, string>;
}

/**
 * Compares two scenarios of a run: every lag and ratio of the question at every date of its table, every event by every
 * date asked for, and what part each change has in it.
 */
export function compareScenarios(input: CompareInput): Comparison {
  const { question, result, catalog, start, scenario, against, plan } = input;
  const replication = { replicates: result.plan.replicates, worldsPerReplicate: result.worldsPerReplicate };
  const structures = structuresOf([...catalog.parameters.values()], result.parameters, replication);
  const ran = (id: string) => result.scenarios.get(input.standsFor.get(id) ?? id)!;
  const splits = (measure: Measure): SplitDifference[] =>
    structures.map(({ parameter, value, name, group }) => {
      const { value: difference, mcse } = estimated(measure(group));
      return { parameter, value, name, difference, mcse };
    });
  const rangeOfSplits = (byStructure: readonly SplitDifference[], whole: number) =>
    rangeOf(
      byStructure.map(({ difference, ...split }) => ({ ...split, probability: difference })),
      whole,
    );
  const outputs = [...Object.keys(question.lags), ...Object.keys(question.ratios)].flatMap((output) =>
    question.table.dates.map((date): ComparedOutput => {
      const column = (id: string): Float64Array => ran(id).table.get(`${output}@${monthAt(date, start)}`)!;
      const [ours, theirs] = [column(scenario), column(against)];
      const found = differenceOf(ours, theirs, replication);
      const byStructure = splits(medianOf(ours.map((value, world) => value - theirs[world]!)));
      const attribution = attributionOf(plan, column, replication);
      return { output, date, ...found, ...rangeOfSplits(byStructure, found.p50), byStructure, attribution };
    }),
  );
  const events = question.events.flatMap(({ id: event }) =>
    question.by.map((by): ComparedEvent => {
      const month = monthAt(by, start);
      const true01 = (id: string): Float64Array =>
        ran(id)
          .events.get(event)!
          .map((then) => (Number.isNaN(then) ? Number.NaN : then <= month ? 1 : 0));
      const [ours, theirs] = [scenario, against].map((id) => ran(id).events.get(event)!) as [
        Float64Array,
        Float64Array,
      ];
      const found = eventDifferenceOf({ ours, theirs, month }, replication);
      const [a, b] = [true01(scenario), true01(against)];
      const byStructure = splits(meanOf(a.map((value, world) => value - b[world]!)));
      const share = (id: string): number =>
        eventShareOf(result, input.standsFor.get(id) ?? id, event)(month).probability;
      return {
        event,
        by,
        ...found,
        probability: share(scenario),
        probabilityAgainst: share(against),
        ...rangeOfSplits(byStructure, found.difference),
        byStructure,
        attribution: attributionOf(plan, true01, replication),
      };
    }),
  );
  const own = catalog.scenarios.get(scenario)!;
  const other = catalog.scenarios.get(against)!;
  return {
    scenario,
    against,
    name: own.name,
    againstName: other.name,
    changes: input.changes,
    idle: [...input.idle],
    outputs,
    events,
    outside: outsideBeliefs(own, catalog),
  };
}

/** Mean of one column over a group of worlds; worlds that failed are left out. */
function meanOf(values: Float64Array): Measure {
  const mean = (worlds: Uint32Array): number => {
    const kept = [...worlds].map((world) => values[world]!).filter((value) => !Number.isNaN(value));
    return kept.reduce((sum, value) => sum + value, 0) / kept.length;
  };
  return ({ worlds, begins }: Group) => ({
    value: mean(worlds),
    parts: () => Array.from(begins.subarray(1), (end, part) => mean(worlds.subarray(begins[part], end))),
  });
}
