import { log } from "../../numeric/index.ts";
import type { Workload } from "../workload.ts";
import type { Measurement } from "./measurement.ts";

/** Two chips under the same load; repeated measurements of one chip are averaged. */
export interface ChipPair {
  readonly one: Measurement;
  readonly other: Measurement;
  /** Logarithm of the measured ratio, and how much larger the predicted one is. */
  readonly measured: number;
  readonly error: number;
}

/** All pairs of different chips that were measured under one configuration and load. */
export function samePairs(measurements: readonly Measurement[], errors: readonly number[]): ChipPair[] {
  const loads = new Map<string, Map<string, number[]>>();
  for (const [index, { workload, chip }] of measurements.entries()) {
    const chips = loads.get(loadOf(workload)) ?? new Map<string, number[]>();
    loads.set(loadOf(workload), chips);
    chips.set(chip, [...(chips.get(chip) ?? []), index]);
  }
  const mean = (rows: readonly number[], of: (row: number) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const rate = (row: number) => log(measurements[row]!.rate);
  const error = (row: number) => errors[row]!;
  const found: ChipPair[] = [];
  for (const chips of loads.values()) {
    const lists = [...chips.values()];
    for (const [at, one] of lists.entries())
      for (const other of lists.slice(0, at))
        found.push({
          one: measurements[one[0]!]!,
          other: measurements[other[0]!]!,
          measured: mean(one, rate) - mean(other, rate),
          error: mean(one, error) - mean(other, error),
        });
  }
  return found;
}

/** Everything about a workload but its chip and its date. */
function loadOf({ phase, run }: Workload): string {
  const { chip: _, constants: __, softwareAge: ___, model, ...rest } = run;
  return JSON.stringify([phase, model.id, rest]);
}
