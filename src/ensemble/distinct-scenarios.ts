import type { Plan, PlannedScenario } from "./plan.ts";

/** A plan in which no two scenarios come to the same, and which one stands for each. */
export interface Distinct {
  readonly plan: Plan;
  /** Scenario id of the plan given to the id of the first that comes to the same. */
  readonly standsFor: ReadonlyMap<string, string>;
}

/**
 * Leaves out of a plan what would be computed twice: scenarios of the same equations, overrides and monthly series give
 * the same numbers in every world. A rule that a scenario leaves out, but another rule doubles, changes no series.
 */
export function distinctScenarios(plan: Plan): Distinct {
  const first = new Map<string, string>();
  const standsFor = new Map<string, string>();
  for (const scenario of plan.scenarios) {
    const key = keyOf(scenario);
    const known = first.get(key) ?? scenario.id;
    first.set(key, known);
    standsFor.set(scenario.id, known);
  }
  const scenarios = plan.scenarios.filter(({ id }) => standsFor.get(id) === id);
  return { plan: { ...plan, scenarios }, standsFor };
}

/** Everything of a scenario that bears on its numbers. */
function keyOf({ model, overrides, series }: PlannedScenario): string {
  const values = series.map((one) => (one.kind === "shared" ? [...one.values] : one));
  return JSON.stringify([model, Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1)), values]);
}
