import { parentPort, workerData } from "node:worker_threads";
import type { Plan } from "./plan.ts";
import { BlockWork, buffersOf } from "./work.ts";
import type { FromWorker, ToWorker } from "./worker-pool.ts";

/** A worker thread: runs the blocks it is sent, gives each back, and at the end its histograms. */
const work = new BlockWork(workerData as Plan);
const send = (message: FromWorker, buffers: ArrayBuffer[]) => parentPort!.postMessage(message, buffers);

parentPort!.on("message", ({ index, task }: ToWorker) => {
  if (task) {
    const block = work.finish(task);
    send({ index, block }, buffersOf(block));
    return;
  }
  const { histograms } = work;
  send(
    { histograms },
    histograms.flat().map(({ buffer }) => buffer as ArrayBuffer),
  );
  parentPort!.close();
});
