import { parentPort } from "node:worker_threads";
import { kernelRefusal } from "../engine/index.ts";
import type { ToCrew } from "./crew.ts";
import { openShift } from "./crew-shift.ts";
import { BlockWork, buffersOf } from "./work.ts";
import type { FromWorker, ToWorker } from "./worker-pool.ts";

/** A worker thread: takes a plan, runs the blocks of it that it is sent, gives each back, and at the end its histograms;
 * or, of a crew, its part of shift after shift. */
let work: BlockWork;
const takeShift = openShift();
const send = (message: FromWorker, buffers: ArrayBuffer[]) => parentPort!.postMessage(message, buffers);

parentPort!.on("message", (message: ToWorker | ToCrew) => {
  if ("shift" in message) {
    takeShift(message, (given, buffers) => parentPort!.postMessage(given, buffers as ArrayBuffer[]));
    return;
  }
  if ("plan" in message) {
    work = new BlockWork(message.plan);
    return;
  }
  const { index, task } = message;
  if (task) {
    const block = work.finish(task);
    send({ index, block }, buffersOf(block));
    return;
  }
  const histograms = work.histograms();
  send(
    { histograms, refusal: kernelRefusal() },
    histograms.flat().map(({ buffer }) => buffer as ArrayBuffer),
  );
  parentPort!.close();
});
