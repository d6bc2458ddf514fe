import { type CsvCell, readCsvRecords, readTextFile } from "../../catalog/index.ts";
import { type Fault, InputError } from "../../units/index.ts";

/** What a table asks of the law, row by row. */
export interface BatchRow {
  readonly chip: string;
  readonly on: string;
  readonly to?: string;
  readonly hq?: string;
  /** `file:line:col` of each cell, for messages. */
  readonly where: Readonly<Record<Column, string>>;
  /** Set where the row is wider than the header. */
  readonly broken?: string;
}

const COLUMNS = ["chip", "date", "to", "hq"] as const;
type Column = (typeof COLUMNS)[number];

const LIMITS = { bytes: 1_000_000, rows: 5000 } as const;

/**
 * Reads a table of questions: a header with `chip` and `date` in any order, `to` and `hq` if wished, any others left
 * aside. RFC 4180, with or without a byte order mark, LF or CRLF; blank lines and blanks around cells do not count.
 *
 * @throws InputError for a table that is none: no header, a column twice or missing, faulty quotes, too large
 */
export function readBatch(path: string): readonly BatchRow[] {
  const text = readTextFile({ path, shown: path, limit: LIMITS.bytes });
  const [header, ...records] = readCsvRecords(path, text).filter((record) => !isBlank(record));
  const places = headerPlaces(path, header);
  if (records.length > LIMITS.rows) {
    const what = `expected at most ${LIMITS.rows} rows, got ${records.length}`;
    throw new InputError({ where: `${path}:1:1`, what });
  }
  return records.map((record) => rowOf(path, record, { places, width: header!.length }));
}

function isBlank(record: readonly CsvCell[]): boolean {
  return record.length === 1 && record[0]!.text.trim() === "";
}

type Places = Readonly<Partial<Record<Column, number>>>;

function headerPlaces(path: string, header: readonly CsvCell[] | undefined): Places {
  const wanted = "expected a header with the columns chip and date";
  if (!header) throw new InputError({ where: `${path}:1:1`, what: `${wanted}, got an empty file` });
  const places: Partial<Record<Column, number>> = {};
  const faults: Fault[] = [];
  for (const [i, cell] of header.entries()) {
    const name = COLUMNS.find((column) => column === cell.text.trim().toLowerCase());
    if (name === undefined) continue;
    if (places[name] !== undefined)
      faults.push({ where: placeOf(path, cell), what: `expected the column ${name} once, got it twice` });
    places[name] = i;
  }
  const got = header.map(({ text }) => text.trim()).join(",");
  if (places.chip === undefined || places.date === undefined)
    // What spreadsheets write where the comma is the decimal sign.
    faults.push({
      where: `${path}:1:1`,
      what: `${/[;\t]/.test(got) ? "expected cells separated by commas" : wanted}, got "${got}"`,
    });
  if (faults.length > 0) throw new InputError(faults);
  return places;
}

function rowOf(
  path: string,
  record: readonly CsvCell[],
  { places, width }: { readonly places: Places; readonly width: number },
): BatchRow {
  const first = record[0]!;
  const cell = (column: Column) => record[places[column] ?? -1];
  const text = (column: Column) => cell(column)?.text.trim() ?? "";
  const where = Object.fromEntries(
    COLUMNS.map((column) => [column, placeOf(path, cell(column) ?? first)]),
  ) as Record<Column, string>;
  const [to, hq] = [text("to"), text("hq")];
  return {
    ...{ chip: text("chip"), on: text("date"), where },
    ...(to !== "" && { to }),
    ...(hq !== "" && { hq }),
    // A cell too many may have pushed the others out of their columns; those that end early are only empty.
    ...(record.length > width && { broken: `expected ${width} cells, got ${record.length}` }),
  };
}

function placeOf(path: string, { line, column }: CsvCell): string {
  return `${path}:${line}:${column}`;
}
