import { Argument, Command, Option } from "commander";
import type { WrittenSize } from "../../api/run-size.ts";
import { tableSize } from "../../api/table-size.ts";
import { wholeNumber } from "../../api/whole-number.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { EXAMPLE, WORDS } from "../boxes/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { WORDS as WHERE } from "../where/words.ts";

interface BoxesOptions extends CommonOptions, WrittenSize {
  readonly event?: string;
  readonly by?: string;
  readonly question?: string;
  readonly scenario?: string;
  readonly boxes?: string;
  readonly quiet?: true;
}

const DEFAULT_BOXES = 3;
const MOST_BOXES = 5;

/** `ssylka boxes [CONDITION]`: under which assumptions an event, or what a condition says, comes more often. */
export function boxesCommand(language: Language): Command {
  const command = new Command("boxes")
    .description(WORDS.about[language])
    .addArgument(new Argument("[CONDITION]", WORDS.condition[language]))
    .addOption(new Option("--event <ID>", WORDS.event[language]))
    .addOption(new Option("--by <DATE>", WORDS.by[language]))
    .addOption(new Option("--boxes <N>", WORDS.most[language]))
    .addOption(new Option("--question <ID>", WHERE.question[language]))
    .addOption(new Option("--scenario <ID>", WHERE.scenario[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((condition: string | undefined, options: BoxesOptions) => boxes(condition, options, language));
  return withExample(withCommonOptions(command, language), language, EXAMPLE);
}

async function boxes(
  condition: string | undefined,
  options: BoxesOptions,
  language: Language,
): Promise<void> {
  const size = tableSize(options);
  const question = openQuestion(options.question ?? DEFAULT_QUESTION);
  const workspace = openWorkspace(options.catalog);
  const most = mostOf(options.boxes);
  const given = { condition, event: options.event, by: options.by, scenario: options.scenario };
  // Loaded when it is needed, as the parts of the answer are not.
  const { runBoxes } = await import("../boxes/run-boxes.ts");
  const run = await runBoxes(workspace, {
    ...{ question, size, most },
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<
      Record<keyof typeof given, string>
    >),
    ...(options.quiet ? {} : { progress: progressLine(process.stderr, language) }),
  });
  if (options.json) return printJson(run);
  const { boxesText } = await import("../boxes/boxes-text.ts");
  const { catalog, model } = workspace;
  printLines(boxesText(run, { question, catalog, model, language, ink: stdoutInk() }));
}

function mostOf(written: string | undefined): number {
  if (written === undefined) return DEFAULT_BOXES;
  const faults: Fault[] = [];
  const most = wholeNumber("--boxes", written, { low: 1, high: MOST_BOXES }, faults);
  if (faults.length > 0) throw new InputError(faults);
  return most;
}
