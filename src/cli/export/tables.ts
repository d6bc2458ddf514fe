import type { Text } from "../../catalog/index.ts";
import { type CsvValue, csvLines } from "../../catalog/write-csv.ts";

/** A column of an exported table. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "number" | "boolean" | "date" | "json";
  readonly title: Text;
}

/** A table to be exported, in whatever form. */
export interface Table {
  /** Name of its files, without ending. */
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** RFC 4180 with line ends of `\n`; what is absent or not a number is empty. */
export function csvOf({ columns, rows }: Table): string {
  const names = columns.map(({ name }) => name);
  return `${csvLines(names, rows).join("\n")}\n`;
}

const TYPES = {
  string: "string",
  number: "number",
  boolean: "boolean",
  date: "string",
  json: "json",
} as const;

/**
 * What the CSV files of a folder hold, as "CSV on the Web" (W3C, 2015) says it in `csv-metadata.json`.
 *
 * @param about what identifies the edition: version, hashes, dates
 */
export function csvMetadata(tables: readonly Table[], about: Readonly<Record<string, unknown>>): string {
  const both = ({ en, ru }: Text) => ({ en, ru });
  const described = {
    "@context": "http://www.w3.org/ns/csvw",
    "dc:title": "Ssylka",
    "dc:license": "https://creativecommons.org/licenses/by/4.0/",
    "dc:rights":
      "Text and selection: CC BY 4.0. A value taken from a source keeps the licence of the source: see sources.csv.",
    "ssylka:about": about,
    tables: tables.map(({ name, title, columns, rows }) => ({
      url: `${name}.csv`,
      "dc:title": both(title),
      "ssylka:rows": rows.length,
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: both(column.title),
          datatype: TYPES[column.type],
        })),
      },
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** The table as a Parquet file; dates and JSON are text. */
export async function parquetOf({ columns, rows }: Table, about: Readonly<Record<string, string>>) {
  // Loaded when it is needed: it would slow the start of every command.
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type }, place) => {
      const values = rows.map((row) => row[place]);
      if (type === "number")
        return {
          name,
          type: "DOUBLE",
          data: values.map((value) => (value === undefined ? null : Number(value))),
        };
      if (type === "boolean") return { name, type: "BOOLEAN", data: values.map((value) => value ?? null) };
      return {
        name,
        type: "STRING",
        data: values.map((value) => (value === undefined ? null : String(value))),
      };
    }),
    createdBy: "Ssylka",
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(buffer);
}
