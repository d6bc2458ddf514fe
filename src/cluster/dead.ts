import type { Job, Queue } from "bullmq";
import type { ClusterAddress } from "./address.ts";
import { connect, disconnect } from "./connect.ts";
import { editionWords, queueOf } from "./edition.ts";
import { openQueue, type RangeJob } from "./jobs.ts";
import { openRuns } from "./run-store.ts";

/** A range that failed on every try. */
export interface DeadLetter {
  readonly run: string;
  readonly question: string;
  readonly edition: string;
  readonly range: number;
  readonly ranges: number;
  readonly tries: number;
  readonly reason: string;
}

/** Failed ranges of a run, in order. */
export async function deadOf(queue: Queue<RangeJob>, run: string): Promise<Job<RangeJob>[]> {
  const failed = await queue.getFailed();
  return failed
    .filter((job): job is Job<RangeJob> => job?.data?.run === run)
    .sort((a, b) => a.data.index - b.data.index);
}

/** Dead letters of all runs on a server. @throws InputError for a server that cannot be used */
export async function deadLetters(address: ClusterAddress, where: string): Promise<DeadLetter[]> {
  const redis = await connect(address, where);
  try {
    const letters: DeadLetter[] = [];
    for (const { id, head } of await openRuns(redis)) {
      const queue = openQueue(address, queueOf(head));
      try {
        for (const { data, attemptsMade, failedReason } of await deadOf(queue, id))
          letters.push({
            ...{ run: id, question: head.question, edition: editionWords(head) },
            ...{ range: data.index, ranges: head.ranges, tries: attemptsMade, reason: failedReason },
          });
      } finally {
        await queue.close();
      }
    }
    return letters;
  } finally {
    disconnect(redis);
  }
}
