import { Argument, Command, Option } from "commander";
import { knownScenario } from "../../api/known-scenario.ts";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { runXmile } from "../../engine/xmile/index.ts";
import { InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { takeoverOf } from "../cluster/server-option.ts";
import { CLUSTER_HELP, noticeLine } from "../cluster/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printTable } from "../export/import-table.ts";
import { methodNamed } from "../export/method-named.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { namesModel, openModelFolder } from "../run/model-folder.ts";
import { WORDS } from "../run/words.ts";

interface RunOptions extends CommonOptions, WrittenSize {
  readonly scenario?: string;
  /** True where no address is given. */
  readonly cluster?: string | true;
  readonly takeover?: string;
  readonly csv?: true;
  readonly method?: string;
  readonly quiet?: true;
}

/** On many machines ten million worlds are an evening; here a million are minutes. */
const MOST_WORLDS = 16_777_216;

/**
 * `ssylka run [QUESTION]`: the plain result of an ensemble, computed here or on many machines; `ssylka run MODEL`: a model
 * that `import` has written.
 */
export function runCommand(language: Language): Command {
  const command = new Command("run")
    .description(WORDS.about[language])
    .addArgument(new Argument("[QUESTION|MODEL]", WORDS.what[language]))
    .addOption(new Option("--scenario <IDS>", WORDS.scenario[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--cluster [URL]", WORDS.cluster[language]))
    .addOption(new Option("--takeover <SECONDS>", CLUSTER_HELP.takeover[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--method <METHOD>", WORDS.method[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((what: string | undefined, options: RunOptions) =>
      what !== undefined && namesModel(what)
        ? runModel(what, options, language)
        : run(what ?? DEFAULT_QUESTION, options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function run(id: string, options: RunOptions, language: Language): Promise<void> {
  const { cluster } = options;
  refuseBoth(options);
  if (options.method !== undefined)
    throw new InputError({
      where: "--method",
      what: `expected a model beside --method, got the question "${id}"`,
    });
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
    else if (options.csv) {
      const { plainCsv } = await import("../run/plain-csv.ts");
      process.stdout.write(plainCsv(result));
    } else {
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

/** Options that say what of a question is to be run, and where. */
const OF_QUESTIONS = [
  "scenario",
  "worlds",
  "replicates",
  "seed",
  "workers",
  "cluster",
  "takeover",
  "catalog",
] as const;

function runModel(folder: string, options: RunOptions, language: Language): void {
  refuseBoth(options);
  const [idle] = OF_QUESTIONS.filter((name) => options[name] !== undefined);
  if (idle !== undefined)
    throw new InputError({
      where: `--${idle}`,
      what: `expected a question beside --${idle}, got the model "${folder}"`,
    });
  const method = methodNamed(options.method);
  const read = openModelFolder(folder);
  const asked = method ? { ...read, time: { ...read.time, method } } : read;
  const { csv, json } = options;
  printTable(asked, runXmile(asked), { csv, json, language });
}

function refuseBoth({ csv, json }: RunOptions): void {
  if (csv && json) throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
}
