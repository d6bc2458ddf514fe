import { Argument, Command, Option } from "commander";
import { knownScenario } from "../../api/known-scenario.ts";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { takeoverOf } from "../cluster/server-option.ts";
import { CLUSTER_HELP, noticeLine } from "../cluster/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { WORDS } from "../run/words.ts";

interface RunOptions extends CommonOptions, WrittenSize {
  readonly scenario?: string;
  /** True where no address is given. */
  readonly cluster?: string | true;
  readonly takeover?: string;
  readonly quiet?: true;
}

/** On many machines ten million worlds are an evening; here a million are minutes. */
const MOST_WORLDS = 16_777_216;

/** `ssylka run [QUESTION]`: the plain result of an ensemble, computed here or on many machines. */
export function runCommand(language: Language): Command {
  const command = new Command("run")
    .description(WORDS.about[language])
    .addArgument(new Argument("[QUESTION]", HELP.question[language]))
    .addOption(new Option("--scenario <IDS>", WORDS.scenario[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--cluster [URL]", WORDS.cluster[language]))
    .addOption(new Option("--takeover <SECONDS>", CLUSTER_HELP.takeover[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((question: string | undefined, options: RunOptions) =>
      run(question ?? DEFAULT_QUESTION, options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function run(id: string, options: RunOptions, language: Language): Promise<void> {
  const { cluster } = options;
  if (cluster !== undefined && options.workers !== undefined)
    throw new InputError({ where: "--workers", what: "expected --workers or --cluster, got both" });
  const size = runSize(options, MOST_WORLDS);
  const takeover = takeoverOf(options.takeover);
  const question = openQuestion(id);
  const workspace = openWorkspace(options.catalog);
  const scenarios =
    options.scenario === undefined
      ? question.scenarios
      : options.scenario.split(",").map((one) => one.trim());
  for (const scenario of scenarios) knownScenario(scenario, workspace.catalog);
  // Loaded when it is needed: a bundle's digests.
  const { runPlainly } = await import("../run/run-worlds.ts");
  try {
    const { result, afterwards } = await runPlainly(workspace, {
      ...{ question, scenarios, size },
      ...(cluster !== undefined && {
        cluster: {
          server: cluster,
          takeover,
          say: (notice) => process.stderr.write(noticeLine(notice, language)),
        },
      }),
      ...(options.quiet ? {} : { progress: progressLine(process.stderr, language) }),
    });
    if (options.json) printJson(result);
    else {
      const { runText } = await import("../run/run-text.ts");
      printLines(runText(result, { question, model: workspace.model, language, ink: stdoutInk() }));
    }
    await afterwards();
  } catch (error) {
    if (cluster !== undefined && error instanceof Error && error.name === "AbortError")
      process.stderr.write(`ssylka: ${WORDS.kept[language]}\n`);
    throw error;
  }
}
