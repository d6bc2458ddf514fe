import type { FromWorker, Port, RunRequest, StageAnswer, ToWorker } from "./protocol.ts";

/** The engine as a page sees it. */
export interface Engine {
  /**
   * Runs scenarios and shows every stage; an earlier run that is still under way ends.
   *
   * @returns when the last stage has been shown, or another run or `cancel` came before
   * @throws Error with one message for people when it cannot be run
   */
  run(request: RunRequest, show: (answer: StageAnswer) => void): Promise<"done" | "cancelled">;
  cancel(): void;
  /** Takes a scenario with equations of its own, as `encodeAddition` writes it: it can be run from then on. */
  add(addition: string): void;
  /** Ends the workers. */
  close(): void;
}

export interface EngineOptions {
  /** The plan, as `encodePlan` writes it. */
  readonly plan: string;
  /** The worker's program. */
  readonly source: string;
  /** One for each core up to four if left out. The numbers do not depend on it. */
  readonly workers?: number;
}

interface PageWorkerHandle extends Port {
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

/** What browsers have and the language's own types do not know. */
interface Browser {
  readonly navigator: { readonly hardwareConcurrency?: number };
  readonly Worker: new (address: string) => PageWorkerHandle;
}

const MOST_WORKERS = 4;

/** Starts the workers of a page, from a Blob: no file is fetched, so that the page works from a folder as well. */
export function openEngine({ plan, source, workers }: EngineOptions): Engine {
  const { navigator, Worker } = globalThis as unknown as Browser;
  const parts = workers ?? Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency ?? 1));
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const all = Array.from({ length: parts }, () => new Worker(address));
  let last = 0;
  let broken: string | undefined;
  let running: Running | undefined;
  const fail = (message: string) => {
    running?.reject(new Error(message));
    running = undefined;
  };
  for (const worker of all) {
    worker.onmessage = ({ data }) => {
      const message = data as FromWorker;
      if (message.kind === "failed" && message.number === 0) {
        broken = message.message;
        fail(broken);
      } else if (message.number === running?.number) {
        if (message.kind === "failed") fail(message.message);
        else if (message.kind === "stage") running.show(message.answer);
        else {
          running.resolve("done");
          running = undefined;
        }
      }
    };
    worker.onerror = ({ message }) => {
      broken = `the engine stopped: ${message || "its worker could not be started"}`;
      fail(broken);
    };
  }
  connect(all, plan);
  const tell = (message: ToWorker) => {
    running?.resolve("cancelled");
    running = undefined;
    for (const worker of all) worker.postMessage(message);
  };
  return {
    run: (request, show) => {
      last += 1;
      tell({ kind: "run", number: last, request });
      if (broken !== undefined) return Promise.reject(new Error(broken));
      return new Promise((resolve, reject) => {
        running = { number: last, show, resolve, reject };
      });
    },
    cancel: () => tell({ kind: "cancel" }),
    add: (addition) => {
      for (const worker of all) worker.postMessage({ kind: "add", addition } satisfies ToWorker);
    },
    close: () => {
      running?.resolve("cancelled");
      running = undefined;
      for (const worker of all) worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

interface Running {
  readonly number: number;
  readonly show: (answer: StageAnswer) => void;
  readonly resolve: (end: "done" | "cancelled") => void;
  readonly reject: (error: Error) => void;
}

/** Opens the plan in every worker, each with a line to the first. */
function connect(workers: readonly PageWorkerHandle[], plan: string): void {
  const channels = workers.slice(1).map(() => new MessageChannel());
  workers.forEach((worker, part) => {
    const ports = part === 0 ? channels.map(({ port1 }) => port1) : [channels[part - 1]!.port2];
    worker.postMessage({ kind: "open", plan, part, parts: workers.length, ports }, ports);
  });
}
