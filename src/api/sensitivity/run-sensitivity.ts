import { driversOf } from "../../analysis/drivers.ts";
import {
  type Driver,
  dateOf,
  Equations,
  type Estimate,
  type Origins,
  type Question,
} from "../../analysis/index.ts";
import { inputsOf } from "../../analysis/inputs.ts";
import { medianOf, reachedBy } from "../../analysis/measure.ts";
import {
  drawnInputs,
  type FirstOrder,
  firstOrders,
  processesOf,
  type Target,
} from "../../analysis/sensitivity/index.ts";
import type { Scenario } from "../../catalog/index.ts";
import { type CompiledModel, compileModel, declareParameters } from "../../engine/index.ts";
import { equationPlace } from "../../ensemble/check-scenario.ts";
import { type Plan, prepare } from "../../ensemble/index.ts";
import { didYouMean, InputError } from "../../units/index.ts";
import { type Asked, readAsked } from "../explain/asked.ts";
import { knownScenario } from "../known-scenario.ts";
import type { Progress } from "../progress.ts";
import type { RunIdentity } from "../run-identity.ts";
import { lawDate, type RunSize, refuseBroken } from "../run-question.ts";
import { VERSION, type Workspace } from "../workspace.ts";
import { chooseGroups, type GroupIndex, groupIndices } from "./group-indices.ts";
import { columnRunner } from "./run-column.ts";
import { type SourceEffect, sourceEffects, valueOfColumn } from "./source-effects.ts";

export interface SensitivityRequest {
  readonly question: Question;
  /** `lag_match@2028-12`, an event with a date; the headline event of the question when absent. */
  readonly output?: string;
  /** The scenario of the anchors when absent. */
  readonly scenario?: string;
  /** Ids of parameters or processes to draw anew; the most telling ones when absent. */
  readonly inputs?: readonly string[];
  readonly by: "input" | "source";
  /** Inputs or sources that are looked at one by one. */
  readonly most: number;
  readonly size: RunSize;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** What moves one output of one scenario, as `ssylka sensitivity --json` prints it. */
export interface SensitivityRun extends RunIdentity {
  readonly question: string;
  readonly scenario: string;
  /** The event or the quantity asked about. */
  readonly output: string;
  readonly kind: Target["kind"];
  readonly date: string;
  /** Probability of the event, or median of the quantity. */
  readonly value: Estimate;
  readonly drivers: readonly Driver[];
  /** All inputs, the most telling first. */
  readonly first: readonly FirstOrder[];
  /** Inputs and parts of the model drawn anew; none by source. */
  readonly groups: readonly GroupIndex[];
  /** By source alone. */
  readonly sources: readonly SourceEffect[];
  readonly worlds: number;
}

/** How many inputs the tornado names. */
const DRIVERS = 8;

/**
 * Runs one scenario, shares out the variance of one output, and runs it again with inputs drawn anew or sources read
 * wrongly.
 *
 * @throws InputError for an unknown output, scenario or input, and every fault of the model
 */
export async function runSensitivity(
  workspace: Workspace,
  request: SensitivityRequest,
): Promise<SensitivityRun> {
  const { catalog, ruleBook, anchors } = workspace;
  const { question, size } = request;
  const scenario = knownScenario(request.scenario ?? anchors.scenario, catalog);
  const { plan, model, asked, target } = prepared(workspace, request, scenario.id);
  const run = columnRunner(scenario.id, target, size.workers, request.signal);
  const inputsAsked = knownInputs(request.inputs ?? [], plan);
  const { result, column } = await run(plan, request.progress);
  refuseBroken(result);
  const replication = { replicates: size.replicates, worldsPerReplicate: result.worldsPerReplicate };
  const inputs = drawnInputs(result);
  const first = firstOrders(inputs, column, replication);
  const measure =
    target.kind === "event"
      ? reachedBy(result.scenarios.get(scenario.id)!.events.get(target.id)!, target.month)
      : medianOf(column);
  const drivers = driversOf(
    inputsOf(inputs, catalog.parameters, replication),
    { id: target.id, measure },
    DRIVERS,
  );
  const base = { plan, column, replication, target, first };
  const { most, progress } = request;
  return {
    question: question.id,
    scenario: scenario.id,
    output: target.id,
    kind: target.kind,
    date: asked.at,
    value: valueOfColumn(column, target, replication),
    drivers,
    first,
    groups:
      request.by === "source"
        ? []
        : await groupIndices(base, chooseGroups(base, { catalog, most, asked: inputsAsked }), run, progress),
    sources:
      request.by === "source"
        ? await sourceEffects(
            base,
            { origins: originsOf(workspace, scenario), element: asked.element, most },
            run,
            progress,
          )
        : [],
    worlds: result.worlds,
    replicates: size.replicates,
    seed: size.seed,
    version: VERSION,
    modelHash: model.hash.slice(0, 12),
    catalogHash: catalog.hash.slice(0, 12),
    dataDate: dateOf(0, anchors.at),
    lawDate: lawDate(ruleBook.rules),
  };
}

/** The plan of one scenario that keeps one output, and what was asked for. */
function prepared(
  { catalog, ruleBook, model: source, anchors }: Workspace,
  { question, output, size }: SensitivityRequest,
  scenario: string,
): { plan: Plan; model: CompiledModel; asked: Asked; target: Target } {
  const { seed, replicates, worlds } = size;
  const known = compileModel(declareParameters(source, [...catalog.parameters.values()]));
  const { start, end } = source;
  const { event, by } = { event: question.headline.event.id, by: question.headline.event.by };
  const elements = Object.keys(known.slots);
  const askable = { question, elements, start, end };
  const asked = readAsked(output ?? `${event}@${by}`, undefined, askable, "--output");
  const target: Target = asked.event
    ? { kind: "event", id: asked.event.id, month: asked.month }
    : { kind: "quantity", id: asked.element, month: asked.month };
  const outputs = {
    fans: [],
    events: question.events.filter(({ id }) => id === asked.event?.id),
    table: asked.event
      ? { months: [], quantities: [] }
      : { months: [asked.month], quantities: [asked.element] },
  };
  const worldsPerReplicate = worlds / replicates;
  const input = { catalog, ruleBook, model: source, anchors, outputs, seed, replicates, worldsPerReplicate };
  return { ...prepare({ ...input, scenarios: [scenario] }), asked, target };
}

/** Where the numbers of a scenario come from: its own equations are part of its model. */
function originsOf({ catalog, ruleBook, model, anchors }: Workspace, scenario: Scenario): Origins {
  const source = declareParameters(model, [...catalog.parameters.values()]);
  const compiled = compileModel(source, { equations: scenario.equations, where: equationPlace(scenario) });
  return { equations: new Equations(compiled, source), catalog, ruleBook, scenario, anchors };
}

/** @throws InputError for an id that is neither a drawn assumption nor a process */
function knownInputs(ids: readonly string[], plan: Plan): readonly string[] {
  const solved = new Set(plan.anchors.solve.map(({ parameter }) => parameter));
  const known = [
    ...plan.parameters.map(({ id }) => id).filter((id) => !solved.has(id)),
    ...processesOf(plan),
  ];
  const faults = ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ where: "--inputs", what: `unknown assumption "${id}"${didYouMean(id, known)}` }));
  if (faults.length > 0) throw new InputError(faults);
  return ids;
}
