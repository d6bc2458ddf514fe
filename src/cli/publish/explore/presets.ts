import type { Workspace } from "../../../api/workspace.ts";
import type { ScenarioChoice } from "../../../articles/explore/types.ts";
import type { Scenario } from "../../../catalog/index.ts";
import { type OutputSpec, type Plan, prepare } from "../../../ensemble/index.ts";
import { encodeAddition } from "../../../page/index.ts";
import type { Language } from "../../../units/index.ts";

/** What a page runs: the plan of the first scenario, and all scenarios that readers may start from. */
export interface Presets {
  readonly plan: Plan;
  readonly choices: (language: Language) => ScenarioChoice[];
  /** Scenarios with equations of their own: each brings a model, which a page asks for when it is chosen. */
  readonly additions: readonly { readonly id: string; readonly text: string }[];
}

/**
 * The scenarios of the catalog as a page runs them: most set beliefs, rules and series in the model of the first one. One
 * whose series of its own differ from world to world cannot be told to a page and is left out.
 *
 * @param asked the page's first scenario, then those that stand first
 */
export function presets(
  workspace: Workspace,
  asked: readonly string[],
  options: {
    readonly outputs: OutputSpec;
    readonly seed: number;
    readonly replicates: number;
    readonly worldsPerReplicate: number;
  },
): Presets {
  const { scenarios } = workspace.catalog;
  const ids = [...new Set([...asked, ...scenarios.keys()])];
  const { plan: all } = prepare({ ...workspace, scenarios: ids, ...options });
  const base = all.scenarios[0]!;
  const plan = { ...all, models: [all.models[base.model]!], scenarios: [base] };
  const told = all.scenarios.flatMap((planned) => {
    const choice = choiceOf(planned, scenarios.get(planned.id)!, base, all);
    return choice ? [{ planned, choice }] : [];
  });
  return {
    plan,
    choices: (language) =>
      told.map(({ planned: { id }, choice }) => {
        const { name, description } = scenarios.get(id)!;
        return { ...choice, id, name: name[language], text: description[language] };
      }),
    additions: told
      .filter(({ choice }) => choice.addition)
      .map(({ planned }) => ({
        id: planned.id,
        text: encodeAddition(plan, all.models[planned.model]!, planned),
      })),
  };
}

function choiceOf(
  { model, series, overrides }: Plan["scenarios"][number],
  scenario: Scenario,
  base: Plan["scenarios"][number],
  { models }: Plan,
): Omit<ScenarioChoice, "name" | "text" | "id"> | undefined {
  const names = models[model]!.series.map(({ name }) => name);
  const baseNames = models[base.model]!.series.map(({ name }) => name);
  const own = Object.keys(scenario.series ?? {});
  const places = names.flatMap((name, place) => (own.includes(elementless(name, own)) ? [place] : []));
  const addition = model !== base.model;
  const values = places.map((place) => valuesOf(series[place]!));
  if (!addition && values.some((one) => one === undefined)) return undefined;
  const differing = places.flatMap((place, index) =>
    values[index] === undefined ||
    values[index].join() === valuesOf(base.series[baseNames.indexOf(names[place]!)]!)?.join()
      ? []
      : [[names[place]!, values[index]] as const],
  );
  const { rules, parameters, equations, series: written = {} } = scenario;
  return {
    rules,
    overrides,
    fixed: places.map((place) => names[place]!),
    series: Object.fromEntries(differing),
    written: { parameters, series: written, equations },
    addition,
  };
}

/** The name that a scenario gives a series by: of the element itself, or of all elements. */
function elementless(name: string, own: readonly string[]): string {
  return own.includes(name) ? name : name.replace(/\[.*$/, "");
}

/** None for a series that differs from world to world. */
function valuesOf(series: Plan["scenarios"][number]["series"][number]): number[] | undefined {
  return series.kind === "shared" ? [...series.values] : undefined;
}
