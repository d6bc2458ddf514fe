import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { Argument, Command, Option } from "commander";
import { readTextFile } from "../../catalog/read-text-file.ts";
import {
  modelFiles,
  readModelFiles,
  readXmile,
  runXmile,
  type XmileModel,
} from "../../engine/xmile/index.ts";
import { formatNumber, InputError, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printTable, sayNotes } from "../export/import-table.ts";
import { methodNamed } from "../export/method-named.ts";
import { WORDS } from "../export/words.ts";
import { openFolder, writeFolder } from "../export/write-folder.ts";
import { printJson, printLines } from "../print.ts";

/** More is refused before it is read; the reader of XML counts characters and elements. */
const MOST_BYTES = 64_000_000;

interface ImportOptions extends CommonOptions {
  readonly csv?: true;
  readonly method?: string;
  readonly out?: string;
  readonly force?: true;
}

/** `ssylka import FILE.xmile`: runs a model of another tool, or writes it as a model of ours that `run` takes. */
export function importCommand(language: Language): Command {
  const words = WORDS.import;
  const command = new Command("import")
    .description(words.about[language])
    .addArgument(new Argument("<FILE.xmile>", words.file[language]))
    .addOption(new Option("--out <DIR>", words.out[language]))
    .addOption(new Option("--force", words.force[language]))
    .addOption(new Option("--csv", words.csv[language]))
    .addOption(new Option("--method <METHOD>", words.method[language]))
    .action((file: string, options: ImportOptions) => importModel(file, options, language));
  return withExample(withCommonOptions(command, language), language, words.example);
}

function importModel(file: string, options: ImportOptions, language: Language): void {
  const { csv, json, out } = options;
  if (csv && json) throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  if (csv && out !== undefined)
    throw new InputError({ where: "--csv", what: "expected --csv or --out, got both" });
  const method = methodNamed(options.method);
  const text = readTextFile({ path: file, shown: file, limit: MOST_BYTES });
  const read = readXmile(text, file, method ? { method } : {});
  const table = runXmile(read);
  if (out === undefined) {
    printTable(read, table, { csv, json, language });
    return;
  }
  const written = writeTo(out, read, options.force === true);
  sayNotes(read, table, language);
  if (json) printJson({ ...written, variables: read.columns.map(({ name }) => name) });
  else {
    const { folder, files } = written;
    const variables = formatNumber(read.columns.length, { language });
    printLines([
      fill(WORDS.import.written[language], { folder, files: String(files.length), variables, out }),
    ]);
  }
}

/** Writes the model's files, when they can be read again and no part of another model would be read with them. */
function writeTo(out: string, read: XmileModel, force: boolean) {
  const files = modelFiles(read, basename(read.path));
  readModelFiles(files, out);
  const folder = openFolder(out, force, "--out");
  const names = new Set(files.map(({ path }) => path));
  const other = readdirSync(folder).find((name) => name.endsWith(".yaml") && !names.has(name));
  if (other !== undefined)
    throw new InputError({
      where: "--out",
      what: `"${out}" holds ${other}, which run would read as a part of the model: take it away or name a new folder`,
    });
  writeFolder(
    folder,
    files.map(({ path, text }) => [path, text] as const),
    "--out",
  );
  return { folder, files: files.map(({ path }) => path) };
}
