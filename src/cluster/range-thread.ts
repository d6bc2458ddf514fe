import { parentPort } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { kernelRefusal } from "../engine/index.ts";
import { decodePlan, LIMITS } from "../ensemble/bundle/index.ts";
import { outputNames } from "../ensemble/collect.ts";
import type { Plan } from "../ensemble/plan.ts";
import { runRange } from "../ensemble/range.ts";
import { BlockRunner } from "../ensemble/run-block.ts";
import { InputError } from "../units/index.ts";
import { pack } from "./pack.ts";
import { type GroupRange, groupsIn } from "./ranges.ts";
import type { FromThread, ToThread } from "./thread-pool.ts";

/** A thread of a worker: takes a plan, then ranges of it, and gives each back as bytes. */
let plan: Plan;
let runner: BlockRunner;

parentPort!.on("message", (message: ToThread) => {
  parentPort!.postMessage(answerTo(message));
});

function answerTo({ plan: packed, range }: ToThread): FromThread {
  try {
    if (packed) {
      plan = decodePlan("plan", gunzipSync(packed, { maxOutputLength: LIMITS.planBytes }));
      runner = new BlockRunner(plan, outputNames(plan.outputs));
    }
    return computed(range);
  } catch (error) {
    if (error instanceof InputError) return { faults: error.faults };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** The sums of a range, and its rows of the world table where it has any. */
function computed(range: GroupRange): FromThread {
  const { counted, histograms, rows } = runRange(plan, groupsIn(plan, range), runner);
  const sum = pack({ counted, histograms });
  return { sum, rows: rows.length === 0 ? new Uint8Array() : pack(rows), refusal: kernelRefusal() };
}
