import type { Backend } from "../engine/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { ScenarioResult } from "../ensemble/result.ts";
import { fanLines } from "./fan-lines.ts";
import type { Part } from "./join-parts.ts";
import { LEVELS, type RunRequest, type ScenarioAnswer, type StageAnswer } from "./protocol.ts";

/** What the page is told of the worlds counted so far. */
export function stageAnswer(plan: Plan, request: RunRequest, part: Part, backend: Backend): StageAnswer {
  const levels = request.levels ?? LEVELS;
  const { scenarios, ran, anchorMisses } = part;
  return {
    worlds: ran,
    of: plan.replicates * plan.worldsPerReplicate,
    backend,
    levels,
    scenarios: scenarios.map((scenario) => scenarioAnswer(plan, scenario, levels)),
    anchorMisses,
    ...(request.whole ? { whole: part } : {}),
  };
}

function scenarioAnswer(
  { outputs }: Plan,
  { id, histograms, eventCounts, failures }: ScenarioResult,
  levels: readonly number[],
): ScenarioAnswer {
  return {
    id,
    fans: outputs.fans.map((fan, index) => fanLines(histograms[index]!, fan, levels)),
    probabilities: outputs.events.map((event) => sharesByMonth(eventCounts.get(event.id)!)),
    failed: failures.reduce((sum, { worlds }) => sum + worlds, 0),
  };
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
