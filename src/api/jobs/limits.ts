import { availableParallelism } from "node:os";

export interface JobLimits {
  /** Runs of worlds at once. */
  readonly runs: number;
  /** Runs that may wait for their turn. */
  readonly waiting: number;
  /** Worker threads of one run; 0 runs it in the thread of the job. */
  readonly workers: number;
  /** Longest time of a run, seconds. */
  readonly seconds: number;
  /** Heap of the thread of a job, megabytes. */
  readonly heapMegabytes: number;
}

/** Limits for this machine: its processors are shared out among the runs. */
export function defaultJobLimits(runs = 1): JobLimits {
  const share = Math.floor(availableParallelism() / runs);
  return { runs, waiting: 8, workers: share > 1 ? share : 0, seconds: 120, heapMegabytes: 2048 };
}
