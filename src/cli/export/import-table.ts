import { csvCell } from "../../catalog/write-csv.ts";
import type { XmileModel, XmileTable } from "../../engine/xmile/index.ts";
import { formatFault, formatNumber, formatPower, type Language, NO_BREAK_SPACE } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { printJson, printLines } from "../print.ts";
import { sayFault } from "../say-fault.ts";
import { columns } from "../terminal/columns.ts";
import { visible } from "../terminal/visible.ts";
import { WORDS } from "./words.ts";

/** How a model that was run is printed: every number, or the first and the last of each variable. */
export interface TableForm {
  readonly csv?: true | undefined;
  readonly json?: true | undefined;
  readonly language: Language;
}

/** Prints what a model gave, and on stderr what its reader should know of it. */
export function printTable(read: XmileModel, table: XmileTable, { csv, json, language }: TableForm): void {
  sayNotes(read, table, language);
  if (csv) process.stdout.write(importCsv(table));
  else if (json) printJson(jsonOf(read, table));
  else printLines(summary(read, table, language));
}

/** On stderr: what was read otherwise than the file may mean, and numbers that cannot be trusted. */
export function sayNotes({ notes }: XmileModel, table: XmileTable, language: Language): void {
  const words = WORDS.import;
  const say = (line: string) => process.stderr.write(`ssylka: ${visible(line)}\n`);
  for (const note of notes) say(formatFault({ ...note, what: sayFault(note.what, language) }));
  for (const { quantity, month } of table.faults)
    say(fill(words.notFinite[language], { quantity, at: String(table.time[month]) }));
  for (const { quantity, stage, call } of table.shortDelays)
    say(fill(words.shortDelay[language], { quantity, call, stage: formatNumber(stage, { language }) }));
}

/** Time and every variable as CSV, a row a step, names as in the file. */
export function importCsv({ time, columns }: XmileTable): string {
  const header = ["Time", ...columns.map(({ name }) => name)].map(csvCell);
  const rows = time.map((at, step) => [at, ...columns.map(({ values }) => values[step]!)].join(","));
  return `${[header.join(","), ...rows].join("\n")}\n`;
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
  // Times are often years: 2015 and not 2,015.
  const moment = (value: number) => shown(value).replaceAll(language === "en" ? "," : NO_BREAK_SPACE, "");
  const facts = { start: moment(start), stop: moment(stop), step: moment(step), unit: visible(unit) };
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
