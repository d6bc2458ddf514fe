import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { defaultBackend } from "../engine/index.ts";
import { blocksOf, type Plan } from "./plan.ts";
import { type EnsembleResult, mergeShares } from "./result.ts";
import { type Share, workShare } from "./work.ts";

export interface RunOptions {
  /** Worker threads; 0 runs in this thread. The numbers do not depend on it. */
  readonly workers?: number;
  /** Called after each block with blocks done and blocks in all. */
  readonly progress?: (done: number, all: number) => void;
}

const REMEDY = "try fewer --workers, or fewer --worlds";

/**
 * Runs all worlds of a plan. The result is the same to the bit for every number of workers.
 *
 * @throws Error when a worker thread dies; InputError for a delay that the step cannot follow
 */
export async function runEnsemble(plan: Plan, options: RunOptions = {}): Promise<EnsembleResult> {
  const all = blocksOf(plan).length;
  const parts = Math.min(options.workers ?? 0, all);
  let done = 0;
  const tick = () => {
    done += 1;
    options.progress?.(done, all);
  };
  // Here, where a fault is still an InputError: of a worker's error only the message arrives.
  defaultBackend();
  if (parts === 0) return mergeShares(plan, [workShare(plan, 0, 1, tick)]);
  const workers = Array.from(
    { length: parts },
    (_, part) => new Worker(workerFile(), { workerData: { plan, part, parts } }),
  );
  try {
    return mergeShares(plan, await Promise.all(workers.map((worker) => shareOf(worker, tick))));
  } catch (error) {
    // What the others would still compute is of no use without the share that is missing.
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
}

/** Waits for the share of one worker. Rejects with what to try when it dies. */
export function shareOf(worker: Pick<Worker, "on">, tick: () => void): Promise<Share> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: "block" | Share) => {
      if (message === "block") tick();
      else resolve(message);
    });
    worker.on("error", (error: Error & { code?: string }) =>
      reject(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? new Error(`a worker ran out of memory; ${REMEDY}`, { cause: error })
          : error,
      ),
    );
    worker.on("exit", (code) =>
      reject(new Error(`a worker stopped with code ${code} before its share was done; ${REMEDY}`)),
    );
  });
}

/** The compiled worker: beside this file, or in dist/ when this file runs from its source. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL("../../dist/ensemble/worker.js", import.meta.url));
}
