import { Command, Option } from "commander";
import { knownScenario } from "../../api/known-scenario.ts";
import { openWorkspace, VERSION } from "../../api/workspace.ts";
import { writeXmile } from "../../engine/xmile/index.ts";
import { InputError, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { coreOf } from "../export/core.ts";
import { WORDS } from "../export/words.ts";
import { writeWholeFile } from "../export/write-whole-file.ts";
import { printJson } from "../print.ts";

interface ExportOptions extends CommonOptions {
  /** True when no file was named. */
  readonly xmile?: string | true;
  readonly scenario?: string;
  readonly force?: true;
}

/** `ssylka export --xmile [FILE]`: the deterministic core of the model for other tools. */
export function exportCommand(language: Language): Command {
  const words = WORDS.export;
  const command = new Command("export")
    .description(words.about[language])
    .addOption(new Option("--xmile [FILE]", words.xmile[language]))
    .addOption(new Option("--scenario <ID>", words.scenario[language]))
    .addOption(new Option("--force", words.force[language]))
    .action((options: ExportOptions) => exportModel(options, language));
  return withExample(withCommonOptions(command, language), language, words.example);
}

function exportModel(
  { xmile, scenario, force, json, catalog: overlay }: ExportOptions,
  language: Language,
): void {
  if (xmile === undefined)
    throw new InputError({ where: "export", what: "expected a form to write: --xmile [FILE]" });
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
