import { Worker } from "node:worker_threads";
import { formatNumber, InputError } from "../../units/index.ts";
import type { Progress } from "../progress.ts";
import type { FromJobThread, JobResult, JobThreadData, ToJobThread } from "./messages.ts";
import { Refusal } from "./refusal.ts";

export type Job = Exclude<ToJobThread, "stop">;

export interface LaneLimits {
  /** Jobs at once, each on a thread of its own. */
  readonly threads: number;
  /** Jobs that may wait for one. */
  readonly waiting: number;
  /** Longest time of a job from its start, seconds. */
  readonly seconds: number;
  /** Heap of a thread, megabytes. */
  readonly heapMegabytes: number;
}

interface Place {
  thread: Worker | undefined;
  busy: boolean;
}

interface Waiting {
  readonly job: Job;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** A thread that has not ended its job so long after it was told to is ended itself, milliseconds. */
const PATIENCE = 1000;
/** Seconds after which somebody refused may ask again. */
const RETRY = 2;

const closing = () =>
  new Refusal("closing", { en: "the server is closing", ru: "сервер завершает работу" }, RETRY);

const busy = ({ threads, waiting }: LaneLimits) =>
  new Refusal(
    "busy",
    {
      en: `expected fewer requests at once, got one more than ${threads} running and ${waiting} waiting already`,
      ru: `расчётов и так слишком много: идёт ${threads}, ждёт ${waiting}`,
    },
    RETRY,
  );

const tooLong = (seconds: number) =>
  new Refusal(
    "too long",
    {
      en: `expected a run of at most ${seconds} s, got a longer one; ask for fewer worlds`,
      ru: `расчёту даётся не больше ${formatNumber(seconds, { language: "ru" })}\u00a0с, этому нужно больше; запросите меньше прогонов`,
    },
    RETRY,
  );

const tooLarge = () =>
  new Refusal(
    "out of memory",
    {
      en: "expected a run that fits into memory; ask for fewer worlds",
      ru: "расчёту не хватило памяти; запросите меньше прогонов",
    },
    RETRY,
  );

/** Threads that do jobs one after the other, with a queue before them. */
export class Lane {
  private readonly places: Place[];
  private readonly queue: Waiting[] = [];
  private readonly file: string;
  private readonly data: JobThreadData;
  private readonly limits: LaneLimits;
  private closed = false;

  constructor(file: string, data: JobThreadData, limits: LaneLimits) {
    this.file = file;
    this.data = data;
    this.limits = limits;
    this.places = Array.from({ length: limits.threads }, () => ({ thread: undefined, busy: false }));
    // Threads read the catalog while nobody asks yet.
    for (const place of this.places) this.start(place);
  }

  /** Threads at work, one that is ending a job that nobody waits for included; and jobs that wait. */
  state(): { readonly running: number; readonly waiting: number } {
    return { running: this.places.filter(({ busy }) => busy).length, waiting: this.queue.length };
  }

  /**
   * Does a job.
   *
   * @throws InputError of the job; Refusal when the queue is full, time runs out or memory; the signal's reason
   */
  run(job: Job, progress: Progress, signal: AbortSignal): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(closing());
      if (signal.aborted) return reject(signal.reason);
      const free = this.places.some(({ busy }) => !busy);
      if (!free && this.queue.length >= this.limits.waiting) {
        return reject(busy(this.limits));
      }
      const waiting: Waiting = { job, progress, signal, resolve, reject };
      this.queue.push(waiting);
      signal.addEventListener("abort", () => this.leave(waiting), { once: true });
      this.next();
    });
  }

  /** Refuses what waits and ends every thread, whatever it does. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.queue.splice(0)) reject(closing());
    await Promise.all(this.places.map(({ thread }) => thread?.terminate()));
  }

  private leave(waiting: Waiting): void {
    const at = this.queue.indexOf(waiting);
    if (at < 0) return;
    this.queue.splice(at, 1);
    waiting.reject(waiting.signal.reason);
  }

  private next(): void {
    for (const place of this.places) {
      if (this.closed || place.busy) continue;
      const waiting = this.queue.shift();
      if (!waiting) return;
      void this.occupy(place, waiting);
    }
  }

  private async occupy(place: Place, { job, progress, signal, resolve, reject }: Waiting): Promise<void> {
    place.busy = true;
    const { seconds } = this.limits;
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(tooLong(seconds)), seconds * 1000);
    const stop = AbortSignal.any([signal, clock.signal]);
    // Whoever has stopped the job is told at once; the place is free when the thread is.
    const onStop = () => reject(stop.reason);
    stop.addEventListener("abort", onStop, { once: true });
    try {
      resolve(await this.ask(place, { job, progress, stop }));
    } catch (error) {
      reject(error);
    } finally {
      clearTimeout(timer);
      place.busy = false;
      this.next();
    }
  }

  /** Has one thread do a job and tells it when to stop. Ends when the thread is free, or gone. */
  private ask(
    place: Place,
    { job, progress, stop }: { job: Job; progress: Progress; stop: AbortSignal },
  ): Promise<JobResult> {
    const thread = place.thread ?? this.start(place);
    return new Promise((resolve, reject) => {
      let end: NodeJS.Timeout | undefined;
      const onStop = () => {
        thread.postMessage("stop" satisfies ToJobThread);
        end = setTimeout(() => void thread.terminate(), PATIENCE);
      };
      const settle = (how: () => void) => {
        clearTimeout(end);
        stop.removeEventListener("abort", onStop);
        thread.off("message", onMessage).off("error", onError).off("exit", onExit);
        how();
      };
      const onMessage = (message: FromJobThread) => {
        if ("done" in message) return progress(message.done, message.all);
        settle(() => {
          if ("faults" in message) reject(new InputError(message.faults));
          else if ("failure" in message) reject(stop.aborted ? stop.reason : new Error(message.failure));
          else resolve(message);
        });
      };
      const onError = (error: Error & { code?: string }) =>
        settle(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : error));
      const onExit = () => settle(() => reject(stop.aborted ? stop.reason : new Error("a thread has ended")));
      thread.on("message", onMessage).on("error", onError).on("exit", onExit);
      stop.addEventListener("abort", onStop, { once: true });
      if (stop.aborted) onStop();
      thread.postMessage(job satisfies ToJobThread);
    });
  }

  private start(place: Place): Worker {
    const thread = new Worker(this.file, {
      workerData: this.data,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes },
    });
    place.thread = thread;
    // One that has died is replaced when the next job comes.
    const gone = () => {
      if (place.thread === thread) place.thread = undefined;
    };
    thread.on("exit", gone).on("error", gone);
    return thread;
  }
}
