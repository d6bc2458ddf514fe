import type { Answer } from "../analysis/index.ts";
import { type CompareRun, runCompare } from "./compare/run-compare.ts";
import { findChip } from "./find-chip.ts";
import { knownScenarios } from "./operations/scenario-ids.ts";
import { compareJson, fitJson, servingJson, trainJson } from "./perf/answer-json.ts";
import { compareChips, readComparison } from "./perf/compare-answer.ts";
import { answerFit } from "./perf/fit-answer.ts";
import { checkOptions, type PerfOptions } from "./perf/options.ts";
import { readQuestion } from "./perf/read-question.ts";
import { answerServing } from "./perf/serving-answer.ts";
import { answerTraining, readTraining } from "./perf/train-answer.ts";
import type { Progress } from "./progress.ts";
import { type DayAnswer, dayAnswer, type Law, stretchAnswers } from "./rules/rules-answer.ts";
import { runQuestion } from "./run-question.ts";
import { OWN, type OwnChanges, runScenarios } from "./run-scenarios.ts";
import { runSize } from "./run-size.ts";
import { runSensitivity, type SensitivityRun } from "./sensitivity/run-sensitivity.ts";
import { DEFAULT_QUESTION, openQuestion, type Workspace } from "./workspace.ts";

/** How large a run is, where it runs, and how it is watched and stopped. */
export interface RunOptions {
  /** Id of a question; that of the front page by default. */
  readonly question?: string;
  /** 8,192 by default; 2,048 where scenarios or inputs are run many times over. */
  readonly worlds?: number;
  /** 8 by default; errors come from their spread. */
  readonly replicates?: number;
  /** 2025 by default. */
  readonly seed?: number;
  /** Worker threads: what the machine has by default. They change no number. */
  readonly workers?: number;
  /** Ends the run, its threads included, with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

const FEWER_WORLDS = 2048;

function sized({ worlds, replicates, seed, workers, ...options }: RunOptions, usual?: number) {
  const written = { worlds: worlds ?? usual, replicates, seed, workers };
  const given = Object.entries(written).filter(([, value]) => value !== undefined);
  return {
    question: openQuestion(options.question ?? DEFAULT_QUESTION),
    size: runSize(Object.fromEntries(given.map(([name, value]) => [name, String(value)]))),
    // A program that is interrupted ends as it likes: only a command listens for Ctrl-C.
    signal: options.signal ?? new AbortController().signal,
    ...(options.progress && { progress: options.progress }),
  };
}

/**
 * Answers a question: probabilities of its events by date, the lag, fleet ratios, differences between its scenarios, each
 * with its error.
 *
 * @example (await answer(openWorkspace(), { worlds: 1024 })).scenarios[0].events
 * @throws InputError for an unknown question or a size that makes no sense; the signal's reason
 */
export async function answer(workspace: Workspace, options: RunOptions = {}): Promise<Answer> {
  const { question, size, progress, signal } = sized(options);
  return (await runQuestion(workspace, question, size, progress, signal)).answer;
}

/**
 * Runs scenarios of the catalog, the first the reference of the differences, and with `own` a scenario of one's own
 * beside them: the first with assumptions set to numbers and rules switched off, under the id `own`.
 *
 * @throws InputError for an unknown scenario, assumption or rule; the signal's reason
 */
export async function run(
  workspace: Workspace,
  scenarios: readonly string[],
  { own, ...options }: RunOptions & { readonly own?: Partial<OwnChanges> } = {},
): Promise<Answer> {
  const known = knownScenarios(scenarios, workspace.catalog) as [string, ...string[]];
  const changes = own && { parameters: {}, rulesOff: [], ...own };
  return runScenarios(workspace, { ...sized(options), scenarios: known, own: changes });
}

export { OWN };

/**
 * Compares scenarios with the first of them world by world, and says which change makes how much of the difference.
 *
 * @throws InputError for fewer than two scenarios or an unknown one; the signal's reason
 */
export function compare(
  workspace: Workspace,
  scenarios: readonly string[],
  options: RunOptions = {},
): Promise<CompareRun> {
  const known = knownScenarios(scenarios, workspace.catalog, 2);
  return runCompare(workspace, { ...sized(options, FEWER_WORLDS), scenarios: known });
}

/**
 * What moves one output of one scenario, by assumption or by source.
 *
 * @throws InputError for an unknown output or scenario; the signal's reason
 */
export function sensitivity(
  workspace: Workspace,
  {
    output,
    scenario,
    by = "input",
    top = 8,
    ...options
  }: RunOptions & {
    /** `lag_match@2028-12`, an event with a date; the question's headline by default. */
    readonly output?: string;
    readonly scenario?: string;
    readonly by?: "input" | "source";
    /** Inputs or sources that are looked at one by one. */
    readonly top?: number;
  } = {},
): Promise<SensitivityRun> {
  return runSensitivity(workspace, {
    ...{ ...sized(options, FEWER_WORLDS), by, most: top },
    ...(output !== undefined && { output }),
    ...(scenario !== undefined && { scenario }),
  });
}

/** Where a chip goes; ISO 3166 codes. */
export interface Buyer {
  /** China by default. */
  readonly to?: string;
  /** Where the buyer's ultimate parent sits; the destination by default. */
  readonly hq?: string;
}

/**
 * The export status of a chip on a day, with the paragraph that decides and the distance to each line. Computed from
 * published figures; no legal advice.
 *
 * @param chip id, name or alias; or a file of the catalog's form
 * @param on YYYY-MM-DD
 * @throws InputError for an unknown chip, a malformed day or code
 */
export function statusOn(law: Law, chip: string, on: string, { to = "CN", hq = to }: Buyer = {}): DayAnswer {
  return dayAnswer(law, findChip(law.catalog, chip), { on, to, hq });
}

/** The same over time, one stretch after the other, since the chip was announced. @throws InputError */
export function statusOverTime(
  law: Law,
  chip: string,
  { to = "CN", hq = to }: Buyer = {},
): ReturnType<typeof stretchAnswers> {
  return stretchAnswers(law, findChip(law.catalog, chip), { to, hq });
}

/** What is asked of `ssylka perf`: its options by name, numbers as numbers or as one writes them (`14.8T`). */
export type PerfQuestion = {
  readonly [Name in keyof Omit<
    PerfOptions,
    "json" | "csv" | "catalog" | "fit" | "train" | "compare" | "batch"
  >]?: string | number;
};

type Chips = Pick<Law, "catalog">;

/**
 * Tokens/s, cost and energy of a language model on chips, with 80 % intervals and the nearest measurement.
 *
 * @example serving(openCatalog(), { chip: "h20", llm: "deepseek-v3" }).tokensPerSecondPerChip.p50
 * @throws InputError with every fault at once
 */
export function serving({ catalog }: Chips, asked: PerfQuestion): ReturnType<typeof servingJson> {
  return servingJson(answerServing(catalog, readQuestion(catalog, checked(asked, "serve"))), undefined);
}

/** Longest context and number of requests that memory holds. @throws InputError */
export function memory({ catalog }: Chips, asked: PerfQuestion): ReturnType<typeof fitJson> {
  return fitJson(answerFit(catalog, readQuestion(catalog, checked(asked, "fit"))));
}

/** Days, chip-hours, share of the peak and cost of a training run. @throws InputError */
export function training({ catalog }: Chips, asked: PerfQuestion): ReturnType<typeof trainJson> {
  return trainJson(answerTraining(catalog, readTraining(catalog, checked(asked, "train"))), undefined);
}

/** Chips at their own best plans over the first of them. @throws InputError */
export function chipsCompared(
  { catalog }: Chips,
  chips: readonly string[],
  asked: PerfQuestion,
): ReturnType<typeof compareJson> {
  const options = { ...checked(asked, "compare"), compare: chips.join(",") };
  return compareJson(compareChips(catalog, readComparison(catalog, options)));
}

function checked(asked: PerfQuestion, task: "serve" | "fit" | "train" | "compare"): PerfOptions {
  const options: PerfOptions = Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, String(value)]),
  );
  checkOptions(options, task);
  return options;
}
