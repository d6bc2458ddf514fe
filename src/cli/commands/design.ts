import { Argument, Command, Option } from "commander";
import type { WrittenSize } from "../../api/run-size.ts";
import { tableSize } from "../../api/table-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { WORDS } from "../design/words.ts";
import { printJson, printLines } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface DesignOptions extends CommonOptions, WrittenSize {
  readonly to: string;
  readonly scenario?: string;
  readonly inputs?: string;
  /** False with `--no-structures`. */
  readonly structures: boolean;
  readonly quiet?: true;
}

const DEFAULT_WORLDS = 512;

/** `ssylka design [QUESTION]`: every assumption drawn anew by itself, in every variant of the model, as Parquet. */
export function designCommand(language: Language): Command {
  const command = new Command("design")
    .description(WORDS.about[language])
    .addArgument(new Argument("[QUESTION]", HELP.question[language]))
    .addOption(new Option("--to <DIR>", WORDS.to[language]).makeOptionMandatory())
    .addOption(new Option("--scenario <ID>", WORDS.scenario[language]))
    .addOption(new Option("--inputs <IDS>", WORDS.inputs[language]))
    .addOption(new Option("--no-structures", WORDS.structures[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((question: string | undefined, options: DesignOptions) =>
      design(question ?? DEFAULT_QUESTION, options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function design(id: string, options: DesignOptions, language: Language): Promise<void> {
  const size = tableSize(options, DEFAULT_WORLDS);
  const question = openQuestion(id);
  const workspace = openWorkspace(options.catalog);
  // Loaded when it is needed: the writer of tables.
  const { runDesign } = await import("../design/run-design.ts");
  try {
    const run = await runDesign(workspace, {
      ...{ question, scenario: options.scenario, folder: options.to, size, structures: options.structures },
      inputs: (options.inputs ?? "")
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
      progress: options.quiet ? undefined : progressLine(process.stderr, language),
    });
    if (options.json) return printJson(run);
    const number = (value: number) => formatNumber(value, { language });
    const { folder, hash } = run;
    printLines([
      fill(WORDS.done[language], {
        ...{ folder, members: number(run.members), rows: number(run.rows) },
        ...{ parts: number(run.parts), found: number(run.found) },
      }),
      fill(WORDS.hash[language], { hash }),
    ]);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError")
      process.stderr.write(`ssylka: ${WORDS.kept[language]}\n`);
    throw error;
  }
}
