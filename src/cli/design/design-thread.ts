import { parentPort, workerData } from "node:worker_threads";
import type { Plan } from "../../ensemble/index.ts";
import { type PartTask, runPart } from "./run-member.ts";

/** A thread that computes parts of one design, one after another. */
const { plan, start } = workerData as { readonly plan: Plan; readonly start: string };

parentPort!.on("message", async (task: PartTask) => {
  parentPort!.postMessage(await runPart(plan, task, start));
});
