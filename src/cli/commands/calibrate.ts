import { Command, Option } from "commander";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { TABLE_WORLDS } from "../../ensemble/index.ts";
import { addMonths, InputError, type Language } from "../../units/index.ts";
import { calibrationReport, calibrationText } from "../calibrate/calibration-text.ts";
import { runCalibration } from "../calibrate/run-calibration.ts";
import { WORDS } from "../calibrate/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface CalibrateOptions extends CommonOptions, WrittenSize {
  readonly to?: string;
  readonly quiet?: true;
}

/** `ssylka calibrate`: worlds weighed by what was observed. */
export function calibrateCommand(language: Language): Command {
  const command = new Command("calibrate")
    .description(WORDS.about[language])
    .addOption(new Option("--to <MONTH>", WORDS.to[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", WORDS.replicates[language]))
    .addOption(new Option("--seed <N>", WORDS.seed[language]))
    .addOption(new Option("--workers <N>", WORDS.workers[language]))
    .addOption(new Option("--quiet", WORDS.quiet[language]))
    .action((options: CalibrateOptions) => calibrate(options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function calibrate(options: CalibrateOptions, language: Language): Promise<void> {
  if (options.to !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(options.to))
    throw new InputError({
      where: "--to",
      what: `expected a month such as "2023-12", got "${options.to}"`,
    });
  const size = runSize(options);
  // All are read from the world table.
  if (size.worlds > TABLE_WORLDS)
    throw new InputError({
      where: "--worlds",
      what: `expected a whole number from 1 to ${TABLE_WORLDS}, got "${size.worlds}"`,
    });
  const workspace = openWorkspace(options.catalog);
  const to = options.to ?? addMonths(workspace.anchors.at, -1);
  const progress = options.quiet ? undefined : progressLine(process.stderr, language);
  const question = openQuestion(DEFAULT_QUESTION);
  const run = await runCalibration(workspace, { to, question }, size, progress);
  if (options.json) printJson(calibrationReport(run));
  else printLines(calibrationText(run, { catalog: workspace.catalog, language, ink: stdoutInk() }));
}
