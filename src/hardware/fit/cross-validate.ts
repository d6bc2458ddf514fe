import { log } from "../../numeric/index.ts";
import { predict } from "../workload.ts";
import { type FitPlan, fitConstants } from "./fit-constants.ts";
import { groupOf, type Measurement } from "./measurement.ts";

/** Steps of a fit that starts from the fit on all rows: with fewer, rows left out still shine through. */
const REFIT_STEPS = 6;

/** A prediction of nothing at all is this far off. */
const FAR = 3;

/** Logarithm of predicted over measured, for constants as they stand. */
export function logError({ workload, rate }: Measurement): number {
  const error = log(predict(workload).rate / rate);
  return Number.isFinite(error) ? error : FAR;
}

/**
 * Errors of every measurement under constants fitted without its part; `partOf` says which rows are left out
 * together. The plan's constants end as they began.
 */
export function errorsLeftOut(
  plan: FitPlan,
  measurements: readonly Measurement[],
  partOf: (row: Measurement) => string | number,
): readonly number[] {
  const start = { ...plan.shared };
  const parts = measurements.map(partOf);
  const errors = new Array<number>(measurements.length).fill(0);
  for (const part of new Set(parts)) {
    Object.assign(plan.shared, start);
    fitConstants(
      { ...plan, mostSteps: REFIT_STEPS },
      measurements.filter((_, index) => parts[index] !== part),
    );
    for (const [index, row] of measurements.entries())
      if (parts[index] === part) errors[index] = logError(row);
  }
  Object.assign(plan.shared, start);
  return errors;
}

/** Spreads whole groups of chip, model and source over `folds` parts by a hash of their names. */
export function foldOf(row: Measurement, folds: number): number {
  let hash = 2166136261;
  for (const letter of groupOf(row)) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}
