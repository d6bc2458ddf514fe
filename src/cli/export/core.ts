import { DEFAULT_SEED } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { Catalog } from "../../catalog/index.ts";
import { declareParameters, type ModelSource } from "../../engine/index.ts";
import type { CoreValue } from "../../engine/xmile/index.ts";
import { type Plan, prepare } from "../../ensemble/index.ts";
import { BlockRates } from "../../ensemble/rates.ts";
import { medianOf } from "./median.ts";
import { solvedLevels } from "./solved-levels.ts";
import { typicalPath } from "./typical-path.ts";

/** One deterministic run of a scenario: the model, the scenario's equations, and numbers for every input. */
export interface Core {
  readonly model: ModelSource;
  readonly equations: Readonly<Record<string, string>>;
  readonly parameters: ReadonlyMap<string, CoreValue>;
  readonly series: ReadonlyMap<string, CoreValue>;
}

export type PlannedScenario = Plan["scenarios"][number];

/**
 * Every parameter at its median, levels solved for so that the reference scenario meets the record at those medians,
 * series as the scenario has them, processes on a typical path.
 *
 * @throws InputError for an unknown scenario or a fault of the model
 */
export function coreOf(workspace: Workspace, scenario: string): Core {
  const { catalog, ruleBook, model, anchors } = workspace;
  const { plan } = prepare({
    catalog,
    ruleBook,
    model,
    anchors,
    scenarios: [scenario],
    outputs: { fans: [], events: [], table: { months: [], quantities: [] } },
    seed: DEFAULT_SEED,
    replicates: 1,
    worldsPerReplicate: 1,
  });
  const reference = plan.anchors.scenario;
  const beliefs = medians(catalog, reference);
  const solved = solvedLevels(plan, beliefs, seriesOf(plan, reference, beliefs));
  const planned = plan.scenarios[0]!;
  const parameters = new Map([...medians(catalog, planned), ...solved]);
  return {
    model: declareParameters(model, [...catalog.parameters.values()]),
    equations: catalog.scenarios.get(scenario)?.equations ?? {},
    parameters,
    series: seriesOf(plan, planned, parameters),
  };
}

function medians(catalog: Catalog, { overrides }: PlannedScenario): Map<string, CoreValue> {
  const entries = [...catalog.parameters.values()].map((parameter): [string, CoreValue] => [
    parameter.id,
    medianOf(parameter, overrides[parameter.id]),
  ]);
  return new Map(entries);
}

/** Monthly values of every series of a scenario, by element name. */
function seriesOf(
  plan: Plan,
  { model, series }: PlannedScenario,
  parameters: ReadonlyMap<string, CoreValue>,
): Map<string, CoreValue> {
  const names = plan.models[model]!.series.map(({ name }) => name);
  const numberOf = (id: string): number => parameters.get(id)!.value!;
  return new Map(series.map((planned, place) => [names[place]!, coreValueOf(plan, planned, numberOf)]));
}

function coreValueOf(
  { rates, months }: Plan,
  planned: PlannedScenario["series"][number],
  numberOf: (id: string) => number,
): CoreValue {
  if (planned.kind === "shared") return { values: planned.values };
  if (planned.kind === "process") return typicalPath(planned, months, numberOf);
  const column = (id: string) => Float64Array.of(numberOf(id));
  return { values: new BlockRates(rates!, 1).series(planned, column, new Map()) };
}
