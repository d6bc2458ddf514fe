import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Operation } from "../operations/index.ts";
import type { Progress } from "../progress.ts";
import { Lane } from "./lane.ts";
import type { JobLimits } from "./limits.ts";
import type { JobResult } from "./messages.ts";

/** Look-ups that may wait: each takes milliseconds. */
const LIGHT_WAITING = 256;

/**
 * Does operations on threads, so that the one which talks to clients always answers. Look-ups have a thread of their own
 * and never wait for runs.
 */
export class Jobs {
  private readonly light: Lane;
  private readonly heavy: Lane;
  private readonly workers: number;

  constructor({ runs, waiting, workers, seconds, heapMegabytes }: JobLimits, catalog?: string) {
    const shared = { seconds, heapMegabytes };
    this.light = new Lane(threadFile(), { catalog }, { threads: 1, waiting: LIGHT_WAITING, ...shared });
    this.heavy = new Lane(threadFile(), { catalog }, { threads: runs, waiting, ...shared });
    this.workers = workers;
  }

  /**
   * @param input as `readInput` gave it
   * @throws InputError, Refusal, or the signal's reason
   */
  run(
    { id, weight }: Operation,
    input: Readonly<Record<string, unknown>>,
    { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
  ): Promise<JobResult> {
    return this[weight].run({ operation: id, input, workers: this.workers }, progress, signal);
  }

  /** Runs under way, one that is being stopped included, and runs that wait. */
  state(): { readonly running: number; readonly waiting: number } {
    return this.heavy.state();
  }

  /** Refuses what waits and ends every thread. */
  async close(): Promise<void> {
    await Promise.all([this.light.close(), this.heavy.close()]);
  }
}

/** The program of a thread as built: in the room's folder of dist/, from where it lies as from source. */
function threadFile(): string {
  const built = [`../job-thread.js`, `../api/job-thread.js`, `../../../dist/api/job-thread.js`]
    .map((file) => fileURLToPath(new URL(file, import.meta.url)))
    .find((file) => existsSync(file));
  if (built === undefined) throw new Error("dist/api/job-thread.js is missing; run `node scripts/build.mjs`");
  return built;
}
