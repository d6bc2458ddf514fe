import { defaultBackend } from "../engine/index.ts";
import { blocksOf, type Plan } from "./plan.ts";
import type { EnsembleResult } from "./result.ts";
import { Tally } from "./tally.ts";
import { BlockWork, type FinishedBlock } from "./work.ts";
import { runOnWorkers, type StartedWorkers, startWorkers } from "./worker-pool.ts";

export interface RunOptions {
  /** Worker threads, or their number; 0 runs in this thread. The numbers do not depend on it. */
  readonly workers?: number | StartedWorkers;
  /** Called after each block with blocks done and blocks in all. */
  readonly progress?: (done: number, all: number) => void;
  /** Ends the run, its workers included, with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Runs all worlds of a plan, in memory that does not grow with their number. The result is the same to the bit for
 * every number of workers.
 *
 * @throws the signal's reason (an AbortError) when it is aborted; Error when a worker thread dies; InputError for a delay
 * that the step cannot follow
 */
export async function runEnsemble(plan: Plan, options: RunOptions = {}): Promise<EnsembleResult> {
  const { progress, signal } = options;
  const tasks = blocksOf(plan);
  const tally = new Tally(plan);
  let done = 0;
  const onBlock = (block: FinishedBlock) => {
    tally.add(block);
    done += 1;
    progress?.(done, tasks.length);
  };
  signal?.throwIfAborted();
  // Here, where a fault is still an InputError: of a worker's error only the message arrives.
  defaultBackend();
  const { workers: wanted = 0 } = options;
  if (wanted !== 0) {
    const started = typeof wanted === "number" ? startWorkers(Math.min(wanted, tasks.length)) : wanted;
    const onHistograms = tally.addHistograms.bind(tally);
    try {
      await runOnWorkers(plan, tasks, { workers: started.workers, signal, onBlock, onHistograms });
    } finally {
      // Where one has died, what the others would still compute is of no use without its share.
      await started.close();
    }
    return tally.result();
  }
  const work = new BlockWork(plan);
  for (const task of tasks) {
    onBlock(work.finish(task));
    // A turn of the event loop, in which the signal can come.
    if (signal) await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  tally.addHistograms(work.histograms());
  return tally.result();
}
