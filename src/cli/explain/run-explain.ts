import {
  Equations,
  type ExplainedEvent,
  type Explanation,
  explainable,
  explainEvent,
  explainOf,
  type Origins,
  type Question,
} from "../../analysis/index.ts";
import { type Asked, readAsked } from "../../api/explain/asked.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import type { RunSize } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import { type CompiledModel, compileModel, declareParameters } from "../../engine/index.ts";
import { equationPlace } from "../../ensemble/check-scenario.ts";
import { type Plan, prepare, type Trace, traceTogether } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";

/** An explanation with what identifies its run. */
export interface ExplainRun extends Explanation {
  readonly asked: Asked;
  readonly origins: Origins;
  readonly model: CompiledModel;
  readonly event?: ExplainedEvent;
  readonly failed: number;
  readonly depth: number;
}

export interface ExplainRequest {
  /** `lag_match`, `side_frontier[us]@2028-01`, `lead-eci-3m@2030-12-31`. */
  readonly wanted: string;
  readonly at?: string;
  /** The scenario of the anchors when absent. */
  readonly scenario?: string;
  readonly depth: number;
  readonly question: Question;
  readonly size: Omit<RunSize, "workers">;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Runs one scenario and explains one number of it.
 *
 * @throws InputError for an unknown output or scenario, a date out of the run, and every fault of the model
 */
export function runExplain(workspace: Workspace, request: ExplainRequest): ExplainRun {
  const { catalog, ruleBook, anchors } = workspace;
  const { question, depth, size, progress } = request;
  const id = request.scenario ?? anchors.scenario;
  const scenario = knownScenario(id, catalog);
  const source = declareParameters(workspace.model, [...catalog.parameters.values()]);
  const { plan, model: base } = preparePlan(workspace, id, size);
  const model =
    Object.keys(scenario.equations).length === 0
      ? base
      : compileModel(source, { equations: scenario.equations, where: equationPlace(scenario) });
  const elements = Object.keys(base.slots);
  const asked = readAsked(request.wanted, request.at, { ...source, question, elements });
  const origins: Origins = { equations: new Equations(model, source), catalog, ruleBook, scenario, anchors };
  const { element, event, month } = asked;
  const instant = month === 0 ? "start" : "date";
  const asking = explainable(origins, { name: element, depth, instant });
  const [trace, course] = traceTogether(
    plan,
    id,
    [
      { names: asking.names, months: asking.readsStart && month > 0 ? [0, month] : [month] },
      {
        names: event ? [element] : [],
        months: event ? monthsFrom(Math.min(plan.dataMonth, month), month) : [],
      },
    ],
    { worlds: size.worlds, ...(progress ? { progress } : {}) },
  ) as [Trace, Trace];
  refuseBroken(trace);
  const { replicates } = size;
  return {
    ...explainOf(origins, asking, { trace, month, replicates }),
    asked,
    origins,
    model,
    ...(event
      ? { event: explainEvent(event, { trace: course, from: plan.dataMonth, month, replicates }) }
      : {}),
    failed: trace.failed.length,
    depth,
  };
}

/** @throws InputError when no world stayed finite: there is no number to explain */
function refuseBroken({ scenario, worlds, failed }: Trace): void {
  const [first] = [...failed].sort((a, b) => a.month - b.month);
  if (!first || failed.length < worlds) return;
  const what = `expected finite numbers, got none in any world: "${first.quantity}" broke first, in month ${first.month} of the run`;
  throw new InputError({ where: `scenario "${scenario}"`, what });
}

function preparePlan(
  { catalog, ruleBook, model, anchors }: Workspace,
  scenario: string,
  { seed, replicates, worlds }: ExplainRequest["size"],
): { plan: Plan; model: CompiledModel } {
  const outputs = { fans: [], events: [], table: { months: [], quantities: [] } };
  const worldsPerReplicate = worlds / replicates;
  const input = { catalog, ruleBook, model, anchors, outputs, seed, replicates, worldsPerReplicate };
  return prepare({ ...input, scenarios: [scenario] });
}

function monthsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
