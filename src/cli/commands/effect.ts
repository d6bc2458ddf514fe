import { Argument, Command, Option } from "commander";
import { knownScenario } from "../../api/known-scenario.ts";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { openWorkspace } from "../../api/workspace.ts";
import { InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { effectCsv } from "../effect/effect-csv.ts";
import { effectText } from "../effect/effect-text.ts";
import { runEffect } from "../effect/run-effect.ts";
import { WORDS } from "../effect/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface EffectOptions extends CommonOptions, Omit<WrittenSize, "workers"> {
  readonly scenario?: string;
  readonly from?: string;
  readonly alone?: true;
  readonly csv?: true;
  readonly quiet?: true;
}

/** Worlds unless told: quantiles good enough to read a half-time by, in a few seconds for all rules. */
const DEFAULT_WORLDS = "1024";

/** `ssylka effect RULE|all`: what a rule does to purchases, fleets, runs and the lag, and how soon. */
export function effectCommand(language: Language): Command {
  const command = new Command("effect")
    .description(WORDS.about[language])
    .addArgument(new Argument("<RULE|all>", WORDS.rule[language]))
    .addOption(new Option("--scenario <ID>", fill(WORDS.scenario[language], { id: "as-it-was" })))
    .addOption(new Option("--from <FILE.yaml>", WORDS.from[language]))
    .addOption(new Option("--alone", WORDS.alone[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((rule: string, options: EffectOptions) => effect(rule, options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function effect(rule: string, options: EffectOptions, language: Language): Promise<void> {
  const { json, csv, from } = options;
  if (json && csv) throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  if (from !== undefined && options.scenario !== undefined)
    throw new InputError({ where: "--from", what: "expected --scenario or --from, got both" });
  const { workers: _, ...size } = runSize({ ...options, worlds: options.worlds ?? DEFAULT_WORLDS });
  const workspace = openWorkspace(options.catalog, from === undefined ? [] : [from]);
  const own = [...workspace.catalog.scenarios.values()].find(
    ({ file }) => file !== undefined && file === from,
  );
  const base = own ?? knownScenario(options.scenario ?? workspace.anchors.scenario, workspace.catalog);
  const progress = options.quiet ? {} : { progress: progressLine(process.stderr, language) };
  const run = await runEffect(workspace, {
    rule,
    base,
    alone: options.alone === true,
    size,
    ...progress,
  });
  if (json) printJson(run);
  else if (csv) process.stdout.write(effectCsv(run));
  else printLines(effectText(run, { workspace, language, ink: stdoutInk() }));
}
