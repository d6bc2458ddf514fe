import type { Plan } from "../ensemble/index.ts";
import type { PlannedScenario } from "../ensemble/plan.ts";

/** What of an earlier plan is replaced by what a later one has, in this order. */
export const STEPS = ["beliefs", "series", "rest"] as const;

/** A plan on the way from an earlier one to a later one, and what was replaced last. */
export interface StepPlan {
  readonly step: (typeof STEPS)[number] | "before";
  readonly plan: Plan;
}

/**
 * Plans between two, each with one more kind of change: beliefs about assumptions, then the monthly series (record, chips,
 * rules), then all else: equations, overrides, anchors. They run over the draws and the size of the later plan, for one
 * scenario that both have, so that only the change moves the numbers. In another order the parts would be others.
 */
export function stepsBetween(before: Plan, now: Plan, scenario: string): StepPlan[] {
  const { seed, replicates, worldsPerReplicate, outputs } = now;
  const kept = (plan: Plan): Plan => ({
    ...plan,
    scenarios: plan.scenarios.filter(({ id }) => id === scenario),
    ...{ seed, replicates, worldsPerReplicate, outputs },
  });
  const [from, to] = [kept(before), kept(now)];
  const beliefs = new Map(to.parameters.map(({ id, distribution }) => [id, distribution]));
  const believed: Plan = {
    ...from,
    parameters: from.parameters.map(({ id, distribution }) => ({
      id,
      distribution: beliefs.get(id) ?? distribution,
    })),
  };
  const series = new Map(seriesOf(to, to.scenarios[0]!));
  const withSeries = (one: PlannedScenario): PlannedScenario => ({
    ...one,
    series: seriesOf(believed, one).map(([name, own]) => {
      const other = series.get(name);
      const fits =
        other?.kind === "shared" && own.kind === "shared" && other.values.length === own.values.length;
      return fits ? other : own;
    }),
  });
  const recorded: Plan = {
    ...believed,
    scenarios: believed.scenarios.map(withSeries),
    anchors: { ...believed.anchors, scenario: withSeries(believed.anchors.scenario) },
  };
  return [
    { step: "before", plan: from },
    { step: "beliefs", plan: believed },
    { step: "series", plan: recorded },
    { step: "rest", plan: to },
  ];
}

function seriesOf(plan: Plan, { model, series }: PlannedScenario) {
  const names = plan.models[model]!.series;
  return series.map((one, index) => [names[index]!.name, one] as const);
}
