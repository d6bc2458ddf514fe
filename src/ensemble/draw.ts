import { correlate, distribution, stratified } from "../random/index.ts";
import type { Plan, PlannedScenario } from "./plan.ts";

/** Drawn values by parameter id, one column a parameter, worlds of one replicate in order. */
export type Columns = ReadonlyMap<string, Float64Array>;

/**
 * Draws every parameter of one replicate. World k's values depend on the seed, the replicate and k only: each
 * parameter has a stream of its own and the copula acts within a world.
 */
export function drawReplicate(plan: Plan, replicate: number): { uniforms: Columns; values: Columns } {
  const count = plan.worldsPerReplicate;
  const uniforms = new Map<string, Float64Array>();
  for (const { id } of plan.parameters) uniforms.set(id, stratified(plan.seed, id, replicate, count));
  const { columns } = correlate(uniforms, plan.correlations);
  for (const [id, column] of columns) uniforms.set(id, column);
  const values = new Map<string, Float64Array>();
  for (const { id, distribution: spec } of plan.parameters)
    values.set(id, quantiles(spec, uniforms.get(id)!));
  return { uniforms, values };
}

/** The columns that a scenario replaces: a number for all worlds, or another distribution of the same draws. */
export function overridden(scenario: PlannedScenario, uniforms: Columns): Columns {
  const columns = new Map<string, Float64Array>();
  for (const [id, value] of Object.entries(scenario.overrides)) {
    const draws = uniforms.get(id)!;
    const column =
      typeof value === "number" ? new Float64Array(draws.length).fill(value) : quantiles(value, draws);
    columns.set(id, column);
  }
  return columns;
}

function quantiles(spec: Parameters<typeof distribution>[0], draws: Float64Array): Float64Array {
  const belief = distribution(spec);
  return draws.map((u) => belief.quantile(u));
}
