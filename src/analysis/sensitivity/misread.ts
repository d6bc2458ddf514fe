import type { DistributionSpec } from "../../catalog/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import type { PlannedScenario } from "../../ensemble/plan.ts";
import { distribution } from "../../random/index.ts";

/** What rests on a source, by id. */
export interface Resting {
  readonly parameters: readonly string[];
  readonly series: readonly string[];
}

/** Points by which a belief is written anew: equal steps of probability. */
const POINTS = 1024;

/**
 * The plan as it would be had what rests on a source been read so many times too small: beliefs and recorded flows times
 * the factor, beliefs about shares with their odds times it (a share cannot double from 0.7). Switches stay as they are.
 * Levels are solved for anew, so that the run still meets the record.
 *
 * @param ids of the parameters and series; others of the plan are not touched
 */
export function misread(plan: Plan, { parameters, series }: Resting, factor: number): Plan {
  const moved = new Set(parameters);
  const scaled = new Set(series);
  const ofScenario = (scenario: PlannedScenario): PlannedScenario => ({
    ...scenario,
    series: scenario.series.map((one, index) => {
      const name = plan.models[scenario.model]!.series[index]!.name.replace(/\[.*/, "");
      return one.kind === "shared" && scaled.has(name)
        ? { ...one, values: one.values.map((value) => value * factor) }
        : one;
    }),
  });
  return {
    ...plan,
    parameters: plan.parameters.map((one) =>
      moved.has(one.id) ? { ...one, distribution: timesFactor(one.distribution, factor) } : one,
    ),
    scenarios: plan.scenarios.map(ofScenario),
    anchors: { ...plan.anchors, scenario: ofScenario(plan.anchors.scenario) },
  };
}

/** A belief times a factor, of a share its odds; a choice between values stays. */
export function timesFactor(spec: DistributionSpec, factor: number): DistributionSpec {
  const belief = distribution(spec);
  if (belief.kind === "discrete" || belief.kind === "constant") return spec;
  const [least, most] = belief.support;
  const isShare = least >= 0 && most <= 1;
  const times = (value: number) =>
    isShare ? (value * factor) / (1 - value + value * factor) : value * factor;
  const empirical = Array.from({ length: POINTS }, (_, at) => times(belief.quantile((at + 0.5) / POINTS)));
  return { empirical };
}
