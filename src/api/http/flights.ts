import type { JobResult } from "../jobs/messages.ts";
import type { Progress } from "../progress.ts";

interface Flight {
  readonly result: Promise<JobResult>;
  readonly stop: AbortController;
  readonly watching: Set<Progress>;
  waiting: number;
}

/** Starts the work of a request. */
export type Begin = (control: { progress: Progress; signal: AbortSignal }) => Promise<JobResult>;

/**
 * Work under way and results of the last of it, by the hash of the request: two who ask for the same wait for one run,
 * which ends early only when both have left.
 */
export class Flights {
  private readonly flying = new Map<string, Flight>();
  private readonly kept = new Map<string, JobResult>();
  private keptBytes = 0;
  private readonly mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  /** Whether a result is there at once. */
  has(hash: string): boolean {
    return this.kept.has(hash);
  }

  /** @throws the signal's reason when this client has left; whatever the work throws */
  async result(hash: string, signal: AbortSignal, progress: Progress, begin: Begin): Promise<JobResult> {
    const known = this.kept.get(hash);
    if (known) {
      // The one not asked for longest goes first.
      this.kept.delete(hash);
      this.kept.set(hash, known);
      return known;
    }
    const flight = this.flying.get(hash) ?? this.begin(hash, begin);
    flight.waiting += 1;
    flight.watching.add(progress);
    let onAbort = () => {};
    const left = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
      return await Promise.race([flight.result, left]);
    } finally {
      signal.removeEventListener("abort", onAbort);
      flight.watching.delete(progress);
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        // One who asks now must not be given work that is being stopped.
        if (this.flying.get(hash) === flight) this.flying.delete(hash);
        flight.stop.abort(new Error("nobody waits for it"));
      }
    }
  }

  private begin(hash: string, begin: Begin): Flight {
    const stop = new AbortController();
    const watching = new Set<Progress>();
    const progress: Progress = (done, all) => {
      for (const watcher of watching) watcher(done, all);
    };
    const result = begin({ progress, signal: stop.signal });
    const flight: Flight = { result, stop, watching, waiting: 0 };
    this.flying.set(hash, flight);
    result.then(
      (made) => this.keep(hash, made),
      // Told to those who wait.
      () => {},
    );
    return flight;
  }

  private keep(hash: string, made: JobResult): void {
    const bytes = sizeOf(made);
    if (bytes > this.mostBytes || this.kept.has(hash)) return;
    this.kept.set(hash, made);
    this.keptBytes += bytes;
    for (const [oldest, result] of this.kept) {
      if (this.keptBytes <= this.mostBytes) return;
      this.kept.delete(oldest);
      this.keptBytes -= sizeOf(result);
    }
  }
}

/** Bytes at most: a JavaScript string takes one or two a letter. */
function sizeOf(made: JobResult): number {
  return "json" in made ? 2 * made.json.length : made.bytes.length;
}
