import type { Backend } from "../engine/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { ScenarioResult } from "../ensemble/result.ts";
import { fanLines } from "./fan-lines.ts";
import type { Part } from "./join-parts.ts";
import { LEVELS, type RunRequest, type ScenarioAnswer, type StageAnswer } from "./protocol.ts";

/** What the page is told of the worlds counted so far. */
export function stageAnswer(plan: Plan, request: RunRequest, part: Part, backend: Backend): StageAnswer {
  const levels = request.levels ?? LEVELS;
  return {
    worlds: part.worlds,
    of: plan.replicates * plan.worldsPerReplicate,
    backend,
    levels,
    scenarios: part.scenarios.map((scenario) => scenarioAnswer(plan, request, scenario, levels)),
    anchorError: part.anchorError,
    ...(request.whole ? { parameters: part.parameters } : {}),
  };
}

function scenarioAnswer(
  { outputs, months }: Plan,
  { whole }: RunRequest,
  scenario: ScenarioResult,
  levels: readonly number[],
): ScenarioAnswer {
  return {
    id: scenario.id,
    fans: outputs.fans.map((fan, index) => fanLines(scenario.histograms[index]!, fan, levels)),
    probabilities: outputs.events.map(({ id }) => sharesByMonth(scenario.events.get(id)!, months)),
    failed: scenario.failed.length,
    ...(whole ? { whole: scenario } : {}),
  };
}

/** Share of the worlds in which an event had come true by the end of each month; worlds that failed (NaN) are left out. */
export function sharesByMonth(reached: Float64Array, months: number): Float64Array {
  const shares = new Float64Array(months + 1);
  let worlds = 0;
  for (const month of reached) {
    if (Number.isNaN(month)) continue;
    worlds += 1;
    if (month <= months) shares[month]! += 1;
  }
  let sum = 0;
  return shares.map((count) => {
    sum += count;
    return worlds === 0 ? Number.NaN : sum / worlds;
  });
}
