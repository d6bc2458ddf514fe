import { exp, log } from "../../numeric/index.ts";
import {
  type ConstantName,
  type Constants,
  constantId,
  type HardwareConstant,
  inBaseUnit,
} from "../constants.ts";
import { predict } from "../workload.ts";
import { leastSquares } from "./least-squares.ts";
import { cellOf, type Measurement } from "./measurement.ts";

/** A fitted constant with the standard deviation of its logarithm. */
export interface FittedConstant {
  readonly name: ConstantName;
  readonly value: number;
  readonly deviation: number;
}

/** What is fitted: constants whose entries have a prior, and the phases of the rows that decide them. */
export interface FitPlan {
  readonly names: readonly ConstantName[];
  /** Published entries, for their priors. */
  readonly entries: readonly HardwareConstant[];
  /** One set of constants that all workloads share and the fit changes in place. */
  readonly shared: Record<ConstantName, number>;
  readonly mostSteps?: number;
}

/**
 * Errors up to about this size (in logarithms) count by their square, larger ones by their size: some rows are of
 * configurations that their labels do not tell.
 */
const SQUARE_UNTIL = 0.12;

/** How much less a row weighs in a crowded cell of chip, model and phase: n rows weigh n^(1 - 0.35). */
const CROWDING = 0.35;

/**
 * Fits constants to measurements: least squares of the logarithm of predicted over measured, robust against outliers,
 * with every constant held near its prior by as much as one typical row of its deviation.
 */
export function fitConstants(plan: FitPlan, measurements: readonly Measurement[]): readonly FittedConstant[] {
  const { names, shared } = plan;
  const priors = names.map((name) => {
    const entry = plan.entries.find(({ id }) => id === constantId(name))!;
    const { value, spread } = entry.prior!;
    return { centre: log(inBaseUnit(name, value, entry)), spread };
  });
  const weights = rowWeights(measurements);
  const logs = measurements.map(({ rate }) => log(rate));
  const residuals = (point: Float64Array, into: Float64Array) => {
    apply(plan, point);
    for (const [index, { workload }] of measurements.entries()) {
      const error = log(predict(workload).rate) - logs[index]!;
      into[index] = softened((Number.isFinite(error) ? error : FAR) * weights[index]!);
    }
    for (const [index, { centre, spread }] of priors.entries())
      into[measurements.length + index] = (SQUARE_UNTIL * (point[index]! - centre)) / spread;
  };
  const start = Float64Array.from(names, (name) => log(shared[name]));
  const count = measurements.length + names.length;
  const solution = leastSquares({ residuals, count }, start, plan.mostSteps);
  apply(plan, solution.point);
  const variance = (2 * solution.cost) / count;
  return names.map((name, index) => ({
    name,
    value: shared[name],
    deviation: Math.sqrt(variance * solution.covariance[index * names.length + index]!),
  }));
}

/** A prediction of nothing at all is this far off. */
const FAR = 3;

function apply({ names, shared }: FitPlan, point: Float64Array): void {
  for (const [index, name] of names.entries()) shared[name] = exp(point[index]!);
}

/** sign(x) sqrt(2 s^2 (sqrt(1 + (x/s)^2) - 1)): its square grows as x^2 near 0 and as 2 s |x| far away. */
function softened(error: number): number {
  const ratio = error / SQUARE_UNTIL;
  const size = SQUARE_UNTIL * Math.sqrt(2 * (Math.sqrt(1 + ratio * ratio) - 1));
  return error < 0 ? -size : size;
}

function rowWeights(measurements: readonly Measurement[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const row of measurements) counts.set(cellOf(row), (counts.get(cellOf(row)) ?? 0) + 1);
  const raw = measurements.map((row) => exp(-CROWDING * log(counts.get(cellOf(row))!)));
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / Math.max(1, raw.length);
  return raw.map((weight) => Math.sqrt(weight / mean));
}

/** The constants as plain values, for one set of `fitConstants`. */
export function copyOf(values: Constants): Record<ConstantName, number> {
  return { ...values };
}
