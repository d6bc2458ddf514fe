import { performance } from "node:perf_hooks";
import { Argument, Command, Option } from "commander";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { wholeNumber } from "../../api/whole-number.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { compileModel, declareParameters } from "../../engine/index.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { explainJson } from "../explain/explain-json.ts";
import { explainText } from "../explain/explain-text.ts";
import { outputLines, outputList } from "../explain/list-outputs.ts";
import { runExplain } from "../explain/run-explain.ts";
import { WORDS } from "../explain/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface ExplainOptions extends CommonOptions, Omit<WrittenSize, "workers"> {
  readonly at?: string;
  readonly scenario?: string;
  readonly depth?: string;
  readonly question?: string;
  readonly quiet?: true;
}

/** Worlds of an explanation unless told: quantiles good enough to read a tree by, in about a second. */
const DEFAULT_WORLDS = "1024";
const DEFAULT_DEPTH = 3;
const MOST_DEPTH = 20;

/** `ssylka explain [OUTPUT]`: the tree behind a number of one scenario, or the list of outputs. */
export function explainCommand(language: Language): Command {
  const words = (name: "at" | "depth" | "worlds" | "replicates" | "seed" | "question" | "quiet") =>
    WORDS[name][language];
  const command = new Command("explain")
    .description(WORDS.about[language])
    .addArgument(new Argument("[OUTPUT]", WORDS.output[language]))
    .addOption(new Option("--at <DATE>", words("at")))
    .addOption(new Option("--scenario <ID>", fill(WORDS.scenario[language], { id: "as-it-was" })))
    .addOption(new Option("--depth <N>", words("depth")))
    .addOption(new Option("--worlds <N>", words("worlds")))
    .addOption(new Option("--replicates <N>", words("replicates")))
    .addOption(new Option("--seed <N>", words("seed")))
    .addOption(new Option("--question <ID>", words("question")))
    .addOption(new Option("--quiet", words("quiet")))
    .action((output: string | undefined, options: ExplainOptions) =>
      output === undefined ? listOutputs(options, language) : explain(output, options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

function listOutputs(options: ExplainOptions, language: Language): void {
  const { catalog, model } = openWorkspace(options.catalog);
  const question = openQuestion(options.question ?? DEFAULT_QUESTION);
  const compiled = compileModel(declareParameters(model, [...catalog.parameters.values()]));
  const list = outputList(compiled, model, question);
  if (options.json) printJson(list);
  else printLines(outputLines(list, { language, ink: stdoutInk() }));
}

function explain(wanted: string, options: ExplainOptions, language: Language): void {
  const began = performance.now();
  const { workers: _, ...size } = runSize({ ...options, worlds: options.worlds ?? DEFAULT_WORLDS });
  const depth = readDepth(options.depth);
  const question = openQuestion(options.question ?? DEFAULT_QUESTION);
  const workspace = openWorkspace(options.catalog);
  const run = runExplain(workspace, {
    wanted,
    ...(options.at === undefined ? {} : { at: options.at }),
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    depth,
    question,
    size,
    ...(options.quiet ? {} : { progress: progressLine(process.stderr, language) }),
  });
  if (options.json) {
    printJson(explainJson(run, { ...size, question: question.id }));
    return;
  }
  const seconds = (performance.now() - began) / 1000;
  printLines(explainText(run, { ...size, catalog: workspace.catalog, language, ink: stdoutInk(), seconds }));
}

function readDepth(written: string | undefined): number {
  if (written === undefined) return DEFAULT_DEPTH;
  const faults: Fault[] = [];
  const depth = wholeNumber("--depth", written, { low: 0, high: MOST_DEPTH }, faults);
  if (faults.length > 0) throw new InputError(faults);
  return depth;
}
