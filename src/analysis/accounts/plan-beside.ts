import type { Catalog, Scenario } from "../../catalog/index.ts";
import { type Plan, type PrepareInput, prepare } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";
import { BASELINE, behind, besideBaseline, type Path, switchOf } from "./beside-baseline.ts";

/** A plan of one scenario beside its baseline, once for each set of paths. */
export interface BesidePlan {
  readonly plan: Plan;
  /** Ids of the plan's scenarios: place `s` has those paths as in the scenario whose bits are set in `s`, the others put back. */
  readonly subsets: readonly string[];
}

export interface BesideAsked {
  readonly paths: readonly Path[];
  /** Ids of the quantities asked for: what they do not depend on is left out. */
  readonly wanted: readonly string[];
  /** Whole months to run; the whole run if left out, and no less than the levels need. */
  readonly months?: number;
}

/**
 * Prepares a scenario beside the one of the anchors, with every set of its paths put back.
 *
 * @param input `scenarios` and `outputs` are set here
 * @throws InputError for a scenario whose equations replace what a path puts back, or that draws a parameter anew
 */
export function planBeside(
  input: Omit<PrepareInput, "scenarios" | "outputs">,
  scenario: Scenario,
  { paths, wanted, months }: BesideAsked,
): BesidePlan {
  refuseUnswitchable(scenario, paths);
  const outputs = { fans: [], events: [], table: { months: [], quantities: [] } };
  const baseline = prepare({ ...input, scenarios: [input.anchors.scenario], outputs });
  // The date of the data is checked against the anchors.
  const needed = [
    ...wanted,
    "data_date",
    ...input.anchors.solve.map(({ quantity }) => quantity.replace(/\[.*/, "")),
  ];
  const subsets = Array.from({ length: 1 << paths.length }, (_, subset) => `${scenario.id} ${subset}`);
  const switched = subsets.map((id, subset): Scenario => {
    const back = paths.map((path, bit) => [switchOf(path), (subset >> bit) & 1 ? 0 : 1]);
    return { ...scenario, id, parameters: Object.fromEntries(back) };
  });
  const scenarios = new Map([...input.catalog.scenarios, ...switched.map((one) => [one.id, one] as const)]);
  const twin = prepare({
    ...input,
    outputs,
    catalog: { ...input.catalog, scenarios },
    model: besideBaseline(behind(input.model, needed), paths, literals(scenario, input.catalog)),
    anchors: { ...input.anchors, scenario: subsets[0]! },
    scenarios: subsets,
  });
  const names = twin.plan.models[twin.plan.scenarios[0]!.model]!.series.map(({ name }) => name);
  const known = new Map(
    baseline.model.series.map(({ name }, place) => [
      BASELINE + name,
      baseline.plan.scenarios[0]!.series[place]!,
    ]),
  );
  const withBaseline = (own: Plan["scenarios"][number]["series"]) =>
    own.map((one, place) => known.get(names[place]!) ?? one);
  const { anchors, models } = baseline.plan;
  const first = twin.plan.models.length;
  const length = Math.max(anchors.month, months ?? twin.plan.months);
  const shortened = twin.plan.models.map((one) => ({
    ...one,
    months: length,
    program: { ...one.program, months: length },
  }));
  return {
    subsets,
    plan: {
      ...twin.plan,
      months: length,
      models: [...shortened, ...models],
      // Every scenario gives the switches a number; what is drawn for them is not read.
      parameters: [
        ...twin.plan.parameters,
        ...paths.map((path) => ({ id: switchOf(path), distribution: { constant: 0 } })),
      ],
      scenarios: twin.plan.scenarios.map((one) => ({ ...one, series: withBaseline(one.series) })),
      // Levels are solved for in the model as written: the baseline's part would give the same at twice the work.
      anchors: { ...anchors, scenario: { ...anchors.scenario, model: first + anchors.scenario.model } },
    },
  };
}

/** The numbers that a scenario gives parameters, each in its unit. */
function literals({ parameters }: Scenario, catalog: Catalog): Record<string, string> {
  const written = Object.entries(parameters as Readonly<Record<string, number>>).map(([id, value]) => {
    const unit = catalog.parameters.get(id)?.unit ?? "1";
    return [id, value < 0 ? `(0 {${unit}} - ${-value} {${unit}})` : `${value} {${unit}}`];
  });
  return Object.fromEntries(written);
}

function refuseUnswitchable(scenario: Scenario, paths: readonly Path[]): void {
  const used = new Set(paths.flatMap((path) => [...path.quantities, path.within?.quantity ?? ""]));
  for (const key of Object.keys(scenario.equations)) {
    const id = key.replace(/\[.*$/, "").trim();
    if (!used.has(id)) continue;
    const where = scenario.where?.(["equations", key], "key") ?? scenario.file ?? `scenario ${scenario.id}`;
    const what = `cannot be split by use: this equation replaces "${id}", which a path puts back; ask for another scenario`;
    throw new InputError({ where, path: `equations.${key}`, what });
  }
  for (const [id, value] of Object.entries(scenario.parameters)) {
    if (typeof value === "number") continue;
    const where = scenario.where?.(["parameters", id], "key") ?? scenario.file ?? `scenario ${scenario.id}`;
    const what =
      "cannot be split by use: expected a number, got a distribution; give the parameter one value";
    throw new InputError({ where, path: `parameters.${id}`, what });
  }
}
