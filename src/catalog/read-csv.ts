import { type Fault, InputError } from "../units/index.ts";
import { controlProblem } from "./control-characters.ts";
import { refuseControlCharacters } from "./read-yaml.ts";
import { shorten } from "./shorten.ts";

const CSV_LIMITS = { bytes: 2_000_000, rows: 20_000 } as const;

/** A table read from CSV: rows of cells by column name, and the place of every cell. */
export interface CsvTable<Column extends string> {
  readonly file: string;
  readonly rows: readonly Readonly<Record<Column, string>>[];
  /** `file:line:col` of a cell, or of a row's first cell. */
  where(row: number, column?: Column): string;
}

/**
 * Reads CSV strictly (RFC 4180: commas, double quotes, LF or CRLF). The header must be exactly `columns`, every row
 * as wide as the header; a quote may stand only around a whole cell. Blank lines and blanks around cells are refused.
 *
 * @throws InputError with every fault of the file, except that a quoting fault ends the reading.
 */
export function readCsv<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): CsvTable<Column> {
  const [header, ...records] = readCsvRecords(file, text);
  const faults = header ? headerFaults(file, header, columns) : [missingHeader(file, columns)];
  for (const record of records) {
    for (const fault of recordFaults(file, record, columns.length)) faults.push(fault);
  }
  if (faults.length > 0) throw new InputError(faults);
  return {
    file,
    rows: records.map((record) =>
      Object.fromEntries(columns.map((column, i) => [column, record[i]?.text ?? ""])),
    ) as Record<Column, string>[],
    where(row, column) {
      const cell = records[row]?.[column === undefined ? 0 : columns.indexOf(column)];
      return cell ? placeOf(file, cell) : `${file}:1:1`;
    },
  };
}

/**
 * The records of a CSV text with the place of every cell, whatever the columns are.
 *
 * @throws InputError for the first fault of quoting, a text that is too large, and control characters
 */
export function readCsvRecords(file: string, text: string): readonly (readonly CsvCell[])[] {
  const bytes = Buffer.byteLength(text);
  if (bytes > CSV_LIMITS.bytes) {
    throw new InputError({
      where: `${file}:1:1`,
      what: `expected at most ${CSV_LIMITS.bytes} bytes, got ${bytes}`,
    });
  }
  refuseControlCharacters(file, text);
  return splitRecords(file, text);
}

/** A cell of a CSV text and where it starts. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

function placeOf(file: string, cell: Pick<CsvCell, "line" | "column">): string {
  return `${file}:${cell.line}:${cell.column}`;
}

/** Splits text into records of cells, noting where each cell starts (1-based). */
function splitRecords(file: string, text: string): CsvCell[][] {
  const records: CsvCell[][] = [];
  let record: CsvCell[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at < text.length) {
    const start = { line, column: at - lineStart + 1 };
    let cell: string;
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0)
        throw new InputError({ where: placeOf(file, start), what: "expected a closing quote, got none" });
      const inner = text.slice(at + 1, end);
      cell = inner.replaceAll('""', '"').replaceAll("\r\n", "\n");
      line += inner.split("\n").length - 1;
      if (inner.includes("\n")) lineStart = at + 1 + inner.lastIndexOf("\n") + 1;
      at = end + 1;
    } else {
      const end = bareEnd(text, at);
      cell = text.slice(at, end);
      if (cell.includes('"')) {
        const column = start.column + cell.indexOf('"');
        throw new InputError({ where: placeOf(file, { line, column }), what: STRAY_QUOTE });
      }
      at = end;
    }
    record.push({ text: cell, ...start });
    const ended = lineEndAt(text, at);
    if (ended > 0 || at >= text.length) {
      records.push(record);
      if (records.length > CSV_LIMITS.rows + 1) {
        const what = `expected at most ${CSV_LIMITS.rows} rows, got more`;
        throw new InputError({ where: placeOf(file, start), what });
      }
      record = [];
      at += ended;
      line += 1;
      lineStart = at;
    } else if (text[at] === ",") {
      at += 1;
      // A comma at the very end of the text still opens an empty cell.
      if (at >= text.length) records.push([...record, { text: "", line, column: at - lineStart + 1 }]);
    } else {
      const place = placeOf(file, { line, column: at - lineStart + 1 });
      const what = `expected a comma or a line end after a closing quote, got "${text[at]}"`;
      throw new InputError({ where: place, what });
    }
  }
  return records;
}

const STRAY_QUOTE =
  "expected a quote only around a whole cell, got one inside it (write it twice, in quotes)";

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function bareEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "," && lineEndAt(text, at) === 0) at += 1;
  return at;
}

/** Length of the line end at a position: 0 when there is none. */
function lineEndAt(text: string, at: number): number {
  if (text[at] === "\n") return 1;
  return text[at] === "\r" && text[at + 1] === "\n" ? 2 : 0;
}

function missingHeader(file: string, columns: readonly string[]): Fault {
  return { where: `${file}:1:1`, what: `expected the header ${columns.join(",")}, got an empty file` };
}

function headerFaults(file: string, header: readonly CsvCell[], columns: readonly string[]): Fault[] {
  const got = header.map((cell) => cell.text);
  const first = columns.findIndex((column, i) => column !== got[i]);
  if (first < 0 && got.length === columns.length) return [];
  const cell = header[first < 0 ? columns.length : first] ?? { line: 1, column: 1 };
  return [
    {
      where: placeOf(file, cell),
      what: `expected the header ${columns.join(",")}, got ${shorten(got.join(","), 200)}`,
    },
  ];
}

function recordFaults(file: string, record: readonly CsvCell[], width: number): Fault[] {
  const first = record[0] as CsvCell;
  if (record.length !== width) {
    return [{ where: placeOf(file, first), what: `expected ${width} cells, got ${record.length}` }];
  }
  const broken = record.find((cell) => controlProblem(cell.text) !== undefined);
  if (broken) return [{ where: placeOf(file, broken), what: controlProblem(broken.text) as string }];
  return record
    .filter((cell) => cell.text !== cell.text.trim())
    .map((cell) => ({
      where: placeOf(file, cell),
      what: `expected no blanks around a cell, got ${JSON.stringify(shorten(cell.text))}`,
    }));
}
