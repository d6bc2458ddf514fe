import { type JobsOptions, Queue } from "bullmq";
import type { ClusterAddress } from "./address.ts";
import { connectionOptions } from "./connect.ts";
import type { GroupRange } from "./ranges.ts";
import { KEPT_SECONDS, PREFIX } from "./run-store.ts";

/** A job: one range of a run. */
export interface RangeJob extends GroupRange {
  readonly run: string;
  readonly index: number;
}

/** Tries of a range before it is a dead letter. */
const TRIES = 5;
/** The pause before the second try, of the time after which silent work is taken over; it doubles from try to try. */
const FIRST_PAUSE = 1 / 15;
/** Times that a range may be taken over from a worker that fell silent: one that kills its workers is not tried for ever. */
export const MOST_TAKEOVERS = 10;

const JOB: JobsOptions = {
  attempts: TRIES,
  removeOnComplete: true,
  removeOnFail: { age: KEPT_SECONDS },
};

/** The name of a job: added twice it is one. */
export function jobId({ run, index }: Pick<RangeJob, "run" | "index">): string {
  return `${run}-${index}`;
}

/** The queue of that name. */
export function openQueue(address: ClusterAddress, name: string): Queue<RangeJob> {
  const queue = new Queue<RangeJob>(name, {
    connection: connectionOptions(address),
    prefix: PREFIX,
    defaultJobOptions: JOB,
    streams: { events: { maxLen: 100 } },
  });
  // What is cut off waits for the next connection; the driver's own connection tells of it.
  queue.on("error", () => {});
  return queue;
}

/** Adds jobs; one that is there already stays as it is. @param takeover milliseconds */
export async function addJobs(
  queue: Queue<RangeJob>,
  jobs: readonly RangeJob[],
  takeover: number,
): Promise<void> {
  if (jobs.length === 0) return;
  const backoff = { type: "exponential", delay: takeover * FIRST_PAUSE };
  await queue.addBulk(
    jobs.map((job) => ({ name: "range", data: job, opts: { jobId: jobId(job), backoff } })),
  );
}
