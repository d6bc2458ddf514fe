import { createHash } from "node:crypto";
import { type Answer, answerOf, dateOf, outputsOf, type Question } from "../analysis/index.ts";
import { canonicalJson } from "../catalog/index.ts";
import type { CompiledModel } from "../engine/index.ts";
import {
  type EnsembleResult,
  type OutputSpec,
  type Prepared,
  prepare,
  runEnsemble,
  startWorkers,
} from "../ensemble/index.ts";
import { bindingDate } from "../rules/index.ts";
import { InputError } from "../units/index.ts";
import { openAnswerCache } from "./answer-cache.ts";
import { codeHash } from "./code-hash.ts";
import { interruptible } from "./interrupt.ts";
import type { Progress } from "./progress.ts";
import { runHash } from "./run-hash.ts";
import { VERSION, type Workspace } from "./workspace.ts";

/** How large a run is, and where it runs. Only `worlds`, `replicates` and `seed` change the numbers. */
export interface RunSize {
  readonly worlds: number;
  readonly replicates: number;
  readonly seed: number;
  readonly workers: number;
}

export const DEFAULT_WORLDS = 8192;
export const DEFAULT_REPLICATES = 8;
export const DEFAULT_SEED = 2025;

export interface QuestionRun {
  readonly question: Question;
  readonly answer: Answer;
  readonly result: EnsembleResult;
  readonly model: CompiledModel;
}

/** What a command that prints needs of a run. */
export type Answered = Pick<QuestionRun, "question" | "answer">;

/** What a command reads off the whole run and keeps beside its answer; `name` tells it from what others keep. */
export interface Beside<T> {
  readonly name: string;
  readonly read: (run: QuestionRun) => T | Promise<T>;
}

/** A run of fewer worlds is over before anything could be gained by keeping its answer. */
const FEWEST_KEPT = 2048;

/**
 * The answer to a question, from an earlier run of the same worlds where its answer was kept.
 *
 * @returns what was computed, what was read `beside` it, and whether it was computed earlier
 */
export async function answerQuestion<T = undefined>(
  workspace: Workspace,
  question: Question,
  size: RunSize,
  { progress, signal, beside }: AskedAnswer<T> = {},
): Promise<Answered & Kept<T> & { readonly earlier: boolean }> {
  const compute = async (): Promise<Kept<T>> => {
    const run = await runQuestion(workspace, question, size, progress, signal);
    return { answer: run.answer, ...(beside ? { beside: await beside.read(run) } : {}) };
  };
  if (size.worlds < FEWEST_KEPT) return { question, ...(await compute()), earlier: false };
  const cache = openAnswerCache<Kept<T>>();
  const identity = { ...identityOf(workspace, size), question, beside: beside?.name ?? "" };
  const kept = cache.get(identity);
  if (kept) return { question, ...kept, earlier: true };
  const computed = await compute();
  cache.set(identity, computed);
  return { question, ...computed, earlier: false };
}

/** How an answer is asked for. */
export interface AskedAnswer<T> {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly beside?: Beside<T> | undefined;
}

/** An answer and what was read beside it. */
interface Kept<T> {
  readonly answer: Answer;
  readonly beside?: T;
}

/** All that an answer is computed from, the question apart. */
export function identityOf(
  { catalog, model, anchors }: Workspace,
  { worlds, replicates, seed }: Pick<RunSize, "worlds" | "replicates" | "seed">,
) {
  const inputs = createHash("sha256").update(canonicalJson({ model, anchors })).digest("hex");
  const built = { version: VERSION, code: codeHash() };
  return { ...built, catalog: catalog.hash, inputs, worlds, replicates, seed };
}

/** Runs all scenarios of a question and reads the answer. */
export async function runQuestion(
  workspace: Workspace,
  question: Question,
  size: RunSize,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<QuestionRun> {
  const asked = { scenarios: question.scenarios, outputs: outputsOf(question, workspace.model) };
  const { result, model } = await runWorlds(workspace, asked, size, progress, signal);
  refuseBroken(result);
  return readRun(workspace, question, result, model);
}

/** The answer that a run holds to a question. */
export function readRun(
  { catalog, ruleBook, anchors }: Workspace,
  question: Question,
  result: EnsembleResult,
  model: CompiledModel,
): QuestionRun {
  const edition = {
    version: VERSION,
    modelHash: short(model.hash),
    catalogHash: short(catalog.hash),
    // Known when the answer is.
    runHash: "",
    dataDate: dateOf(0, anchors.at),
    lawDate: lawDate(ruleBook.rules),
  };
  const found = answerOf(question, result, { catalog, start: model.start, edition });
  const answer = { ...found, runHash: runHash(question, anchors, found) };
  return { question, answer, result, model };
}

/** What a run is made of: scenarios, and what is kept of every world. */
export interface AskedWorlds {
  readonly scenarios: readonly string[];
  readonly outputs: OutputSpec;
}

/** The plan of a run. @throws InputError with every fault of what it is made of */
export function planWorlds(
  { catalog, ruleBook, model, anchors }: Workspace,
  { scenarios, outputs }: AskedWorlds,
  { seed, replicates, worlds }: Pick<RunSize, "seed" | "replicates" | "worlds">,
): Prepared {
  const worldsPerReplicate = worlds / replicates;
  return prepare({
    catalog,
    ruleBook,
    model,
    anchors,
    scenarios,
    outputs,
    seed,
    replicates,
    worldsPerReplicate,
  });
}

/** Runs scenarios and keeps what is asked for of every world. */
export async function runWorlds(
  workspace: Workspace,
  asked: AskedWorlds,
  size: RunSize,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<{ result: EnsembleResult; model: CompiledModel }> {
  // Threads start while the plan is made.
  const workers = size.workers === 0 ? 0 : startWorkers(size.workers);
  try {
    const { plan, model } = planWorlds(workspace, asked, size);
    const result = await interruptible(
      (stop) => runEnsemble(plan, { workers, signal: stop, ...(progress ? { progress } : {}) }),
      signal,
    );
    return { result, model };
  } finally {
    if (workers !== 0) await workers.close();
  }
}

/** A scenario in which no world stayed finite has no answer. @throws InputError naming it, the quantity and the month */
export function refuseBroken({ scenarios, ran }: EnsembleResult): void {
  const faults = [...scenarios.values()]
    .filter(({ failures }) => failures.reduce((lost, { worlds }) => lost + worlds, 0) === ran)
    .map(({ id, failures }) => {
      const [first] = [...failures].sort((a, b) => a.firstMonth - b.firstMonth);
      return {
        where: `scenario "${id}"`,
        what: `expected finite numbers, got none in any world: "${first!.quantity}" broke first, in month ${first!.firstMonth} of the run; mend the equation or the belief behind it`,
      };
    });
  if (faults.length > 0) throw new InputError(faults);
}

/** Enough of a SHA-256 to tell runs apart in print. */
function short(hash: string): string {
  return hash.slice(0, 12);
}

/** The date of the latest instrument in the rule book. */
export function lawDate(rules: Workspace["ruleBook"]["rules"]): string {
  return rules
    .map((rule) => [rule.announced, bindingDate(rule)].sort()[0]!)
    .sort()
    .at(-1)!;
}
