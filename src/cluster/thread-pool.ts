import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Fault, InputError } from "../units/index.ts";
import type { GroupRange } from "./ranges.ts";

/** A range to compute; the plan, compressed, where the thread has not had it. */
export interface ToThread {
  readonly plan?: Uint8Array;
  readonly range: GroupRange;
}

export type FromThread = PackedRange | { readonly faults: readonly Fault[] } | { readonly failure: string };

/** What a range gave, as bytes: its sums, and its rows of the world table, none where it has none. */
export interface PackedRange {
  readonly sum: Uint8Array;
  readonly rows: Uint8Array;
  /** Why the thread computed without kernels, if it did. */
  readonly refusal: string | undefined;
}

interface Place {
  thread: Worker | undefined;
  /** The run whose plan the thread has. */
  run: string | undefined;
  busy: boolean;
}

/** Threads that compute, so that the one which talks to the server is never busy. */
export class ThreadPool {
  private readonly places: Place[];

  constructor(threads: number) {
    this.places = Array.from({ length: threads }, () => ({ thread: undefined, run: undefined, busy: false }));
  }

  /**
   * Computes a range on a thread that is free; no more may be asked for at once than there are threads.
   *
   * @throws InputError for a plan that cannot be run; Error when the thread dies or fails, and the next range has a new one
   */
  async compute(run: string, plan: Uint8Array, range: GroupRange): Promise<PackedRange> {
    const place = this.places.find(({ busy }) => !busy);
    if (!place) throw new Error("no thread is free");
    place.busy = true;
    place.thread ??= startThread(place);
    const { thread } = place;
    try {
      const answer = await answerOf(thread, { range, ...(place.run !== run && { plan }) });
      if ("sum" in answer) {
        place.run = run;
        return answer;
      }
      place.run = undefined;
      if ("faults" in answer) throw new InputError(answer.faults);
      throw new Error(answer.failure);
    } finally {
      place.busy = false;
    }
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    await Promise.all(this.places.map(({ thread }) => thread?.terminate()));
  }
}

/** A thread that, when it dies, leaves its place to a new one. */
function startThread(place: Place): Worker {
  const thread = new Worker(threadFile());
  thread.on("error", () => {});
  thread.on("exit", () => {
    if (place.thread !== thread) return;
    place.thread = undefined;
    place.run = undefined;
  });
  return thread;
}

/** Sends a message and waits for the answer. @throws Error when the thread dies */
function answerOf(thread: Worker, message: ToThread): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => settle(() => reject(new Error(`a thread stopped with code ${code}`)));
    const onError = (error: Error) => settle(() => reject(error));
    const onMessage = (answer: FromThread) => settle(() => resolve(answer));
    const settle = (end: () => void) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      end();
    };
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(message);
  });
}

/** The thread as built: beside this file, or in dist/ when this file runs from its source or as a part of the command line. */
function threadFile(): string {
  const beside = fileURLToPath(new URL("./range-thread.js", import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL("../../dist/cluster/range-thread.js", import.meta.url));
}
