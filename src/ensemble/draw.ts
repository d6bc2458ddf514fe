import type { DistributionSpec } from "../catalog/types.ts";
import { correlate, distribution, type Sampler } from "../random/index.ts";
import { type BlockTask, type Plan, type PlannedScenario, streamOf } from "./plan.ts";

/** Values by parameter id, one column a parameter, the worlds of a block in order. */
export type Columns = ReadonlyMap<string, Float64Array>;

/** What is drawn for a block of worlds: points of the unit interval, correlated, and the parameters there. */
export interface Draws {
  readonly uniforms: Columns;
  readonly values: Columns;
}

/**
 * Draws every parameter for one block. World k's values depend on the seed, the replicate and k only: each parameter has
 * a stream of its own and the copula acts within a world.
 */
export function drawBlock(plan: Plan, { replicate, first, worlds }: BlockTask, sampler: Sampler): Draws {
  const independent = new Map(
    plan.parameters.map(({ id }) => {
      const stream = streamOf(plan, id, replicate);
      return [id, sampler.stratified(plan.seed, id, stream, worlds, first)];
    }),
  );
  const uniforms = correlate(independent, plan.correlations).columns;
  const values = new Map(
    plan.parameters.map(({ id, distribution: spec }) => [id, quantiles(spec, uniforms.get(id)!)]),
  );
  return { uniforms, values };
}

/** The columns that a scenario replaces: a number for all worlds, or another distribution of the same draws. */
export function overridden({ overrides }: PlannedScenario, uniforms: Columns): Columns {
  return new Map(
    Object.entries(overrides).map(([id, value]) => {
      const draws = uniforms.get(id)!;
      const fixed = typeof value === "number";
      return [id, fixed ? new Float64Array(draws.length).fill(value) : quantiles(value, draws)];
    }),
  );
}

/** Distributions read once a thread: fitting a beta takes longer than drawing a block of it. */
const READ = new WeakMap<DistributionSpec, ReturnType<typeof distribution>>();

function quantiles(spec: DistributionSpec, draws: Float64Array): Float64Array {
  const belief = READ.get(spec) ?? distribution(spec);
  READ.set(spec, belief);
  return draws.map((u) => belief.quantile(u));
}
