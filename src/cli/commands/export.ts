import { Argument, Command, Option } from "commander";
import { interruptible } from "../../api/interrupt.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import { runQuestion } from "../../api/run-question.ts";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openCatalog, openQuestion, openWorkspace, VERSION } from "../../api/workspace.ts";
import { writeXmile } from "../../engine/xmile/index.ts";
import { didYouMean, formatNumber, InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { catalogFiles } from "../export/catalog-files.ts";
import { coreOf } from "../export/core.ts";
import { WORDS } from "../export/words.ts";
import { openFolder, writeFolder } from "../export/write-folder.ts";
import { writeWholeFile } from "../export/write-whole-file.ts";
import { printJson } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface ExportOptions extends CommonOptions, WrittenSize {
  /** True when no file was named. */
  readonly xmile?: string | true;
  readonly scenario?: string;
  readonly question?: string;
  readonly force?: true;
  readonly quiet?: true;
}

const KINDS = ["catalog", "results", "schemas"] as const;
type Kind = (typeof KINDS)[number];

/** `ssylka export`: the catalog, results and schemas as files for other tools; with `--xmile` the model's core. */
export function exportCommand(language: Language): Command {
  const words = WORDS.export;
  const command = new Command("export")
    .description(words.about[language])
    .addArgument(new Argument("[WHAT]", words.what[language]))
    .addArgument(new Argument("[DIR]", words.folder[language]))
    .addOption(new Option("--xmile [FILE]", words.xmile[language]))
    .addOption(new Option("--scenario <ID>", words.scenario[language]))
    .addOption(new Option("--question <ID>", words.question[language]))
    .addOption(new Option("--worlds <N>", HELP.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--force", words.force[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((what: string | undefined, folder: string | undefined, options: ExportOptions) => {
      if (what === undefined) return exportModel(options, language);
      const kind = KINDS.find((one) => one === what);
      if (kind === undefined)
        throw new InputError({
          where: "WHAT",
          what: `expected one of ${KINDS.join(", ")}, got "${what}"${didYouMean(what, KINDS)}`,
        });
      if (options.xmile !== undefined)
        throw new InputError({ where: "--xmile", what: `expected either --xmile or ${kind}, got both` });
      if (folder === undefined)
        throw new InputError({
          where: "DIR",
          what: `expected a folder to write ${kind} in: export ${kind} DIR`,
        });
      return exportFolder(kind, folder, options, language);
    });
  return withExample(withCommonOptions(command, language), language, words.example);
}

async function exportFolder(
  kind: Kind,
  written: string,
  options: ExportOptions,
  language: Language,
): Promise<void> {
  const folder = openFolder(written, options.force === true);
  const bytes =
    kind === "results"
      ? await exportResults(folder, options, language)
      : writeFolder(
          folder,
          kind === "schemas"
            ? (await import("../export/schemas.ts")).schemaFiles()
            : catalogFiles(openCatalog(options.catalog).catalog, VERSION),
        );
  if (options.json) printJson({ folder, bytes });
  else {
    const size = formatNumber(bytes / 1e6, { language, decimals: 1 });
    process.stdout.write(`${fill(WORDS.export.folderWritten[language], { folder, size })}\n`);
  }
}

/** Runs a question and writes what came out. @returns bytes written */
async function exportResults(folder: string, options: ExportOptions, language: Language): Promise<number> {
  const size = runSize(options);
  const question = openQuestion(options.question ?? DEFAULT_QUESTION);
  const workspace = openWorkspace(options.catalog);
  const progress = options.quiet ? undefined : progressLine(process.stderr, language);
  const run = await runQuestion(workspace, question, size, progress);
  const { resultFiles } = await import("../export/results.ts");
  let bytes = 0;
  await interruptible(async (signal) => {
    for await (const file of resultFiles(run)) {
      signal.throwIfAborted();
      bytes += writeFolder(folder, [file]);
    }
  });
  return bytes;
}

function exportModel(
  { xmile, scenario, force, json, catalog: overlay }: ExportOptions,
  language: Language,
): void {
  if (xmile === undefined)
    throw new InputError({
      where: "export",
      what: `expected what to write: ${KINDS.join(", ")} with a folder, or --xmile [FILE]`,
    });
  const workspace = openWorkspace(overlay);
  const id = scenario ?? workspace.anchors.scenario;
  const name = knownScenario(id, workspace.catalog).name[language];
  const core = coreOf(workspace, id);
  const languages = language === "ru" ? (["ru", "en"] as const) : (["en", "ru"] as const);
  const text = writeXmile(core.model, {
    ...core,
    language,
    title: fill(WORDS.export.title[language], { scenario: name }),
    version: VERSION,
    notes: languages.flatMap((one) => WORDS.export.notes[one]),
  });
  if (xmile === true) {
    if (json) printJson({ scenario: id, xmile: text });
    else process.stdout.write(text);
    return;
  }
  writeWholeFile(xmile, text, { option: "--xmile", force: force === true });
  if (json) printJson({ scenario: id, file: xmile, bytes: Buffer.byteLength(text) });
  else process.stdout.write(`${fill(WORDS.export.written[language], { file: xmile })}\n`);
}
