// The page's engine in Node: the same worker's program, on threads.
import { Worker as Thread } from "node:worker_threads";
import { openEngine } from "../dist/page/open-engine.js";

/** What a page's worker finds in its scope. */
const SCOPE = `const { parentPort } = require("node:worker_threads");
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on("message", (data) => globalThis.onmessage({ data }));
`;

/** An engine on so many threads of Node. */
export function nodeEngine({ plan, source, workers }) {
  globalThis.Worker = class {
    constructor() {
      this.thread = new Thread(SCOPE + source, { eval: true });
      this.thread.on("message", (data) => this.onmessage({ data }));
      this.thread.on("error", (error) => this.onerror(error));
    }
    postMessage(message, transfer) {
      this.thread.postMessage(message, transfer);
    }
    terminate() {
      this.thread.terminate();
    }
  };
  return openEngine({ plan, source, workers });
}
