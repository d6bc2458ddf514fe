import { addInto } from "../ensemble/histogram.ts";
import type { EnsembleResult, ScenarioResult } from "../ensemble/result.ts";

/** What one worker counted of its replicates. */
export interface Part extends Omit<EnsembleResult, "plan" | "scenarios"> {
  readonly scenarios: readonly ScenarioResult[];
}

/**
 * Puts the parts of neighbouring replicates together, in their order. The last part's histograms are added to: it came as
 * a message, while the first may be what its worker goes on counting in.
 */
export function joinParts(parts: readonly Part[]): Part {
  const [first, ...others] = parts as [Part, ...Part[]];
  if (others.length === 0) return first;
  return {
    worlds: parts.reduce((sum, part) => sum + part.worlds, 0),
    anchorError: parts.reduce((worst, part) => Math.max(worst, part.anchorError), 0),
    parameters: joinColumns(parts.map((part) => part.parameters)),
    scenarios: first.scenarios.map((scenario, index) =>
      joinScenarios([scenario, ...others.map((part) => part.scenarios[index]!)]),
    ),
  };
}

function joinScenarios(parts: readonly ScenarioResult[]): ScenarioResult {
  const sums = parts.at(-1)!.histograms;
  for (const { histograms } of parts.slice(0, -1)) {
    for (const [fan, histogram] of histograms.entries()) addInto(sums[fan]!, histogram);
  }
  return {
    id: parts[0]!.id,
    histograms: sums,
    table: joinColumns(parts.map((part) => part.table)),
    events: joinColumns(parts.map((part) => part.events)),
    failed: parts.flatMap((part) => part.failed),
  };
}

function joinColumns(parts: readonly ReadonlyMap<string, Float64Array>[]): ReadonlyMap<string, Float64Array> {
  return new Map([...parts[0]!.keys()].map((name) => [name, join(parts.map((part) => part.get(name)!))]));
}

function join(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
