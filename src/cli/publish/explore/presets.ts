import type { Workspace } from "../../../api/workspace.ts";
import type { ScenarioChoice } from "../../../articles/explore/types.ts";
import type { Scenario } from "../../../catalog/index.ts";
import { type Plan, prepare } from "../../../ensemble/index.ts";
import type { Language } from "../../../units/index.ts";

/**
 * Scenarios that a page can run on the model of the first one: with other beliefs, rules and series. Those with equations
 * of their own would each bring a whole model along; the command line runs them.
 *
 * @param first the scenario that the page's plan holds
 * @param asked scenarios that stand first, where they can be run
 */
export function presets(
  workspace: Workspace,
  { first, asked, plan }: { readonly first: string; readonly asked: readonly string[]; readonly plan: Plan },
): (language: Language) => ScenarioChoice[] {
  const { scenarios } = workspace.catalog;
  const known = [...scenarios.values()].filter(({ equations }) => Object.keys(equations).length === 0);
  const ids = [first, ...asked, ...known.map(({ id }) => id)].filter((id) =>
    known.some((one) => one.id === id),
  );
  const all = prepare({
    ...workspace,
    scenarios: [...new Set(ids)],
    outputs: plan.outputs,
    seed: plan.seed,
    replicates: 1,
    worldsPerReplicate: 1,
  }).plan;
  const [base] = all.scenarios;
  const names = all.models[0]!.series.map(({ name }) => name);
  const choices = all.scenarios.flatMap(({ id, series, overrides }) => {
    const scenario = scenarios.get(id)!;
    const own = Object.keys(scenario.series ?? {});
    const places = names.flatMap((name, place) => (own.includes(elementless(name, own)) ? [place] : []));
    const values = places.map((place) => valuesOf(series[place]!));
    if (values.some((one) => one === undefined)) return [];
    return [
      {
        scenario,
        fixed: places.map((place) => names[place]!),
        series: Object.fromEntries(
          places.flatMap((place, index) =>
            values[index]!.join() === valuesOf(base!.series[place]!)?.join()
              ? []
              : [[names[place]!, values[index]!]],
          ),
        ),
        overrides,
      },
    ];
  });
  return (language) =>
    choices.map(({ scenario, ...rest }) => ({
      id: scenario.id,
      name: scenario.name[language],
      text: scenario.description[language],
      rules: scenario.rules,
      ...rest,
      written: writtenOf(scenario),
    }));
}

/** The name that a scenario gives a series by: of the element itself, or of all elements. */
function elementless(name: string, own: readonly string[]): string {
  return own.includes(name) ? name : name.replace(/\[.*$/, "");
}

/** What a file of the scenario says beside its rules. */
function writtenOf({ parameters, series = {} }: Scenario): ScenarioChoice["written"] {
  return { parameters, series };
}

/** None for a series that differs from world to world. */
function valuesOf(series: Plan["scenarios"][number]["series"][number]): number[] | undefined {
  return series.kind === "shared" ? [...series.values] : undefined;
}
