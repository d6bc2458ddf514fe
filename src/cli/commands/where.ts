import { Argument, Command, Option } from "commander";
import type { WrittenSize } from "../../api/run-size.ts";
import { tableSize } from "../../api/table-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { EXAMPLE, WORDS } from "../where/words.ts";

interface WhereOptions extends CommonOptions, WrittenSize {
  readonly question?: string;
  readonly scenario?: string;
  readonly output?: string;
  readonly csv?: true;
  readonly quiet?: true;
}

/** `ssylka where CONDITION`: probabilities and outputs in the worlds that satisfy a condition. */
export function whereCommand(language: Language): Command {
  const command = new Command("where")
    .description(WORDS.about[language])
    .addArgument(new Argument("<CONDITION>", WORDS.condition[language]))
    .addOption(new Option("--question <ID>", WORDS.question[language]))
    .addOption(new Option("--scenario <ID>", WORDS.scenario[language]))
    .addOption(new Option("--output <OUTPUTS>", WORDS.output[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((condition: string, options: WhereOptions) => where(condition, options, language));
  return withExample(withCommonOptions(command, language), language, EXAMPLE);
}

async function where(condition: string, options: WhereOptions, language: Language): Promise<void> {
  if (options.json && options.csv)
    throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  const size = tableSize(options);
  const question = openQuestion(options.question ?? DEFAULT_QUESTION);
  const workspace = openWorkspace(options.catalog);
  // Loaded when it is needed, as the parts of the answer are not.
  const { runWhere } = await import("../where/run-where.ts");
  const run = await runWhere(workspace, {
    ...{ condition, question, size },
    outputs: (options.output ?? "").split(/,(?![^[]*\])/).filter((one) => one.trim() !== ""),
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(options.quiet ? {} : { progress: progressLine(process.stderr, language) }),
  });
  if (options.json) return printJson(run);
  if (options.csv) {
    const { whereCsv } = await import("../where/where-csv.ts");
    return printLines(whereCsv(run));
  }
  const { whereText } = await import("../where/where-text.ts");
  const { catalog, model } = workspace;
  printLines(whereText(run, { question, catalog, model, language, ink: stdoutInk() }));
}
