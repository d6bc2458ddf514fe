import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { blocksOf, type Plan } from "./plan.ts";
import { type EnsembleResult, mergeShares } from "./result.ts";
import { type Share, workShare } from "./work.ts";

export interface RunOptions {
  /** Worker threads; 0 runs in this thread. The numbers do not depend on it. */
  readonly workers?: number;
  /** Called after each block with blocks done and blocks in all. */
  readonly progress?: (done: number, all: number) => void;
}

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
  if (parts === 0) return mergeShares(plan, [workShare(plan, 0, 1, tick)]);
  const shares = await Promise.all(
    Array.from({ length: parts }, (_, part) => startWorker(plan, part, parts, tick)),
  );
  return mergeShares(plan, shares);
}

function startWorker(plan: Plan, part: number, parts: number, tick: () => void): Promise<Share> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: { plan, part, parts } });
    worker.on("message", (message: "block" | Share) => {
      if (message === "block") tick();
      else resolve(message);
    });
    worker.on("error", reject);
    worker.on("exit", (code) =>
      reject(new Error(`a worker stopped with code ${code} before its share was done`)),
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
