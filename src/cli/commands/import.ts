import { Argument, Command, Option } from "commander";
import { readTextFile } from "../../catalog/read-text-file.ts";
import {
  METHODS,
  type Method,
  readXmile,
  runXmile,
  type XmileModel,
  type XmileTable,
} from "../../engine/xmile/index.ts";
import { formatFault, formatNumber, formatPower, InputError, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { importCsv } from "../export/import-table.ts";
import { WORDS } from "../export/words.ts";
import { printJson, printLines } from "../print.ts";
import { columns } from "../terminal/columns.ts";
import { visible } from "../terminal/visible.ts";

/** More is refused before it is read; the reader of XML counts characters and elements. */
const MOST_BYTES = 64_000_000;

interface ImportOptions extends CommonOptions {
  readonly csv?: true;
  readonly method?: string;
}

/** `ssylka import FILE.xmile`: runs a model of another tool and prints its variables. */
export function importCommand(language: Language): Command {
  const words = WORDS.import;
  const command = new Command("import")
    .description(words.about[language])
    .addArgument(new Argument("<FILE.xmile>", words.file[language]))
    .addOption(new Option("--csv", words.csv[language]))
    .addOption(new Option("--method <METHOD>", words.method[language]))
    .action((file: string, options: ImportOptions) => importModel(file, options, language));
  return withExample(withCommonOptions(command, language), language, words.example);
}

function importModel(file: string, { csv, json, method }: ImportOptions, language: Language): void {
  if (csv && json) throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  const asked = method === undefined ? {} : { method: methodNamed(method) };
  const text = readTextFile({ path: file, shown: file, limit: MOST_BYTES });
  const read = readXmile(text, file, asked);
  const table = runXmile(read);
  for (const note of read.notes) process.stderr.write(`ssylka: ${visible(formatFault(note))}\n`);
  for (const { quantity, month } of table.faults) {
    const at = table.time[month];
    process.stderr.write(`ssylka: ${visible(quantity)} is no finite number from time ${at} on\n`);
  }
  for (const { quantity, call, stage } of table.shortDelays) {
    const stages = `a stage of ${stage} steps in ${call}: shorter than a step, its numbers cannot be trusted`;
    process.stderr.write(`ssylka: ${visible(quantity)} has ${visible(stages)}\n`);
  }
  if (csv) process.stdout.write(importCsv(table));
  else if (json) printJson(jsonOf(read, table));
  else printLines(summary(read, table, language));
}

function methodNamed(written: string): Method {
  const method = METHODS.find((one) => one === written.toLowerCase());
  if (method) return method;
  throw new InputError({
    where: "--method",
    what: `expected one of ${METHODS.join(", ")}, got "${written}"`,
  });
}

function jsonOf({ time }: XmileModel, table: XmileTable) {
  const variables = table.columns.map(({ name, values }) => ({ name, values: [...values] }));
  const { start, stop, step, unit, method } = time;
  return { start, stop, step, unit, method, time: table.time, variables };
}

function summary({ time }: XmileModel, table: XmileTable, language: Language): string[] {
  const { start, stop, step, unit } = time;
  const shown = (value: number) => {
    if (!Number.isFinite(value)) return String(value);
    const size = Math.abs(value);
    // A column as wide as 10^29 written out would break the table.
    const power = size >= 1e12 || (size > 0 && size < 1e-6);
    return power
      ? formatPower(value, { language, significant: 6 })
      : formatNumber(value, { language, significant: 6 });
  };
  const facts = { start: shown(start), stop: shown(stop), step: shown(step), unit: visible(unit) };
  const rows = table.columns.map(({ name, values }) => [
    visible(name),
    shown(values[0]!),
    shown(values.at(-1)!),
  ]);
  return [
    fill(WORDS.import.time[language], facts),
    "",
    ...columns([[...WORDS.import.header[language]], ...rows]),
  ];
}
