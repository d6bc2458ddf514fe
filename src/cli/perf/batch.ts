import { type Equations, equations } from "../../api/perf/equations.ts";
import { lookupIn } from "../../api/perf/lookup.ts";
import { type Catalog, type CsvCell, readCsvRecords, readTextFile } from "../../catalog/index.ts";
import { csvLines } from "../../catalog/write-csv.ts";
import { interval, predict, type Row, type RowLookup, readRow } from "../../hardware/index.ts";
import { type Fault, formatFault, InputError, type Language } from "../../units/index.ts";
import { sayFault } from "../say-fault.ts";
import { visible } from "../terminal/visible.ts";

const LIMIT_BYTES = 2_000_000;
const NEEDED = ["phase", "chip", "model"] as const;
const HEADER = ["id", "prediction", "p10", "p90", "bound"] as const;
/** More digits than any measurement has, and few enough to read. */
const DIGITS = 6;

/** Lines of CSV, one for each row in the order of the table, and what could not be answered. */
export interface BatchAnswer {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/**
 * Predicts every row of a table with the columns of measurements (see `readRow` of the hardware room). A row that
 * cannot be answered keeps its place with empty cells, and `faults` says why.
 *
 * @throws InputError for a table that cannot be read, or without the columns phase, chip and model
 */
export function answerBatch(catalog: Catalog, path: string, language: Language): BatchAnswer {
  const text = readTextFile({ path, shown: path, limit: LIMIT_BYTES });
  const records = readCsvRecords(path, text).filter((record) => !isBlank(record));
  const columns = headerOf(path, records[0]);
  const numbers = equations(catalog);
  const lookup = lookupIn(catalog);
  const faults: string[] = [];
  const rows = records.slice(1).map((record, at) => {
    const row = rowOf(columns, record);
    const id = row.id || String(at + 1);
    const where = `${path}:${record[0]!.line}`;
    try {
      if (record.length > columns.length)
        throw new InputError({
          where: "row",
          what: `expected ${columns.length} cells, got ${record.length}`,
        });
      return [id, ...predicted(row, lookup, numbers)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const fault of error.faults) faults.push(lineOf(fault, where, language));
      return [id, "", "", "", ""];
    }
  });
  return { lines: csvLines(HEADER, rows), faults };
}

function isBlank(record: readonly CsvCell[]): boolean {
  return record.length === 1 && record[0]!.text.trim() === "";
}

function headerOf(path: string, header: readonly CsvCell[] | undefined): readonly string[] {
  const names = (header ?? []).map(({ text }) => text.trim().toLowerCase());
  const where = `${path}:1:1`;
  const absent = NEEDED.filter((name) => !names.includes(name));
  const twice = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  const faults: Fault[] = [];
  if (absent.length > 0)
    faults.push({
      where,
      what: `expected a header with the columns ${NEEDED.join(", ")}, got none named ${absent.join(", ")}`,
    });
  if (twice !== undefined) faults.push({ where, what: `expected the column ${twice} once, got it twice` });
  if (faults.length > 0) throw new InputError(faults);
  return names;
}

function rowOf(columns: readonly string[], record: readonly CsvCell[]): Row {
  return Object.fromEntries(columns.map((name, at) => [name, record[at]?.text.trim() ?? ""]));
}

function predicted(row: Row, lookup: RowLookup, numbers: Equations): string[] {
  const workload = readRow(row, lookup, numbers.constants);
  const { binds } = predict(workload);
  const { p10, p50, p90 } = interval(workload, numbers.errors);
  if (![p10, p50, p90].every((value) => Number.isFinite(value) && value > 0))
    throw new InputError({
      where: "row",
      what: "expected a run that its chips can hold, got one that does not fit",
    });
  return [...[p50, p10, p90].map((value) => Number(value.toPrecision(DIGITS)).toString()), binds];
}

function lineOf(fault: Fault, where: string, language: Language): string {
  return visible(formatFault({ ...fault, where, what: sayFault(fault.what, language) }));
}
