import { Command, Option } from "commander";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { openWorkspace } from "../../api/workspace.ts";
import type { Language } from "../../units/index.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { forecastText } from "../forecast/forecast-text.ts";
import { runForecast } from "../forecast/run-forecast.ts";
import { scoreWritten } from "../forecast/score-forecast.ts";
import { scoreText } from "../forecast/score-text.ts";
import { WORDS } from "../forecast/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface ForecastOptions extends CommonOptions, WrittenSize {
  readonly quiet?: true;
  readonly score?: string;
}

/** `ssylka forecast`: what will be observed after the date of the data, in bands, to be scored later. */
export function forecastCommand(language: Language): Command {
  const command = new Command("forecast")
    .description(WORDS.about[language])
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", WORDS.replicates[language]))
    .addOption(new Option("--seed <N>", WORDS.seed[language]))
    .addOption(new Option("--workers <N>", WORDS.workers[language]))
    .addOption(new Option("--quiet", WORDS.quiet[language]))
    .addOption(new Option("--score <FILE>", WORDS.score[language]))
    .action((options: ForecastOptions) => forecast(options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function forecast(options: ForecastOptions, language: Language): Promise<void> {
  if (options.score !== undefined) {
    const found = scoreWritten(openWorkspace(options.catalog), options.score);
    if (options.json) printJson(found);
    else printLines(scoreText(found, { language, ink: stdoutInk() }));
    return;
  }
  const size = runSize(options);
  const progress = options.quiet ? undefined : progressLine(process.stderr, language);
  const found = await runForecast(openWorkspace(options.catalog), size, progress);
  if (options.json) printJson(found);
  else printLines(forecastText(found, { language, ink: stdoutInk() }));
}
