import { outputsOf, type Question } from "../src/analysis/index.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, type Workspace } from "../src/api/workspace.ts";
import type { Scenario } from "../src/catalog/index.ts";
import {
  type EnsembleResult,
  type OutputSpec,
  type Plan,
  prepare,
  runEnsemble,
} from "../src/ensemble/index.ts";

/** The real catalog, law and model, read once a test file. */
export const workspace: Workspace = openWorkspace();
export const question: Question = openQuestion(DEFAULT_QUESTION);

export type AdHocScenario = Partial<Pick<Scenario, "parameters" | "rules" | "series" | "equations">>;

export interface SmallEnsemble {
  /** Ids of published scenarios, or scenarios of the test's own by id. */
  readonly scenarios: readonly string[] | Readonly<Record<string, AdHocScenario>>;
  /** What to keep; the question's own outputs when absent. */
  readonly outputs?: OutputSpec;
  readonly replicates?: number;
  readonly worldsPerReplicate?: number;
  /** Months; the model's own step when absent. */
  readonly step?: number;
  readonly seed?: number;
}

/** A plan over the real model: 2 replicates of 128 worlds unless more are asked for. */
export function smallPlan({
  scenarios,
  outputs,
  replicates,
  worldsPerReplicate,
  step,
  seed,
}: SmallEnsemble): Plan {
  const { catalog, ruleBook, model, anchors } = workspace;
  const known = new Map(catalog.scenarios);
  const reference = known.get(anchors.scenario)!;
  if (!isList(scenarios))
    for (const [id, own] of Object.entries(scenarios)) known.set(id, { ...reference, ...own, id });
  return prepare({
    catalog: { ...catalog, scenarios: known },
    ruleBook,
    model: step === undefined ? model : { ...model, step },
    anchors,
    scenarios: isList(scenarios) ? scenarios : Object.keys(scenarios),
    outputs: outputs ?? outputsOf(question, model),
    seed: seed ?? 2025,
    replicates: replicates ?? 2,
    worldsPerReplicate: worldsPerReplicate ?? 128,
  }).plan;
}

/** The same plan with one parameter held at a number in all scenarios, anchors included. */
export function pinned(plan: Plan, parameter: string, constant: number): Plan {
  const parameters = plan.parameters.map(({ id, distribution }) => ({
    id,
    distribution: id === parameter ? { constant } : distribution,
  }));
  return { ...plan, parameters };
}

/** Runs a small plan in this thread. */
export function runSmall(asked: SmallEnsemble): Promise<EnsembleResult> {
  return runEnsemble(smallPlan(asked));
}

/** Outputs without fans and events: these quantities at the end of these months, in every world. */
export function traces(quantities: readonly string[], months: readonly number[]): OutputSpec {
  return { fans: [], events: [], table: { months, quantities } };
}

/** Every month of the run. */
export const ALL_MONTHS: readonly number[] = Array.from({ length: 133 }, (_, month) => month);

function isList(scenarios: SmallEnsemble["scenarios"]): scenarios is readonly string[] {
  return Array.isArray(scenarios);
}
