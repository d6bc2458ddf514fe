import type { Workload } from "../workload.ts";

/** A measured workload, and the groups by which it may be left out of a fit. */
export interface Measurement {
  readonly id: string;
  readonly workload: Workload;
  /** Measured tokens/s per chip. */
  readonly rate: number;
  readonly chip: string;
  readonly llm: string;
  /** Where it was published, without the part that names one row. */
  readonly source: string;
}

/** Chip, model and source: what is left out together. */
export function groupOf({ chip, llm, source }: Measurement): string {
  return `${chip} ${llm} ${source}`;
}

/** Chip, model and phase: what the mean of medians counts once. */
export function cellOf({ chip, llm, workload }: Measurement): string {
  return `${chip} ${llm} ${workload.phase}`;
}
