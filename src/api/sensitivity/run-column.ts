import { type Target, targetColumn } from "../../analysis/sensitivity/index.ts";
import { type EnsembleResult, type Plan, runEnsemble } from "../../ensemble/index.ts";
import type { Progress } from "../progress.ts";

/** From so many worlds on, threads save more time than their start takes. */
const THREADED = 4096;

/** Runs a plan and gives the column of one output of one scenario. */
export type ColumnRunner = (
  plan: Plan,
  progress?: Progress,
) => Promise<{ readonly result: EnsembleResult; readonly column: Float64Array }>;

/** A runner for one output, on so many workers where that pays. */
export function columnRunner(
  scenario: string,
  target: Target,
  workers: number,
  signal?: AbortSignal,
): ColumnRunner {
  return async (plan, progress) => {
    const threads = plan.replicates * plan.worldsPerReplicate >= THREADED && workers > 1 ? workers : 0;
    const watched = { ...(progress && { progress }), ...(signal && { signal }) };
    const result = await runEnsemble(plan, { workers: threads, ...watched });
    return { result, column: targetColumn(result, scenario, target) };
  };
}
