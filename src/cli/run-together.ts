import { type Answer, outputsOf, type Question } from "../analysis/index.ts";
import { identityOf, type QuestionRun, type RunSize, readRun, refuseBroken } from "../api/run-question.ts";
import type { Workspace } from "../api/workspace.ts";
import { canonicalJson } from "../catalog/index.ts";
import type { CompiledModel } from "../engine/index.ts";
import { type Crew, type EnsembleResult, type OutputSpec, partOf, prepare } from "../ensemble/index.ts";
import { InputError } from "../units/index.ts";
import { cacheFolder, openNewestCache } from "./newest-cache.ts";

type Size = Pick<RunSize, "worlds" | "replicates" | "seed">;

/**
 * Answers several questions by one run of all their scenarios: each scenario is run once, and each question gets to the
 * bit what it would get alone.
 *
 * @throws InputError where two questions define a fan or an event of one name differently
 */
export async function runTogether(
  workspace: Workspace,
  questions: readonly Question[],
  { seed, replicates, worlds }: Size,
  crew: Pick<Crew, "count">,
): Promise<QuestionRun[]> {
  if (questions.length === 0) return [];
  const asked = questions.map((question) => ({
    scenarios: question.scenarios,
    outputs: outputsOf(question, workspace.model),
  }));
  const scenarios = [...new Set(asked.flatMap((one) => one.scenarios))];
  const outputs = unionOf(
    questions,
    asked.map((one) => one.outputs),
  );
  const worldsPerReplicate = worlds / replicates;
  const { plan, model } = prepare({
    ...workspace,
    scenarios,
    outputs,
    seed,
    replicates,
    worldsPerReplicate,
  });
  const [result] = (await crew.count([plan])) as [EnsembleResult];
  refuseBroken(result);
  return questions.map((question, index) =>
    readRun(workspace, question, partOf(result, asked[index]!), model),
  );
}

function unionOf(questions: readonly Question[], all: readonly OutputSpec[]): OutputSpec {
  const files = questions.map(({ id }) => `questions/${id}/question.yaml`);
  const together = <T extends { readonly id: string }>(of: (one: OutputSpec) => readonly T[]): T[] => {
    const known = new Map<string, { readonly one: T; readonly file: string }>();
    all.forEach((outputs, index) => {
      for (const one of of(outputs)) {
        const before = known.get(one.id);
        if (before === undefined) known.set(one.id, { one, file: files[index]! });
        else if (canonicalJson(before.one) !== canonicalJson(one))
          throw new InputError({
            where: files[index]!,
            path: one.id,
            what: `expected "${one.id}" as ${before.file} defines it, got another definition; give it an id of its own`,
          });
      }
    });
    return [...known.values()].map(({ one }) => one);
  };
  return {
    fans: together(({ fans }) => fans),
    events: together(({ events }) => events),
    table: {
      months: [...new Set(all.flatMap(({ table }) => table.months))].sort((a, b) => a - b),
      quantities: [...new Set(all.flatMap(({ table }) => table.quantities))],
    },
  };
}

/** A run of fewer worlds would only push a larger one out. */
export const FEWEST_KEPT = 512;

/** What a question's run is made of, its model apart, which compiles anew in no time. */
interface KeptRun {
  readonly answer: Answer;
  readonly result: EnsembleResult;
}

/**
 * The same, from an earlier run of the same worlds where that was kept.
 *
 * @param model the compiled model without any scenario's equations
 */
export async function togetherOrKept(
  workspace: Workspace,
  questions: readonly Question[],
  size: Size,
  { model, crew }: { readonly model: CompiledModel; readonly crew: Pick<Crew, "count"> },
): Promise<QuestionRun[]> {
  if (size.worlds < FEWEST_KEPT) return runTogether(workspace, questions, size, crew);
  const cache = openNewestCache<readonly KeptRun[]>(cacheFolder("together"));
  const identity = { ...identityOf(workspace, size), questions };
  const kept = cache.get(identity);
  if (kept?.length === questions.length)
    return kept.map(({ answer, result }, index) => ({ question: questions[index]!, answer, result, model }));
  const runs = await runTogether(workspace, questions, size, crew);
  cache.set(
    identity,
    runs.map(({ answer, result }) => ({ answer, result })),
  );
  return runs;
}
