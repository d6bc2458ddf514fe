import { Argument, Command, Option } from "commander";
import { runSize } from "../../api/run-size.ts";
import type { Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { EXAMPLE, WORDS } from "../moved/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface MovedOptions extends CommonOptions {
  readonly rerun?: true;
  readonly all?: true;
  readonly workers?: string;
  readonly quiet?: true;
}

/** `ssylka moved BEFORE NOW`: what was changed between two saved runs, and what moved. */
export function movedCommand(language: Language): Command {
  const command = new Command("moved")
    .description(WORDS.about[language])
    .addArgument(new Argument("<BEFORE>", WORDS.before[language]))
    .addArgument(new Argument("<NOW>", WORDS.now[language]))
    .addOption(new Option("--rerun", WORDS.rerun[language]))
    .addOption(new Option("--all", WORDS.all[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((before: string, now: string, options: MovedOptions) => moved(before, now, options, language));
  return withExample(withCommonOptions(command, language), language, EXAMPLE);
}

async function moved(before: string, now: string, options: MovedOptions, language: Language): Promise<void> {
  const { workers } = runSize(options.workers === undefined ? {} : { workers: options.workers });
  // Loaded when it is needed: the reader of bundles would slow the start of every command.
  const [{ runMoved }, { movedText }] = await Promise.all([
    import("../moved/run-moved.ts"),
    import("../moved/moved-text.ts"),
  ]);
  const progress = options.quiet ? {} : { progress: progressLine(process.stderr, language) };
  const run = await runMoved(before, now, options.rerun && { workers, ...progress });
  const style = { all: options.all === true, rerun: options.rerun === true };
  if (options.json) printJson(run);
  else printLines(movedText(run, { language, ink: stdoutInk(), ...style }));
}
