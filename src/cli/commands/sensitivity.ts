import { Argument, Command, Option } from "commander";
import type { WrittenSize } from "../../api/run-size.ts";
import { tableSize } from "../../api/table-size.ts";
import { wholeNumber } from "../../api/whole-number.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { EXAMPLE, WORDS } from "../sensitivity/words.ts";

interface SensitivityOptions extends CommonOptions, WrittenSize {
  readonly output?: string;
  readonly scenario?: string;
  readonly by?: string;
  readonly inputs?: string;
  readonly top?: string;
  readonly csv?: true;
  readonly quiet?: true;
}

const DEFAULT_WORLDS = 2048;
const DEFAULT_TOP = 8;
const MOST_TOP = 40;

/** `ssylka sensitivity [QUESTION]`: what moves one output, by assumption or by source. */
export function sensitivityCommand(language: Language): Command {
  const command = new Command("sensitivity")
    .description(WORDS.about[language])
    .addArgument(new Argument("[QUESTION]", WORDS.question[language]))
    .addOption(new Option("--output <OUTPUT>", WORDS.output[language]))
    .addOption(new Option("--scenario <ID>", WORDS.scenario[language]))
    .addOption(new Option("--by <WHAT>", WORDS.by[language]))
    .addOption(new Option("--inputs <IDS>", WORDS.inputs[language]))
    .addOption(new Option("--top <N>", WORDS.top[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((question: string | undefined, options: SensitivityOptions) =>
      sensitivity(question ?? DEFAULT_QUESTION, options, language),
    );
  return withExample(withCommonOptions(command, language), language, EXAMPLE);
}

async function sensitivity(id: string, options: SensitivityOptions, language: Language): Promise<void> {
  if (options.json && options.csv)
    throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  const { by = "input", inputs } = options;
  if (by !== "input" && by !== "source")
    throw new InputError({ where: "--by", what: `expected input or source, got "${by}"` });
  if (by === "source" && inputs !== undefined)
    throw new InputError({ where: "--inputs", what: "expected --by source or --inputs, got both" });
  const size = tableSize(options, DEFAULT_WORLDS);
  const most = topOf(options.top);
  const question = openQuestion(id);
  const workspace = openWorkspace(options.catalog);
  // Loaded when it is needed: few commands share out a variance.
  const { runSensitivity } = await import("../../api/sensitivity/run-sensitivity.ts");
  const run = await runSensitivity(workspace, {
    ...{ question, by, most, size },
    ...(options.output === undefined ? {} : { output: options.output }),
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(inputs === undefined ? {} : { inputs: inputs.split(",").map((one) => one.trim()) }),
    ...(options.quiet ? {} : { progress: progressLine(process.stderr, language) }),
  });
  if (options.json) return printJson(run);
  if (options.csv) {
    const { sensitivityCsv } = await import("../sensitivity/sensitivity-csv.ts");
    return printLines(sensitivityCsv(run));
  }
  const { sensitivityText } = await import("../sensitivity/sensitivity-text.ts");
  const { catalog, model } = workspace;
  printLines(sensitivityText(run, { question, catalog, model, language, ink: stdoutInk() }));
}

function topOf(written: string | undefined): number {
  if (written === undefined) return DEFAULT_TOP;
  const faults: Fault[] = [];
  const top = wholeNumber("--top", written, { low: 1, high: MOST_TOP }, faults);
  if (faults.length > 0) throw new InputError(faults);
  return top;
}
