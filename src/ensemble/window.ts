import type { FailureCount, WorldFailure } from "./failures.ts";
import type { Moments } from "./moments.ts";
import { type BlockTask, type Plan, tableWorldsOf } from "./plan.ts";
import type { AnchorMisses } from "./result.ts";

/** Which worlds a tally counts: neighbouring replicates, and of each the worlds from `first` on. */
export interface Window {
  readonly replicate: number;
  readonly replicates: number;
  /** First world within its replicate: that of a group. */
  readonly first: number;
  /** Worlds of each replicate, from `first` on, that the world table of the plan holds. */
  readonly rows: number;
}

/** What has been counted of the worlds of a window: plain arrays that travel, are kept, and join a larger tally. */
export interface Counted {
  readonly window: Window;
  readonly scenarios: readonly CountedScenario[];
  readonly misses: AnchorMisses;
}

/** Inner arrays: by replicate. */
export interface CountedScenario {
  readonly moments: readonly Moments[];
  /** By event. */
  readonly counts: readonly (readonly Uint32Array[])[];
  readonly examples: readonly WorldFailure[];
  readonly failures: readonly FailureCount[];
}

/** The rows of a window in the world table, replicate after replicate. */
export interface Rows {
  readonly window: Window;
  readonly parameters: readonly Float64Array[];
  /** Columns of the table and, by event, the months reached. */
  readonly scenarios: readonly {
    readonly columns: readonly Float64Array[];
    readonly reached: readonly Float64Array[];
  }[];
}

/** The window of all worlds of a plan. */
export function wholeOf(plan: Plan): Window {
  const { firstReplicate: replicate = 0, replicates } = plan;
  return { replicate, replicates, first: 0, rows: tableWorldsOf(plan) };
}

/** The window of a group. */
export function windowOf(plan: Plan, { replicate, first, worlds }: BlockTask): Window {
  const rows = Math.max(0, Math.min(worlds, tableWorldsOf(plan) - first));
  return { replicate, replicates: 1, first, rows };
}
