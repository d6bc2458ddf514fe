import type { ErrorModel } from "../../hardware/index.ts";

/** How many measurements the constants were fitted on, and when. */
export interface FitCount {
  /** Of all chips. */
  readonly all: number;
  readonly chip: number;
  /** ISO date of the fit. */
  readonly date: string;
}

/** The measurements that stand behind predictions for a chip. */
export function fitCount({ fit, rowsByChip }: ErrorModel, chip: string): FitCount {
  return { all: fit.rows, chip: rowsByChip[chip] ?? 0, date: fit.date };
}
