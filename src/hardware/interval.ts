import { exp, log } from "../numeric/index.ts";
import type { ErrorModel, SpreadName } from "./errors.ts";
import { predict, type Workload } from "./workload.ts";

/** A prediction with its 80 % interval. */
export interface Interval {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The rate of a workload with its 80 % interval, tokens/s per chip. Errors as in `predict`. */
export function interval(workload: Workload, errors: ErrorModel): Interval {
  return around(predict(workload).rate, spread(workload, errors));
}

/**
 * One rate over another with its 80 % interval. Under the same kind of load on the same model the two predictions err
 * together, so that the ratio is surer than either; otherwise their errors count as independent.
 */
export function ratioInterval(above: Workload, below: Workload, errors: ErrorModel): Interval {
  const ratio = predict(above).rate / predict(below).rate;
  if (above === below) return around(ratio, 0);
  const own = alike(above, below) ? 1 - errors.common : 1;
  const [one, other] = [spread(above, errors), spread(below, errors)];
  return around(ratio, Math.sqrt(own * (one * one + other * other)));
}

/** Half of the 80 % interval of a workload's rate, as a difference of logarithms. */
export function spread(workload: Workload, errors: ErrorModel): number {
  return together(traits(workload), workload.run.chip.vendor, errors);
}

function together(names: readonly SpreadName[], vendor: string, errors: ErrorModel): number {
  const { spreads } = errors;
  const far = spreads.far * spreads.far * remoteness(vendor, errors);
  return Math.sqrt(names.reduce((sum, name) => sum + spreads[name] * spreads[name], far));
}

/** Measurements of a vendor's chips at which its predictions are half as far from home as with none. */
const HALF_HOME = 50;

/** 1 for a vendor without measurements, towards 0 with many. */
export function remoteness(vendor: string, errors: Pick<ErrorModel, "rowsByVendor">): number {
  return HALF_HOME / (HALF_HOME + (errors.rowsByVendor[vendor] ?? 0));
}

/** Requests at once beyond which runs wait for what the equations leave out: queues, preemption, uneven copies. */
const CROWDED = 256;

/** Years before the start of 2026 from which on software counts as old: the trend was fitted to little of it. */
const OLD = -1;

/** What makes the errors of a workload larger, the kind of model first. */
export function traits(workload: Workload): readonly SpreadName[] {
  const mixture = workload.run.model.experts > 0;
  const found: SpreadName[] = [];
  if (workload.phase === "train") found.push(mixture ? "trainingMixture" : "trainingDense");
  else {
    found.push(mixture ? "servingMixture" : "servingDense");
    if (workload.phase !== "mixed" || workload.run.disaggregated) found.push("servingApart");
    else if ((workload.run.concurrency ?? 0) > CROWDED) found.push("servingCrowded");
  }
  if ((workload.run.softwareAge ?? 0) < OLD) found.push("oldSoftware");
  return found;
}

function alike(one: Workload, other: Workload): boolean {
  return one.phase === other.phase && one.run.model.id === other.run.model.id;
}

function around(p50: number, width: number): Interval {
  return { p10: p50 * exp(-width), p50, p90: p50 * exp(width) };
}

/** Where a measured rate lies in an interval: its distance from the middle in half-widths, below 0 for slower. */
export function placeIn(measured: number, { p50, p90 }: Interval): number {
  return log(measured / p50) / log(p90 / p50);
}
