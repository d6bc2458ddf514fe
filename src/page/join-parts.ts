import { MOST_EXAMPLES } from "../ensemble/failures.ts";
import { addInto, type Histogram } from "../ensemble/histogram.ts";
import type { AnchorMisses, EnsembleResult, ScenarioResult } from "../ensemble/result.ts";
import { joinFailures } from "./join-failures.ts";

/** What one worker counted of its replicates. */
export interface Part extends Omit<EnsembleResult, "plan" | "scenarios"> {
  readonly scenarios: readonly ScenarioResult[];
  readonly against?: AgainstPart;
}

/** The first scenario and the one compared with, in the same worlds. */
export interface AgainstPart {
  /** Column of the world table to its differences. */
  readonly differences: ReadonlyMap<string, Float64Array>;
  /** Event to the months in which it had come true in the scenario compared with. */
  readonly events: ReadonlyMap<string, Float64Array>;
}

/** Puts the parts of neighbouring replicates together, in their order. Histograms of the first part are added to. */
export function joinParts(parts: readonly [Part, ...Part[]]): Part {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const anchorMisses = joinMisses(parts.map((part) => part.anchorMisses));
  return {
    worlds: total(parts.map(({ worlds }) => worlds)),
    worldsPerReplicate: first.worldsPerReplicate,
    ran: total(parts.map(({ ran }) => ran)),
    parameters: joinColumns(parts.map(({ parameters }) => parameters)),
    scenarios: first.scenarios.map((_, index) => joinScenarios(parts.map((part) => part.scenarios[index]!))),
    anchorError: anchorMisses.worst,
    anchorMisses,
    ...(first.against && {
      against: {
        differences: joinColumns(parts.map(({ against }) => against!.differences)),
        events: joinColumns(parts.map(({ against }) => against!.events)),
      },
    }),
  };
}

/** The memory of all numbers of a part: a result's arrays are its own, so that it can be handed over. */
export function memoryOf({ parameters, scenarios, against }: Part): ArrayBufferLike[] {
  const arrays = scenarios.flatMap(({ histograms, moments, table, events, eventCounts }) => [
    ...histograms,
    ...moments.flatMap(({ means, squares }) => [means, squares]),
    ...table.values(),
    ...events.values(),
    ...[...eventCounts.values()].flat(),
  ]);
  const compared = against ? [...against.differences.values(), ...against.events.values()] : [];
  return [...new Set([...parameters.values(), ...arrays, ...compared].map(({ buffer }) => buffer))];
}

function joinScenarios(parts: readonly ScenarioResult[]): ScenarioResult {
  const [first, ...others] = parts as [ScenarioResult, ...ScenarioResult[]];
  for (const { histograms } of others) addAll(first.histograms, histograms);
  const failed = parts.flatMap((part) => part.failed).slice(0, MOST_EXAMPLES);
  const eventCounts = [...first.eventCounts.keys()].map(
    (event) => [event, parts.flatMap((part) => part.eventCounts.get(event)!)] as const,
  );
  return {
    id: first.id,
    histograms: first.histograms,
    moments: parts.flatMap(({ moments }) => moments),
    table: joinColumns(parts.map(({ table }) => table)),
    events: joinColumns(parts.map(({ events }) => events)),
    eventCounts: new Map(eventCounts),
    failed,
    failures: joinFailures(parts.flatMap(({ failures }) => failures)),
  };
}

function addAll(sums: readonly Histogram[], more: readonly Histogram[]): void {
  for (const [fan, histogram] of more.entries()) addInto(sums[fan]!, histogram);
}

function joinMisses(parts: readonly AnchorMisses[]): AnchorMisses {
  return {
    worst: Math.max(...parts.map(({ worst }) => worst)),
    above: total(parts.map(({ above }) => above)),
    leftOut: total(parts.map(({ leftOut }) => leftOut)),
  };
}

function joinColumns(parts: readonly ReadonlyMap<string, Float64Array>[]): ReadonlyMap<string, Float64Array> {
  return new Map([...parts[0]!.keys()].map((name) => [name, join(parts.map((part) => part.get(name)!))]));
}

function join(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(total(columns.map(({ length }) => length)));
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
