import { exp, log } from "../../numeric/index.ts";
import { cellOf, type Measurement } from "./measurement.ts";

/** How well predictions meet measurements; shares and errors are fractions. */
export interface Score {
  readonly n: number;
  /** Median of the larger over the smaller of predicted and measured, less 1. */
  readonly medianError: number;
  readonly within: { readonly "x1.25": number; readonly "x1.5": number; readonly x2: number };
  /** Median of predicted over measured. */
  readonly bias: number;
  /** exp of the mean over cells of chip, model and phase of the median size of the logarithm. */
  readonly cellFactor: number;
  readonly cells: number;
}

/** The score of errors (logarithms of predicted over measured), one for each measurement. */
export function scoreOf(measurements: readonly Measurement[], errors: readonly number[]): Score {
  const sizes = errors.map(Math.abs);
  const cells = new Map<string, number[]>();
  for (const [index, row] of measurements.entries()) {
    const known = cells.get(cellOf(row));
    if (known) known.push(sizes[index]!);
    else cells.set(cellOf(row), [sizes[index]!]);
  }
  const within = (factor: number) =>
    sizes.filter((size) => size <= log(factor)).length / Math.max(1, sizes.length);
  const medians = [...cells.values()].map(median);
  return {
    n: errors.length,
    medianError: exp(median(sizes)) - 1,
    within: { "x1.25": within(1.25), "x1.5": within(1.5), x2: within(2) },
    bias: exp(median(errors)),
    cellFactor: exp(medians.reduce((sum, one) => sum + one, 0) / Math.max(1, medians.length)),
    cells: cells.size,
  };
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies, linear between neighbours; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
