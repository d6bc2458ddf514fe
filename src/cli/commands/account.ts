import { Argument, Command, Option } from "commander";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { InputError, type Language } from "../../units/index.ts";
import { accountCsv } from "../account/account-csv.ts";
import { openAccounts } from "../account/account-run.ts";
import { accountText } from "../account/account-text.ts";
import { type AccountAsked, readPart, runAccount } from "../account/run-account.ts";
import { WORDS } from "../account/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface AccountOptions extends CommonOptions, AccountAsked, Omit<WrittenSize, "workers"> {
  readonly csv?: true;
  readonly quiet?: true;
}

/** Quantiles good enough to read an account by, in a second or two; a split by path runs 64 times as often. */
const WORLDS = { uses: "256", others: "1024" };

/** `ssylka account PART`: what a number adds up from, exactly in every world. */
export function accountCommand(language: Language): Command {
  const command = new Command("account")
    .description(WORDS.about[language])
    .addArgument(new Argument("<PART>", WORDS.part[language]))
    .addOption(new Option("--scenario <ID>", WORDS.scenario[language]))
    .addOption(new Option("--from <MONTH>", WORDS.from[language]))
    .addOption(new Option("--to <MONTH>", WORDS.to[language]))
    .addOption(new Option("--lab <ID>", WORDS.lab[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", WORDS.replicates[language]))
    .addOption(new Option("--seed <N>", WORDS.seed[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--quiet", WORDS.quiet[language]))
    .action((part: string, options: AccountOptions) => account(part, options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function account(written: string, options: AccountOptions, language: Language): Promise<void> {
  if (options.json && options.csv)
    throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  const part = readPart(written);
  const worlds = options.worlds ?? (part === "uses" ? WORLDS.uses : WORLDS.others);
  const { workers: _, ...size } = runSize({ ...options, worlds });
  const workspace = openWorkspace(options.catalog);
  const progress = options.quiet ? {} : { progress: progressLine(process.stderr, language) };
  const context = openAccounts(workspace, size, progress);
  const result = await runAccount(part, options, context, openQuestion(DEFAULT_QUESTION));
  if (options.json) {
    const { charts: _charts, notes, ...rest } = result;
    const method = notes.map((note) => note[language]);
    printJson({ ...rest, ...size, catalogHash: workspace.catalog.hash, method });
  } else if (options.csv) process.stdout.write(accountCsv(result));
  else printLines(accountText(result, { catalog: workspace.catalog, language, ink: stdoutInk() }));
}
