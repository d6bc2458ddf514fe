import { type Condition, type DatedName, readCondition } from "../../analysis/conditions/condition.ts";
import {
  type Conditional,
  conditional,
  everyWorld,
  worldsWhere,
} from "../../analysis/conditions/conditional.ts";
import type { Group } from "../../analysis/group.ts";
import {
  type Band,
  band,
  dateOf,
  monthAt,
  outputsOf,
  type Question,
  type Replication,
} from "../../analysis/index.ts";
import { medianOf, reachedBy } from "../../analysis/measure.ts";
import { drawnInputs } from "../../analysis/sensitivity/index.ts";
import { readAsked } from "../../api/explain/asked.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import type { RunIdentity } from "../../api/run-identity.ts";
import { lawDate, type RunSize, refuseBroken, runWorlds } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import { compileModel, declareParameters } from "../../engine/index.ts";
import type { EnsembleResult, OutputSpec } from "../../ensemble/index.ts";

export interface WhereRequest {
  readonly condition: string;
  readonly question: Question;
  /** The scenario of the anchors when absent. */
  readonly scenario?: string;
  /** Further outputs, `gap@2027-06`. */
  readonly outputs: readonly string[];
  readonly size: RunSize;
  readonly progress?: (done: number, all: number) => void;
}

/** What comes out in the worlds that satisfy a condition, as `ssylka where --json` prints it. */
export interface WhereRun extends RunIdentity {
  readonly condition: string;
  readonly question: string;
  readonly scenario: string;
  /** Worlds that satisfy it, and all. */
  readonly kept: number;
  readonly worlds: number;
  readonly events: readonly (Conditional & { readonly id: string; readonly by: string })[];
  readonly outputs: readonly OutputWhere[];
  /** Medians of the assumptions that the condition names. */
  readonly inputs: readonly (Conditional & { readonly parameter: string })[];
}

/** Median and 90 % interval of an output. */
export interface OutputWhere {
  readonly id: string;
  readonly date: string;
  readonly where: Band;
  readonly all: Band;
  readonly difference: Conditional["difference"];
}

/** A quantity at a month of the run. */
export interface DatedOutput {
  readonly id: string;
  readonly month: number;
  readonly date: string;
}

/**
 * Runs one scenario and reads its numbers in the worlds that satisfy a condition.
 *
 * @throws InputError for a faulty condition, an unknown output or scenario, and when fewer than 100 worlds satisfy it
 */
export async function runWhere(workspace: Workspace, request: WhereRequest): Promise<WhereRun> {
  const { catalog, ruleBook, anchors, model: source } = workspace;
  const { question, size } = request;
  const scenario = knownScenario(request.scenario ?? anchors.scenario, catalog).id;
  const condition = conditionOver(workspace, request.condition);
  const read = condition.outputs.map((one) => datedOutput(one, workspace, question, "where"));
  const asked = [
    { id: question.headline.lag.quantity, date: question.headline.lag.date },
    ...Object.keys(question.ratios).map((id) => ({ id, date: question.headline.lag.date })),
    ...request.outputs.map((written) => ({ id: written, date: "" })),
  ].map((one) => datedOutput(one, workspace, question, "--output"));
  const outputs = keeping(outputsOf(question, source), [...read, ...asked]);
  const { result, model } = await runWorlds(
    workspace,
    { scenarios: [scenario], outputs },
    size,
    request.progress,
  );
  refuseBroken(result);
  const replication = { replicates: size.replicates, worldsPerReplicate: result.worldsPerReplicate };
  const columns = columnsOf(condition, read, result, scenario);
  const group = worldsWhere(condition, columns, replication);
  const every = everyWorld(replication);
  const { table, events } = result.scenarios.get(scenario)!;
  return {
    condition: request.condition,
    question: question.id,
    scenario,
    kept: group.worlds.length,
    worlds: result.worlds,
    events: question.events.flatMap(({ id }) =>
      question.by.map((by) => ({
        ...{ id, by },
        ...conditional(reachedBy(events.get(id)!, monthAt(by, model.start)), group, every),
      })),
    ),
    outputs: asked.map(({ id, month, date }) => {
      const column = table.get(`${id}@${month}`)!;
      const { difference, where } = conditional(medianOf(column), group, every);
      const own = bandWithin(column, group, where.mcse);
      return { id, date, where: own, all: band(column, replication), difference };
    }),
    inputs: condition.parameters.map((parameter) => ({
      parameter,
      ...conditional(medianOf(result.parameters.get(parameter)!), group, every),
    })),
    replicates: size.replicates,
    seed: size.seed,
    version: VERSION,
    modelHash: model.hash.slice(0, 12),
    catalogHash: catalog.hash.slice(0, 12),
    dataDate: dateOf(0, anchors.at),
    lawDate: lawDate(ruleBook.rules),
  };
}

/** Reads a condition of the command `where` on drawn assumptions and quantities of the model. @throws InputError */
export function conditionOver(
  { catalog, model, anchors }: Workspace,
  text: string,
  where = "where",
): Condition {
  const compiled = compileModel(declareParameters(model, [...catalog.parameters.values()]));
  const solved = new Set(anchors.solve.map(({ parameter }) => parameter));
  const parameters = [...catalog.parameters.values()].filter(({ id }) => !solved.has(id));
  const nameable = {
    parameters: new Map(parameters.map(({ id, unit }) => [id, unit])),
    outputs: new Map(
      compiled.quantities.flatMap(({ elementNames, source }) =>
        source.kind === "parameter" ? [] : elementNames.map((name) => [name, source.unit] as const),
      ),
    ),
  };
  return readCondition(text, nameable, where);
}

/** Where in the run a dated name of a command or an option lies. @throws InputError for a date beyond it */
export function datedOutput(
  { id, date }: DatedName,
  { catalog, model }: Workspace,
  question: Question,
  where: string,
): DatedOutput {
  const compiled = compileModel(declareParameters(model, [...catalog.parameters.values()]));
  const { start, end } = model;
  const elements = Object.keys(compiled.slots);
  const wanted = date === "" ? id : `${id}@${date}`;
  const { element, month, at } = readAsked(wanted, undefined, { question, elements, start, end }, where);
  return { id: element, month, date: at };
}

/** What a question keeps of every world, and these quantities at their months. */
export function keeping({ events, table }: OutputSpec, more: readonly DatedOutput[]): OutputSpec {
  const quantities = [...new Set([...table.quantities, ...more.map(({ id }) => id)])];
  const months = [...new Set([...table.months, ...more.map(({ month }) => month)])].sort((a, b) => a - b);
  return { fans: [], events, table: { quantities, months } };
}

/** The columns that a condition reads, by the names that it has for them. */
export function columnsOf(
  condition: Condition,
  read: readonly DatedOutput[],
  result: EnsembleResult,
  scenario: string,
): Map<string, Float64Array> {
  const { table } = result.scenarios.get(scenario)!;
  const drawn = drawnInputs(result);
  return new Map([
    ...condition.parameters.map((id) => [id, drawn.get(id)!] as const),
    ...condition.outputs.map(({ id, date }, at) => {
      const { id: element, month } = read[at]!;
      return [`${id}@${date}`, table.get(`${element}@${month}`)!] as const;
    }),
  ]);
}

function bandWithin(column: Float64Array, { worlds }: Group, mcse: number): Band {
  const values = Float64Array.from(worlds, (world) => column[world]!);
  const one: Replication = { replicates: 1, worldsPerReplicate: values.length };
  return { ...band(values, one), mcse };
}
