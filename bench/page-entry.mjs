// The script of a measured page, beside the engine and a plan: leaves functions for `chromium.mjs`.
import { stageTimes } from "./page.mjs";

let worker;
let engine;

globalThis.bench = {
  block: (runs) =>
    new Promise((resolve, reject) => {
      const message = worker ? { runs } : { runs, plan: ssylka.plan };
      worker ??= new Worker(URL.createObjectURL(new Blob([WORKER_SOURCE])));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message: why }) => reject(new Error(why));
      worker.postMessage(message);
    }),
  fresh: async (workers) => {
    engine?.close();
    return stageTimes(() => {
      engine = ssylka.openEngine({ plan: ssylka.plan, workers });
      return engine;
    });
  },
  moved: (asked) => stageTimes(() => engine, asked),
};
