import { parentPort, workerData } from "node:worker_threads";
import type { Plan } from "./plan.ts";
import { workShare } from "./work.ts";

/** A worker thread: takes a plan and its part of the blocks, tells of each block done, gives back its share. */
const { plan, part, parts } = workerData as { plan: Plan; part: number; parts: number };
const share = workShare(plan, part, parts, () => parentPort!.postMessage("block"));
parentPort!.postMessage(share);
