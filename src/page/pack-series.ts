import type { PlannedSeries, ProcessSeries, RateTerm } from "../ensemble/plan.ts";

/** A monthly series: its values without repetitions and how often each comes; a process, or rates of chips. */
export type PackedSeries = ProcessSeries | PackedNumbers | { readonly terms: readonly PackedTerm[] };

interface PackedNumbers {
  readonly values: readonly number[];
  readonly times?: readonly number[];
}

type PackedTerm = Omit<RateTerm, "weights"> & { readonly weights: PackedNumbers };

export function packSeries(series: PlannedSeries): PackedSeries {
  if (series.kind === "process") return series;
  if (series.kind === "shared") return packNumbers(series.values);
  return {
    terms: series.terms.map(({ weights, ...rates }) => ({ ...rates, weights: packNumbers(weights) })),
  };
}

function packNumbers(numbers: Iterable<number> & { readonly length: number }): PackedNumbers {
  const values: number[] = [];
  const times: number[] = [];
  for (const value of numbers) {
    if (values.length > 0 && Object.is(values.at(-1), value)) times[times.length - 1]! += 1;
    else {
      values.push(value);
      times.push(1);
    }
  }
  return values.length === numbers.length ? { values } : { values, times };
}

export function unpackSeries(packed: PackedSeries): PlannedSeries {
  if ("kind" in packed) return packed;
  if ("values" in packed) return { kind: "shared", values: Float64Array.from(unpackNumbers(packed)) };
  const terms = packed.terms.map(({ weights, ...rates }) => ({ ...rates, weights: unpackNumbers(weights) }));
  return { kind: "rates", terms };
}

function unpackNumbers({ values, times }: PackedNumbers): readonly number[] {
  return times ? values.flatMap((value, index) => new Array<number>(times[index]!).fill(value)) : values;
}
