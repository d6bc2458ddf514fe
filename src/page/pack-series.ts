import type { PlannedSeries, ProcessSeries } from "../ensemble/plan.ts";

/** A monthly series: its values without repetitions and how often each comes; or a process as it is. */
export type PackedSeries =
  | ProcessSeries
  | { readonly values: readonly number[]; readonly times?: readonly number[] };

export function packSeries(series: PlannedSeries): PackedSeries {
  if (series.kind === "process") return series;
  const values: number[] = [];
  const times: number[] = [];
  for (const value of series.values) {
    if (values.length > 0 && Object.is(values.at(-1), value)) times[times.length - 1]! += 1;
    else {
      values.push(value);
      times.push(1);
    }
  }
  return values.length === series.values.length ? { values } : { values, times };
}

export function unpackSeries(packed: PackedSeries): PlannedSeries {
  if ("kind" in packed) return packed;
  const { values, times } = packed;
  const all = times ? values.flatMap((value, index) => new Array<number>(times[index]!).fill(value)) : values;
  return { kind: "shared", values: Float64Array.from(all) };
}
