import { PageWorker } from "./page-worker.ts";
import type { Port, ToWorker } from "./protocol.ts";

/** The program of a page's worker: bundled to a text from which the page makes it. */
const scope = globalThis as unknown as Port;
const worker = new PageWorker((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => {
  worker.receive(data as ToWorker);
};
