import type { Group, ProbeInput } from "./groups.ts";

declare const WORKER_SOURCE: string;

/** The page's side of the probe: one worker from a Blob, asked by `probe(group, detail)`. */
interface Scope {
  probe(group: Group, detail?: string): Promise<unknown>;
  /** Left by the script before this one. */
  readonly probeInput: ProbeInput;
  readonly Worker: new (
    address: string,
  ) => {
    onmessage: ((event: { readonly data: { answer?: unknown; failure?: string } }) => void) | null;
    onerror: ((event: { readonly message: string }) => void) | null;
    postMessage(message: unknown): void;
  };
}

const scope = globalThis as unknown as Scope;
const source = new Blob([WORKER_SOURCE], { type: "text/javascript" });
const worker = new scope.Worker(URL.createObjectURL(source));

scope.probe = (group, detail) =>
  new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data: { answer, failure } }) =>
      failure === undefined ? resolve(answer) : reject(new Error(failure));
    worker.postMessage({ group, detail, input: scope.probeInput });
  });
