import { parquetWriteBuffer } from "hyparquet-writer";
/** A column of a table of worlds. */
export interface TableColumn {
  readonly name: string;
  readonly values: Float64Array | Int32Array;
}

/** Rows of a group: pages of half a megabyte. */
export const GROUP_ROWS = 65_536;

/**
 * A table as a Parquet file in the plainest form there is: no column may be empty, one page a column and group, plain
 * and uncompressed (drawn doubles do not compress: a tenth at most, for ten times the time). Bits are kept, NaN and
 * infinities too.
 *
 * @param about words about the run, for readers who have this file alone
 */
export function writeTable(
  columns: readonly TableColumn[],
  about: Readonly<Record<string, string>>,
): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, values }) => ({
      name,
      data: values,
      type: values instanceof Int32Array ? "INT32" : "DOUBLE",
      nullable: false,
      encoding: "PLAIN",
      statistics: false,
      offsetIndex: false,
    })),
    codec: "UNCOMPRESSED",
    rowGroupSize: GROUP_ROWS,
    pageSize: 0,
    statistics: false,
    createdBy: "Ssylka",
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(buffer);
}

/** The rows of every table of a bundle: the worlds of the world table, replicate after replicate. */
export interface TableRows {
  readonly worlds: number;
  readonly worldsPerReplicate: number;
  readonly firstReplicate: number;
}

/** The columns that every table begins with: number of the replicate, and of the world within it. */
export function worldColumns({ worlds, worldsPerReplicate, firstReplicate }: TableRows): TableColumn[] {
  const row = Int32Array.from({ length: worlds }, (_, index) => index);
  return [
    {
      name: "replicate",
      values: row.map((index) => firstReplicate + Math.floor(index / worldsPerReplicate)),
    },
    { name: "world", values: row.map((index) => index % worldsPerReplicate) },
  ];
}
