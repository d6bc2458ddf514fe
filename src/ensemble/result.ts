import { InputError } from "../units/index.ts";
import type { FailureCount, WorldFailure } from "./failures.ts";
import { type Histogram, histogramQuantile } from "./histogram.ts";
import { addMoments, emptyMoments, type Moments } from "./moments.ts";
import type { Plan, PlannedScenario } from "./plan.ts";
import type { ShortDelay } from "./run-block.ts";

export interface ScenarioResult {
  readonly id: string;
  /** In the order of the fans: all worlds. */
  readonly histograms: readonly Histogram[];
  /** By replicate, all worlds: one fan after another, month by month. Read them by `momentsOf`. */
  readonly moments: readonly Moments[];
  /** `lag_match@84` to one value a world of the table (NaN for a world that failed). */
  readonly table: ReadonlyMap<string, Float64Array>;
  /** Event id to the month in which it had come true, worlds of the table (Infinity: not within the run; NaN: failed). */
  readonly events: ReadonlyMap<string, Float64Array>;
  /**
   * Event id to counts of all worlds, by replicate: worlds by the month in which it had come true, then, in the last
   * place, those in which it had not. Read them by `eventShareOf`.
   */
  readonly eventCounts: ReadonlyMap<string, readonly Uint32Array[]>;
  /** The first worlds left out, at most `MOST_EXAMPLES`; for their number see `failures`. */
  readonly failed: readonly WorldFailure[];
  /** All worlds left out, counted by quantity. */
  readonly failures: readonly FailureCount[];
}

/** How well the worlds meet the record at the date of the data, in the unit of the anchored levels. */
export interface AnchorMisses {
  /** Largest miss of a world that was kept. */
  readonly worst: number;
  /** Worlds kept that miss by more than `MISS_TOLERANCE`. */
  readonly above: number;
  /** Worlds left out of every scenario because no level was found. */
  readonly leftOut: number;
}

/**
 * A whole run: the fans, moments and event counts of all worlds, and the world table of the first ones of each replicate.
 * With at most `TABLE_WORLDS` worlds the table holds all of them.
 */
export interface EnsembleResult {
  readonly plan: Plan;
  /** Worlds in the table: the length of each of its columns. */
  readonly worlds: number;
  /** Worlds of each replicate in the table; replicates follow each other. */
  readonly worldsPerReplicate: number;
  /** Worlds that ran. */
  readonly ran: number;
  /** Drawn and solved values by parameter id, one a world of the table. */
  readonly parameters: ReadonlyMap<string, Float64Array>;
  readonly scenarios: ReadonlyMap<string, ScenarioResult>;
  /** Largest miss of an anchored level over all worlds kept, in its own unit: `anchorMisses.worst`. */
  readonly anchorError: number;
  readonly anchorMisses: AnchorMisses;
}

/** @throws InputError that says where a person looks for the delay */
export function refuseShortDelay(scenario: PlannedScenario, { quantity, call, stage }: ShortDelay): never {
  throw new InputError({
    ...placeIn(scenario, quantity),
    what: `expected every stage of ${call} to last at least one step, got ${stage} months; clip the parameter or shorten the step`,
  });
}

/** Where a person looks for what went wrong with a quantity (or element) of a scenario. */
export function placeIn(
  { file, places }: PlannedScenario,
  quantity: string,
): { where: string; path: string } {
  const id = quantity.replace(/\[.*$/, "");
  if (Object.hasOwn(places, id)) return { where: places[id]!, path: `equations.${id}` };
  return { where: file, path: quantity };
}

/** Quantiles of a fan by month: `at(month, p)`. @throws InputError for a quantity without a fan */
export function fanOf(
  result: EnsembleResult,
  scenario: string,
  id: string,
): (month: number, p: number) => number {
  const { found, index } = fanIn(result, scenario, id);
  const fan = result.plan.outputs.fans[index]!;
  return (month, p) => histogramQuantile(found.histograms[index]!, fan, month, p);
}

/** A quantity over all worlds that did not fail. */
export interface MonthMoments {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation between worlds (divisor count - 1). */
  readonly sd: number;
  /** Standard error of the mean from the spread between replicates; NaN with fewer than two. */
  readonly mcse: number;
}

/** Mean and spread of a fan's quantity by month. @throws InputError for a quantity without a fan */
export function momentsOf(
  result: EnsembleResult,
  scenario: string,
  id: string,
): (month: number) => MonthMoments {
  const { found, index } = fanIn(result, scenario, id);
  return (month) => {
    const place = index * (result.plan.months + 1) + month;
    const sum = emptyMoments(1);
    const parts = found.moments.map(({ count, means, squares }) => ({
      count,
      means: means.subarray(place, place + 1),
      squares: squares.subarray(place, place + 1),
    }));
    for (const part of parts) addMoments(sum, part);
    const { count } = sum;
    const mean = count === 0 ? Number.NaN : sum.means[0]!;
    return {
      count,
      mean,
      sd: Math.sqrt(sum.squares[0]! / (count - 1)),
      mcse: errorOfMean(parts.map((part) => (part.count === 0 ? Number.NaN : part.means[0]!))),
    };
  };
}

/**
 * The share of all worlds (failed ones apart) in which an event had come true by a month, with its standard error from
 * the spread between replicates.
 *
 * @throws InputError for an unknown event
 */
export function eventShareOf(
  result: EnsembleResult,
  scenario: string,
  event: string,
): (month: number) => { readonly probability: number; readonly mcse: number } {
  const counts = result.scenarios.get(scenario)?.eventCounts.get(event);
  if (!counts)
    throw new InputError({ where: "result", what: `no event "${event}" of scenario "${scenario}"` });
  return (month) => {
    const parts = counts.map((own) => ({ yes: total(own.subarray(0, month + 1)), all: total(own) }));
    const yes = parts.reduce((sum, part) => sum + part.yes, 0);
    const all = parts.reduce((sum, part) => sum + part.all, 0);
    return {
      probability: all === 0 ? Number.NaN : yes / all,
      mcse: errorOfMean(parts.map((part) => (part.all === 0 ? Number.NaN : part.yes / part.all))),
    };
  };
}

/** Worlds left out of one scenario. */
export interface ScenarioFailures {
  readonly scenario: string;
  readonly worlds: number;
  readonly byQuantity: readonly FailureCount[];
  readonly examples: readonly WorldFailure[];
}

/** What was left out, scenario by scenario; scenarios that lost no world are not named. */
export function failuresOf({ scenarios }: EnsembleResult): ScenarioFailures[] {
  return [...scenarios.values()]
    .filter(({ failures }) => failures.length > 0)
    .map(({ id, failed, failures }) => ({
      scenario: id,
      worlds: failures.reduce((sum, { worlds }) => sum + worlds, 0),
      byQuantity: failures,
      examples: failed,
    }));
}

function fanIn(result: EnsembleResult, scenario: string, id: string) {
  const index = result.plan.outputs.fans.findIndex((fan) => fan.id === id);
  const found = result.scenarios.get(scenario);
  if (index < 0 || !found)
    throw new InputError({ where: "result", what: `no fan "${id}" of scenario "${scenario}"` });
  return { found, index };
}

function total(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Standard error of the mean of replicates. */
function errorOfMean(parts: readonly number[]): number {
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  const squares = parts.reduce((sum, part) => sum + (part - mean) * (part - mean), 0);
  return Math.sqrt(squares / (parts.length - 1) / parts.length);
}
