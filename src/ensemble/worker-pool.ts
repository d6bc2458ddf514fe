import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { refuseKernels } from "../engine/index.ts";
import type { Histogram } from "./histogram.ts";
import type { BlockTask, Plan } from "./plan.ts";
import type { FinishedBlock } from "./work.ts";

/** The plan, then blocks of it to run, then an index without a task: the end. */
export type ToWorker = { readonly plan: Plan } | { readonly index: number; readonly task?: BlockTask };

export type FromWorker =
  | { readonly index: number; readonly block: FinishedBlock }
  | {
      readonly histograms: readonly (readonly Histogram[])[];
      /** Why it computed without kernels, if it did. */
      readonly refusal: string | undefined;
    };

/** Blocks that a worker has at hand, so that it never waits for the next. */
const AHEAD = 2;

/** Blocks that may be under way beyond the first one missing: bounds what waits for its turn. */
const WINDOW = 64;

const REMEDY = "try fewer --workers, or fewer --worlds";

/** Worker threads that wait for a plan. */
export interface StartedWorkers {
  readonly workers: readonly Worker[];
  /** Ends them, whatever they do. */
  close(): Promise<void>;
}

/** Starts threads, which takes a while that a plan can be made in. They serve one run. */
export function startWorkers(count: number): StartedWorkers {
  const workers = Array.from({ length: count }, () => new Worker(workerFile()));
  return {
    workers,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Runs blocks on worker threads and gives them on in their order, whatever order they come in. */
export async function runOnWorkers(
  plan: Plan,
  tasks: readonly BlockTask[],
  {
    workers,
    signal,
    onBlock,
    onHistograms,
  }: {
    readonly workers: readonly Worker[];
    readonly signal?: AbortSignal | undefined;
    readonly onBlock: (block: FinishedBlock) => void;
    readonly onHistograms: (histograms: readonly (readonly Histogram[])[]) => void;
  },
): Promise<void> {
  const waiting = new Map<number, FinishedBlock>();
  const atHand = workers.map(() => 0);
  let next = 0;
  let given = 0;
  const feed = () => {
    for (const [part, worker] of workers.entries()) {
      while (atHand[part]! < AHEAD && next < tasks.length && next < given + WINDOW) {
        worker.postMessage({ index: next, task: tasks[next]! } satisfies ToWorker);
        atHand[part]! += 1;
        next += 1;
      }
    }
  };
  const take = (part: number, index: number, block: FinishedBlock) => {
    atHand[part]! -= 1;
    waiting.set(index, block);
    for (let ready = waiting.get(given); ready; ready = waiting.get(given)) {
      waiting.delete(given);
      given += 1;
      onBlock(ready);
    }
    feed();
    if (given === tasks.length)
      for (const worker of workers) worker.postMessage({ index: -1 } satisfies ToWorker);
  };
  let onAbort = () => {};
  try {
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal!.reason);
      signal?.addEventListener("abort", onAbort);
    });
    const shares = workers.map(async (worker, part) => {
      onHistograms(await shareOf(worker, (index, block) => take(part, index, block)));
    });
    for (const worker of workers) worker.postMessage({ plan } satisfies ToWorker);
    feed();
    await Promise.race([Promise.all(shares), aborted]);
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Waits for the histograms of one worker, the last thing it sends. Rejects with what to try when it dies. */
export function shareOf(
  worker: Pick<Worker, "on">,
  onBlock: (index: number, block: FinishedBlock) => void,
): Promise<readonly (readonly Histogram[])[]> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      try {
        if ("block" in message) onBlock(message.index, message.block);
        else {
          if (message.refusal !== undefined) refuseKernels(message.refusal);
          resolve(message.histograms);
        }
      } catch (error) {
        reject(error);
      }
    });
    worker.on("error", (error) => reject(deathOf(error)));
    worker.on("exit", (code) => reject(stoppedEarly(code)));
  });
}

export function stoppedEarly(code: number): Error {
  return new Error(`a worker stopped with code ${code} before its share was done; ${REMEDY}`);
}

/** What to tell of an error that ended a worker. */
export function deathOf(error: Error & { code?: string }): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return error;
  return new Error(`a worker ran out of memory; ${REMEDY}`, { cause: error });
}

/** The worker as built: beside this file, or in dist/ when this file runs from its source or as a part of the command line. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL("../../dist/ensemble/worker.js", import.meta.url));
}
