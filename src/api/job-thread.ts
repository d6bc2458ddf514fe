import { parentPort, workerData } from "node:worker_threads";
import { InputError, type Language } from "../units/index.ts";
import type { FromJobThread, JobThreadData, ToJobThread } from "./jobs/messages.ts";
import { Download, OPERATIONS } from "./operations/index.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** A thread that does one job at a time. */
const port = parentPort!;
const { catalog } = workerData as JobThreadData;
let stop = new AbortController();
let workspace: Workspace | undefined;

port.on("message", (message: ToJobThread) => {
  if (message === "stop") stop.abort();
  else void answer(message);
});
// Read before anybody asks. A fault is told to those who do.
try {
  workspace = openWorkspace(catalog);
} catch {
  workspace = undefined;
}

async function answer({ operation: id, input, workers }: Exclude<ToJobThread, "stop">): Promise<void> {
  stop = new AbortController();
  const { signal } = stop;
  try {
    const operation = OPERATIONS.find((one) => one.id === id)!;
    workspace ??= openWorkspace(catalog);
    // A turn of the event loop, in which a client that has left already is heard of.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    const progress = (done: number, all: number) => say({ done, all });
    const made = await operation.run(workspace, input, { signal, progress, workers });
    if (made instanceof Download) say({ name: made.name, bytes: made.bytes });
    else
      say({ json: JSON.stringify(made), said: both((language) => operation.says(made as never, language)) });
  } catch (error) {
    if (error instanceof InputError) say({ faults: error.faults });
    else say({ failure: error instanceof Error ? error.message : String(error) });
  }
}

const both = (say: (language: Language) => string) => ({ ru: say("ru"), en: say("en") });

function say(message: FromJobThread): void {
  port.postMessage(message);
}
