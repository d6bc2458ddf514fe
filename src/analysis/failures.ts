import type { FailureCount } from "../ensemble/index.ts";
import { dateOf } from "./question.ts";

/** Worlds of a scenario that were left out because of one quantity. */
export interface Failure {
  readonly quantity: string;
  /** `not finite`: it was the first that was not; `level`: no level was found with which it meets the record. */
  readonly reason: FailureCount["reason"];
  readonly worlds: number;
  /** Last days of the first and of the last month in which it happened. */
  readonly from: string;
  readonly to: string;
}

/** A count of failures by dates instead of months of the run. */
export function datedFailure(
  { quantity, reason, worlds, firstMonth, lastMonth }: FailureCount,
  start: string,
): Failure {
  return { quantity, reason, worlds, from: dateOf(firstMonth, start), to: dateOf(lastMonth, start) };
}
