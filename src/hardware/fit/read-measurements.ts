import { InputError } from "../../units/index.ts";
import type { Constants } from "../constants.ts";
import { measuredRate, type Row, type RowLookup, readRow } from "../read-row.ts";
import type { Measurement } from "./measurement.ts";

/** Measurements of a table, and why its other rows were left out, with their number. */
export interface ReadMeasurements {
  readonly measurements: readonly Measurement[];
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Rows of a table of measurements that the equations can take; all of them share `constants`. */
export function readMeasurements(
  rows: readonly Row[],
  lookup: RowLookup,
  constants: Constants,
): ReadMeasurements {
  const measurements: Measurement[] = [];
  const leftOut: Record<string, number> = {};
  const leave = (why: string) => {
    leftOut[why] = (leftOut[why] ?? 0) + 1;
  };
  for (const row of rows) {
    const rate = measuredRate(row);
    if (rate === undefined) {
      leave("no measured rate");
      continue;
    }
    try {
      measurements.push({
        id: row.id ?? "",
        workload: readRow(row, lookup, constants),
        rate,
        chip: row.chip ?? "",
        llm: row.model ?? "",
        // One page may hold a thousand rows, told apart by an id after its address.
        source: (row.source ?? "").replace(/ id=.*$/, ""),
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      leave(error.faults[0]!.what);
    }
  }
  return { measurements, leftOut };
}
