import { InputError } from "../../units/index.ts";
import { ARRAYS, type ArrayType, fromBytes } from "./little-endian.ts";
import { ThriftReader, type ThriftStruct, type ThriftValue } from "./read-thrift.ts";
import type { TableColumn } from "./write-table.ts";

/** What a table must be: its columns in order, and its rows. */
export interface TableForm {
  readonly columns: readonly { readonly name: string; readonly type: "float64" | "int32" }[];
  readonly rows: number;
}

/** Codes of Parquet: `Type`, `Encoding.PLAIN`, `CompressionCodec.UNCOMPRESSED`, `PageType.DATA_PAGE_V2`. */
const TYPE_CODES = { int32: 1, float64: 5 } as const;
const MAGIC = 0x31524150;

/**
 * Reads a table that `writeTable` made, and no other Parquet: every number of the file that could make another reader
 * see other values is checked, so that what is verified here is what pandas or DuckDB show.
 *
 * @throws InputError naming the file and the first thing that is not as it should be
 */
export function readTable(where: string, bytes: Uint8Array, form: TableForm): TableColumn[] {
  const refuse = (what: string): never => {
    throw new InputError({ where, what: `expected a table as written by ssylka, got ${what}` });
  };
  try {
    return columnsOf(bytes, form, refuse);
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}

type Refuse = (what: string) => never;

function columnsOf(bytes: Uint8Array, { columns, rows }: TableForm, refuse: Refuse): TableColumn[] {
  const footer = readFooter(bytes, refuse);
  checkSchema(footer, columns, refuse);
  if (footer.get(3) !== rows) refuse(`${shown(footer.get(3))} rows instead of ${rows}`);
  const size = columns.reduce((sum, { type }) => sum + rows * ARRAYS[type].bytes, 0);
  if (size > bytes.length) refuse("a file too short for its columns");
  const content = columns.map(({ type }) => new Uint8Array(rows * ARRAYS[type].bytes));
  let first = 0;
  let offset = 4;
  for (const group of structs(footer.get(4), refuse)) {
    const [count, chunks] = [group.get(3), structs(group.get(1), refuse)];
    onlyFields(group, [1, 2, 3, 5, 6, 7], "a row group", refuse);
    if (typeof count !== "number" || !(count >= 1 && first + count <= rows))
      return refuse("row groups that do not fit");
    if (chunks.length !== columns.length) return refuse(`${chunks.length} columns in a row group`);
    for (const [index, column] of columns.entries()) {
      const page = readChunk(bytes, chunks[index]!, { ...column, count, offset }, refuse);
      content[index]!.set(page.values, first * ARRAYS[column.type].bytes);
      offset = page.end;
    }
    first += count;
  }
  if (first !== rows) refuse("row groups that do not fit");
  return columns.map(({ name, type }, index) => ({
    name,
    values: fromBytes(type as ArrayType, content[index]!) as TableColumn["values"],
  }));
}

function readFooter(bytes: Uint8Array, refuse: Refuse): ThriftStruct {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  if (length < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(length - 4, true) !== MAGIC)
    return refuse("no Parquet file");
  const at = length - 8 - view.getUint32(length - 8, true);
  if (at < 4) return refuse("a footer longer than the file");
  const reader = new ThriftReader(bytes.subarray(0, length - 8), at);
  const footer = reader.struct();
  // 5 to 7: words about the run, the writer's name, and the order of values, which needs no statistics to be wrong.
  onlyFields(footer, [1, 2, 3, 4, 5, 6, 7], "the footer", refuse);
  return reader.offset === length - 8 ? footer : refuse("a footer of another length");
}

function checkSchema(footer: ThriftStruct, columns: TableForm["columns"], refuse: Refuse): void {
  const [root, ...leaves] = structs(footer.get(2), refuse);
  if (root?.get(5) !== columns.length || leaves.length !== columns.length)
    refuse(`${leaves.length} columns instead of ${columns.length}`);
  columns.forEach(({ name, type }, index) => {
    const leaf = leaves[index]!;
    onlyFields(leaf, [1, 3, 4], `column ${index}`, refuse);
    if (textOf(leaf.get(4)) !== name || leaf.get(1) !== TYPE_CODES[type] || leaf.get(3) !== 0)
      refuse(`another column instead of "${name}"`);
  });
}

/** One page of one column: `count` values at `offset`, where the page before has ended. */
function readChunk(
  bytes: Uint8Array,
  chunk: ThriftStruct,
  { name, type, count, offset }: { name: string; type: "float64" | "int32"; count: number; offset: number },
  refuse: Refuse,
): { values: Uint8Array; end: number } {
  const of = `of column "${name}"`;
  onlyFields(chunk, [2, 3], `a piece ${of}`, refuse);
  const about = structs([chunk.get(3) ?? 0], refuse)[0]!;
  onlyFields(about, [1, 2, 3, 4, 5, 6, 7, 9], `a piece ${of}`, refuse);
  const size = count * ARRAYS[type].bytes;
  const reader = new ThriftReader(bytes, offset);
  const header = reader.struct();
  const page = structs([header.get(8) ?? 0], refuse)[0]!;
  onlyFields(header, [1, 2, 3, 8], `a page ${of}`, refuse);
  onlyFields(page, [1, 2, 3, 4, 5, 6, 7], `a page ${of}`, refuse);
  const end = reader.offset + size;
  const length = end - offset;
  const sound =
    // The footer: type, place, codec, number and lengths.
    [about.get(1), about.get(4), about.get(5), about.get(9)].join() ===
      [TYPE_CODES[type], 0, count, offset].join() &&
    [about.get(6), about.get(7)].join() === [length, length].join() &&
    list(about.get(2)).join() === "0" &&
    list(about.get(3)).map(textOf).join("\0") === name &&
    // The header: a page of version 2 without levels, plain.
    [header.get(1), header.get(2), header.get(3)].join() === [3, size, size].join() &&
    [1, 2, 3, 4, 5, 6].map((field) => page.get(field)).join() === [count, 0, count, 0, 0, 0].join() &&
    page.get(7) !== false;
  if (!sound || end > bytes.length) return refuse(`another form ${of}`);
  return { values: bytes.subarray(reader.offset, end), end };
}

function onlyFields(found: ThriftStruct, allowed: readonly number[], what: string, refuse: Refuse): void {
  for (const field of found.keys()) if (!allowed.includes(field)) refuse(`field ${field} in ${what}`);
}

function structs(value: ThriftValue | undefined, refuse: Refuse): readonly ThriftStruct[] {
  const found = list(value);
  return found.every((one) => one instanceof Map)
    ? (found as readonly ThriftStruct[])
    : refuse("no structures");
}

function list(value: ThriftValue | undefined): readonly ThriftValue[] {
  return Array.isArray(value) ? (value as readonly ThriftValue[]) : [];
}

function textOf(value: ThriftValue | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
}

function shown(value: ThriftValue | undefined): string {
  return typeof value === "number" ? String(value) : "no number of";
}
