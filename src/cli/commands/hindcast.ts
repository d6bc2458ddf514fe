import { Command, Option } from "commander";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { openWorkspace } from "../../api/workspace.ts";
import type { AsOf } from "../../ensemble/index.ts";
import { InputError, type Language } from "../../units/index.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { hindcastCsv, hindcastText } from "../hindcast/hindcast-text.ts";
import { hindcastReport } from "../hindcast/report.ts";
import { runHindcast } from "../hindcast/run-hindcast.ts";
import { WORDS } from "../hindcast/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface HindcastOptions extends CommonOptions, WrittenSize {
  readonly asOf?: string;
  readonly kind?: string;
  readonly csv?: true;
  readonly quiet?: true;
}

/** Enough for scores to two digits, in half a minute. */
const WORLDS = "2048";

/** `ssylka hindcast --as-of MONTH`: a run as of an earlier month, scored on what came after. */
export function hindcastCommand(language: Language): Command {
  const command = new Command("hindcast")
    .description(WORDS.about[language])
    .addOption(new Option("--as-of <MONTH>", WORDS.asOf[language]))
    .addOption(new Option("--kind <KIND>", WORDS.kind[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", WORDS.replicates[language]))
    .addOption(new Option("--seed <N>", WORDS.seed[language]))
    .addOption(new Option("--workers <N>", WORDS.workers[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--quiet", WORDS.quiet[language]))
    .action((options: HindcastOptions) => hindcast(options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function hindcast(options: HindcastOptions, language: Language): Promise<void> {
  if (options.json && options.csv)
    throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  const asOf: AsOf = { month: monthOf(options.asOf), kind: kindOf(options.kind ?? "pseudo-real-time") };
  const size = runSize({ ...options, worlds: options.worlds ?? WORLDS });
  const progress = options.quiet ? undefined : progressLine(process.stderr, language);
  const run = await runHindcast(openWorkspace(options.catalog), asOf, size, progress);
  if (options.json) printJson(hindcastReport(run));
  else if (options.csv) process.stdout.write(hindcastCsv(run));
  else printLines(hindcastText(run, { language, ink: stdoutInk() }));
}

function monthOf(text: string | undefined): string {
  if (text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  const got = text === undefined ? "nothing" : `"${text}"`;
  throw new InputError({ where: "--as-of", what: `expected a month such as "2023-12", got ${got}` });
}

function kindOf(text: string): AsOf["kind"] {
  if (text === "real-time" || text === "pseudo-real-time") return text;
  throw new InputError({
    where: "--kind",
    what: `expected real-time or pseudo-real-time, got "${text}"`,
  });
}
