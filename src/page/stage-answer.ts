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
import { requestedOutputs } from "./requested.ts";

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
      ...scenarioAnswer(plan, scenario, request, ran),
      ...(request.structures && { ranges: rangesOf(plan, scenario, part, request.structures) }),
      ...(request.columns && { columns: columnsOf(scenario, request.columns, levels) }),
    })),
    anchorMisses,
    ...(against && { differences: differencesOf(plan, against, levels) }),
    ...(request.whole ? { whole: part } : {}),
  };
}

function scenarioAnswer(
  plan: Plan,
  { id, histograms, eventCounts, failures, moments }: ScenarioResult,
  request: RunRequest,
  ran: number,
): ScenarioAnswer {
  const failed = failures.reduce((sum, { worlds }) => sum + worlds, 0);
  const { levels = LEVELS } = request;
  const counted = requestedOutputs(plan, request).fans;
  return {
    id,
    fans: plan.outputs.fans.map((fan) => {
      const histogram = histograms[counted.indexOf(fan)];
      return histogram ? fanLines(histogram, fan, levels) : new Float64Array();
    }),
    probabilities: plan.outputs.events.map((event) => sharesByMonth(eventCounts.get(event.id)!)),
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
  { outputs, months }: Plan,
  { events }: ScenarioResult,
  { parameters }: Part,
  structures: Readonly<Record<string, readonly number[]>>,
): [Float64Array, Float64Array][] {
  const groups = Object.entries(structures).flatMap(([id, values]) =>
    values.map((value) => ({ drawn: parameters.get(id)!, value })),
  );
  return outputs.events.map(({ id }) => {
    const low = new Float64Array(months + 1).fill(Number.NaN);
    const high = low.slice();
    for (const { drawn, value } of groups) {
      const shares = sharesUntil(events.get(id)!, months, (world) => drawn[world] === value);
      for (let month = 0; month <= months; month += 1) {
        const share = shares[month]!;
        // No share (NaN) where no world counts: it is neither less nor more than any.
        if (share < low[month]! || Number.isNaN(low[month]!)) low[month] = share;
        if (share > high[month]! || Number.isNaN(high[month]!)) high[month] = share;
      }
    }
    return [low, high];
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
function sharesUntil(
  reached: Float64Array,
  months: number,
  counts: (world: number) => boolean = () => true,
): Float64Array {
  const worlds = new Uint32Array(months + 2);
  for (let world = 0; world < reached.length; world += 1) {
    const month = reached[world]!;
    if (!Number.isNaN(month) && counts(world)) worlds[Math.min(month, months + 1)]! += 1;
  }
  return sharesByMonth([worlds]);
}

/**
 * Share of the worlds in which an event had come true by the end of each month.
 *
 * @param replicates worlds by the month in which it came true, those in which it did not in the last place
 */
export function sharesByMonth(replicates: readonly Uint32Array[]): Float64Array {
  const shares = new Float64Array(replicates[0]!.length - 1);
  let worlds = 0;
  for (const counts of replicates)
    for (let month = 0; month < counts.length; month += 1) worlds += counts[month]!;
  let reached = 0;
  for (let month = 0; month < shares.length; month += 1) {
    for (let one = 0; one < replicates.length; one += 1) reached += replicates[one]![month]!;
    shares[month] = worlds === 0 ? Number.NaN : reached / worlds;
  }
  return shares;
}
