import { InputError } from "../../units/index.ts";
import { ARRAYS, fromBytes } from "./little-endian.ts";
import { FILES, type Manifest, type PartEntry } from "./manifest.ts";
import type { Part } from "./parts.ts";
import { readJson } from "./read-json.ts";
import { readTable, type TableForm } from "./read-table.ts";
import { readNumbers } from "./special-numbers.ts";
import type { BundleTools } from "./tools.ts";
import { worldColumns } from "./write-table.ts";

/**
 * The parts of a result that lie in one file of a bundle, in the order of the manifest.
 *
 * @throws InputError for a file that is not of the form that the manifest tells
 */
export function readParts(
  { table, parts }: Manifest,
  file: string,
  bytes: Uint8Array,
  tools: Pick<BundleTools, "expand">,
): Part[] {
  const entries = parts.filter((part) => part.file === file);
  // The plan and the answer hold no part of the result.
  if (entries.length === 0) return [];
  if (file === FILES.values) return readValues(file, bytes, entries);
  if (file === FILES.summaries) return readSummaries(file, bytes, entries, tools);
  return readColumns(file, bytes, entries, table);
}

function readValues(where: string, bytes: Uint8Array, entries: readonly PartEntry[]): Part[] {
  const values = readJson(where, bytes);
  if (values === null || typeof values !== "object" || Array.isArray(values))
    throw new InputError({ where, what: "expected a map of values" });
  return entries.map(({ name }) => {
    if (!Object.hasOwn(values, name))
      throw new InputError({ where, path: name, what: "expected a value, got nothing" });
    return { name, type: "json", value: readNumbers((values as Record<string, unknown>)[name]) };
  });
}

function readSummaries(
  where: string,
  bytes: Uint8Array,
  entries: readonly PartEntry[],
  { expand }: Pick<BundleTools, "expand">,
): Part[] {
  const sizes = entries.map(({ type, length }) => (type === "json" ? 0 : length * ARRAYS[type].bytes));
  const whole = expandAll(where, bytes, { most: sizes.reduce((sum, size) => sum + size, 0), expand });
  let at = 0;
  return entries.map(({ name, type }, index): Part => {
    at += sizes[index]!;
    const own = whole.subarray(at - sizes[index]!, at);
    return type === "json" ? { name, type, value: null } : { name, type, value: fromBytes(type, own) };
  });
}

/** Expands a file to exactly, or with `atMost` to at most, so many bytes. @throws InputError */
export function expandAll(
  where: string,
  bytes: Uint8Array,
  { most, atMost = false, expand }: { most: number; atMost?: boolean; expand: BundleTools["expand"] },
): Uint8Array {
  let whole: Uint8Array;
  try {
    whole = expand(bytes, most);
  } catch (error) {
    const { message } = error as Error;
    throw new InputError({
      where,
      what: `expected gzip of at most ${most} bytes, got ${message.slice(0, 100)}`,
    });
  }
  if (!atMost && whole.length !== most)
    throw new InputError({ where, what: `expected ${most} bytes when expanded, got ${whole.length}` });
  return whole;
}

function readColumns(
  where: string,
  bytes: Uint8Array,
  entries: readonly PartEntry[],
  rows: Manifest["table"],
): Part[] {
  const own = worldColumns(rows);
  const form: TableForm = {
    rows: rows.worlds,
    columns: [
      ...own.map(({ name }) => ({ name, type: "int32" }) as const),
      ...entries.map(({ column, type, length }) => {
        if (type !== "float64" || length !== rows.worlds)
          throw new InputError({
            where,
            path: column!,
            what: `expected ${rows.worlds} doubles, got ${length} of ${type}`,
          });
        return { name: column!, type } as const;
      }),
    ],
  };
  const read = readTable(where, bytes, form);
  for (const [index, { name, values }] of own.entries())
    if (values.some((value, world) => value !== read[index]!.values[world]))
      throw new InputError({
        where,
        path: name,
        what: "expected the numbers of worlds and replicates in order",
      });
  const columns = read.slice(own.length);
  return columns.map(({ values }, index) => ({ name: entries[index]!.name, type: "float64", value: values }));
}
