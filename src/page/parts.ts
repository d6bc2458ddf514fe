import type { Plan } from "../ensemble/plan.ts";

/** The replicates that one of several workers holds: neighbours, as evenly as they divide. */
export function partOf(plan: Plan, part: number, parts: number): Plan {
  const begin = Math.floor((plan.replicates * part) / parts);
  const end = Math.floor((plan.replicates * (part + 1)) / parts);
  return { ...plan, firstReplicate: (plan.firstReplicate ?? 0) + begin, replicates: end - begin };
}

/** Worlds of each replicate at the end of each stage, none twice; stages beyond the plan end with it. Runs round them up
 * to whole blocks. */
export function stagesOf({ replicates, worldsPerReplicate }: Plan, stages: readonly number[]): number[] {
  const each = stages.map((worlds) =>
    Math.max(1, Math.min(worldsPerReplicate, Math.ceil(worlds / replicates))),
  );
  return [...new Set(each)];
}
