import { worldsBetween } from "../analysis/group.ts";
import { quantilesOf } from "../analysis/select.ts";
import { share } from "../analysis/statistics.ts";
import type { Backend } from "../engine/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { ScenarioResult } from "../ensemble/result.ts";
import { fanLines } from "./fan-lines.ts";
import type { AgainstPart, Part } from "./join-parts.ts";
import {
  type Differences,
  LEVELS,
  type RunRequest,
  type ScenarioAnswer,
  type StageAnswer,
} from "./protocol.ts";

/** What the page is told of the worlds counted so far. */
export function stageAnswer(plan: Plan, request: RunRequest, part: Part, backend: Backend): StageAnswer {
  const levels = request.levels ?? LEVELS;
  const { scenarios, ran, anchorMisses, against } = part;
  return {
    worlds: ran,
    of: plan.replicates * plan.worldsPerReplicate,
    backend,
    levels,
    scenarios: scenarios.map((scenario) => ({
      ...scenarioAnswer(plan, scenario, levels, ran),
      ...(request.structures && { ranges: rangesOf(plan, scenario, part, request.structures) }),
      ...(request.columns && { columns: columnsOf(scenario, request.columns, levels) }),
    })),
    anchorMisses,
    ...(against && { differences: differencesOf(plan, against, levels) }),
    ...(request.whole ? { whole: part } : {}),
  };
}

function scenarioAnswer(
  { outputs }: Plan,
  { id, histograms, eventCounts, failures, moments }: ScenarioResult,
  levels: readonly number[],
  ran: number,
): ScenarioAnswer {
  const failed = failures.reduce((sum, { worlds }) => sum + worlds, 0);
  return {
    id,
    fans: outputs.fans.map((fan, index) => fanLines(histograms[index]!, fan, levels)),
    probabilities: outputs.events.map((event) => sharesByMonth(eventCounts.get(event.id)!)),
    failed,
    outside: ran - failed - moments.reduce((sum, { count }) => sum + count, 0),
  };
}

function columnsOf(
  { table }: ScenarioResult,
  names: readonly string[],
  levels: readonly number[],
): Record<string, Float64Array> {
  return Object.fromEntries(
    names.map((name) => {
      const finite = table.get(name)!.filter(Number.isFinite);
      return [name, Float64Array.from(quantilesOf(finite, levels, 0, finite.length))];
    }),
  );
}

/** Of every event by month: the lowest and the highest share of worlds within one value of a switch. */
function rangesOf(
  { outputs, months, replicates }: Plan,
  { events }: ScenarioResult,
  { parameters, worldsPerReplicate }: Part,
  structures: Readonly<Record<string, readonly number[]>>,
): [Float64Array, Float64Array][] {
  const groups = Object.entries(structures).flatMap(([id, values]) =>
    values.map((value) =>
      worldsBetween(parameters.get(id)!, [value, value], { replicates, worldsPerReplicate }),
    ),
  );
  return outputs.events.map(({ id }) => {
    const reached = events.get(id)!;
    const shares = groups.map(({ worlds }) =>
      sharesUntil(
        Float64Array.from(worlds, (world) => reached[world]!),
        months,
      ),
    );
    const ends = (end: (...shares: number[]) => number) =>
      Float64Array.from({ length: months + 1 }, (_, month) => {
        const known = shares.map((share) => share[month]!).filter((share) => !Number.isNaN(share));
        return known.length === 0 ? Number.NaN : end(...known);
      });
    return [ends(Math.min), ends(Math.max)];
  });
}

function differencesOf(
  { outputs, months }: Plan,
  against: AgainstPart,
  levels: readonly number[],
): Differences {
  const columns = [...against.differences].map(([name, column]) => {
    const finite = column.filter(Number.isFinite);
    const above = share(column, (value) => value > 0);
    const below = share(column, (value) => value < 0);
    const quantiles = Float64Array.from(quantilesOf(finite, levels, 0, finite.length));
    return [name, { quantiles, above, below }] as const;
  });
  return {
    columns: Object.fromEntries(columns),
    probabilities: outputs.events.map(({ id }) => sharesUntil(against.events.get(id)!, months)),
  };
}

/** Share of worlds in which an event had come true by the end of each month; failed worlds (NaN) do not count. */
function sharesUntil(reached: Float64Array, months: number): Float64Array {
  const counts = new Uint32Array(months + 2);
  for (const month of reached) if (!Number.isNaN(month)) counts[Math.min(month, months + 1)]! += 1;
  return sharesByMonth([counts]);
}

/**
 * Share of the worlds in which an event had come true by the end of each month.
 *
 * @param replicates worlds by the month in which it came true, those in which it did not in the last place
 */
export function sharesByMonth(replicates: readonly Uint32Array[]): Float64Array {
  const months = replicates[0]!.length - 1;
  const worlds = replicates.reduce((sum, counts) => counts.reduce((all, count) => all + count, sum), 0);
  let reached = 0;
  return Float64Array.from({ length: months }, (_, month) => {
    for (const counts of replicates) reached += counts[month]!;
    return worlds === 0 ? Number.NaN : reached / worlds;
  });
}
