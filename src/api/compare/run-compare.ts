import { type AttributionPlan, idleChanges, OTHERS, planAttribution } from "../../analysis/attribution.ts";
import { type Change, changesBetween } from "../../analysis/changes.ts";
import { type Comparison, compareScenarios } from "../../analysis/compare.ts";
import { dateOf, outputsOf, type Question } from "../../analysis/index.ts";
import type { Catalog, Scenario } from "../../catalog/index.ts";
import type { CompiledModel } from "../../engine/index.ts";
import { distinctScenarios, type Plan, prepare, runEnsemble, startWorkers } from "../../ensemble/index.ts";
import { mayDecide } from "../../rules/index.ts";
import { interruptible } from "../interrupt.ts";
import type { Progress } from "../progress.ts";
import type { RunIdentity } from "../run-identity.ts";
import { lawDate, type RunSize, refuseBroken } from "../run-question.ts";
import { VERSION, type Workspace } from "../workspace.ts";

/** Scenarios compared with the first of them, as `ssylka compare --json` prints it. */
export interface CompareRun extends RunIdentity {
  readonly question: string;
  /** The reference first. */
  readonly scenarios: readonly string[];
  readonly comparisons: readonly Comparison[];
  /** Scenarios that were run: those compared, and those between them that the attribution needs. */
  readonly ran: number;
  readonly worlds: number;
}

export interface CompareRequest {
  readonly question: Question;
  /** Ids of scenarios of the catalog, two at least; the others are compared with the first. */
  readonly scenarios: readonly string[];
  readonly size: RunSize;
  readonly progress?: Progress;
  /** Ends the run; Ctrl-C does without it. */
  readonly signal?: AbortSignal;
}

/**
 * Runs scenarios and those between them over the same worlds, and compares each with the first.
 *
 * @throws InputError with every fault of names, units and values
 */
export async function runCompare(
  workspace: Workspace,
  { question, scenarios: ids, size, progress, signal }: CompareRequest,
): Promise<CompareRun> {
  const { catalog, ruleBook } = workspace;
  const [against, ...others] = ids.map((id) => catalog.scenarios.get(id)!) as [Scenario, ...Scenario[]];
  // Threads start while the plan is made.
  const workers = size.workers === 0 ? 0 : startWorkers(size.workers);
  try {
    const pairs = others.map((scenario) => plannedPair(workspace, { against, scenario, question, size }));
    const all = pairs.flatMap(({ plan }) => plan.scenarios);
    const { plan: whole, model } = planOf(workspace, [...new Set(all)], question, size);
    const { plan, standsFor } = distinctScenarios(whole);
    const result = await interruptible(
      (stop) => runEnsemble(plan, { workers, signal: stop, ...(progress ? { progress } : {}) }),
      signal,
    );
    refuseBroken(result);
    const comparisons = pairs.map(({ scenario, ...pair }) =>
      compareScenarios({
        ...pair,
        question,
        result,
        catalog,
        start: model.start,
        scenario: scenario.id,
        against: against.id,
        standsFor,
      }),
    );
    return {
      question: question.id,
      scenarios: ids,
      comparisons,
      ran: plan.scenarios.length,
      worlds: result.ran,
      replicates: size.replicates,
      seed: size.seed,
      version: VERSION,
      modelHash: model.hash.slice(0, 12),
      catalogHash: catalog.hash.slice(0, 12),
      dataDate: dateOf(0, workspace.anchors.at),
      lawDate: lawDate(ruleBook.rules),
    };
  } finally {
    if (workers !== 0) await workers.close();
  }
}

interface Pair {
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
  readonly idle: ReadonlySet<string>;
  readonly plan: AttributionPlan;
}

/**
 * What is to be run for two scenarios. Changes that come to nothing, told by the monthly series alone, come in together:
 * a scenario without any rules has sixty changes, of which a dozen bear on the model.
 */
function plannedPair(
  workspace: Workspace,
  {
    against,
    scenario,
    question,
    size,
  }: { against: Scenario; scenario: Scenario; question: Question; size: RunSize },
): Pair {
  const { rules } = workspace.ruleBook;
  const between = { against, scenario, rules: rules.map(({ id }) => id) };
  const changes = changesBetween(against, scenario, between.rules);
  const silent = new Set(rules.filter((rule) => !mayDecide(rule)).map(({ id }) => `rule:${id}`));
  const beforehand = new Set(changes.filter(({ id }) => silent.has(id)).map(({ id }) => id));
  const wide = planAttribution(between, beforehand);
  const { plan } = planOf(workspace, wide.scenarios, question, { ...size, worlds: size.replicates });
  const found = idleChanges(wide, distinctScenarios(plan).standsFor);
  const idle = new Set([...beforehand, ...[...found].filter((id) => id !== OTHERS)]);
  const narrow = idle.size > beforehand.size && wide.runs.method === "ends";
  return { scenario, changes, idle, plan: narrow ? planAttribution(between, idle) : wide };
}

/** A plan of scenarios that the catalog need not have. */
function planOf(
  { catalog, ruleBook, model, anchors }: Workspace,
  scenarios: readonly Scenario[],
  question: Question,
  { seed, replicates, worlds }: Pick<RunSize, "seed" | "replicates" | "worlds">,
): { plan: Plan; model: CompiledModel } {
  const all: Catalog["scenarios"] = new Map([
    ...catalog.scenarios,
    ...scenarios.map((one) => [one.id, one] as const),
  ]);
  const outputs = outputsOf(question, model);
  const quantities = [...Object.keys(question.lags), ...Object.keys(question.ratios)];
  return prepare({
    catalog: { ...catalog, scenarios: all },
    ruleBook,
    model,
    anchors,
    scenarios: [...new Set(scenarios.map(({ id }) => id))],
    outputs: { ...outputs, fans: [], table: { ...outputs.table, quantities } },
    seed,
    replicates,
    worldsPerReplicate: worlds / replicates,
  });
}
