import { createHash, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Job, Queue } from "bullmq";
import type { Redis } from "ioredis";
import { encodePlan } from "../ensemble/bundle/index.ts";
import type { EnsembleResult } from "../ensemble/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { ClusterAddress } from "./address.ts";
import { connect, disconnect, passes } from "./connect.ts";
import { deadOf } from "./dead.ts";
import { type Edition, editionWords, queueOf, sameEdition } from "./edition.ts";
import { addJobs, openQueue, type RangeJob } from "./jobs.ts";
import { Merge } from "./merge.ts";
import { whoIsThere } from "./presence.ts";
import { rangesOf } from "./ranges.ts";
import { type RunHead, RunStore } from "./run-store.ts";

/** What a driver tells while others compute. */
export type DriverNotice =
  | { readonly kind: "continued"; readonly done: number; readonly ranges: number }
  | { readonly kind: "waiting"; readonly owner: string }
  | { readonly kind: "no-workers"; readonly server: string; readonly edition: string }
  | { readonly kind: "refused"; readonly worker: string; readonly theirs: string; readonly own: string }
  | { readonly kind: "cut"; readonly server: string; readonly reason: string }
  | { readonly kind: "back"; readonly server: string }
  | { readonly kind: "server"; readonly server: string; readonly reason: string };

export interface DriveOptions {
  readonly address: ClusterAddress;
  /** Option that gave the address, for faults. */
  readonly where: string;
  readonly edition: Edition;
  /** What is asked, for lists of runs. */
  readonly question: string;
  /** Milliseconds after which a driver that fell silent has lost its run. */
  readonly takeover: number;
  readonly say: (notice: DriverNotice) => void;
  readonly progress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface DrivenRun {
  readonly result: EnsembleResult;
  /** Removes the run from the server, when its result is safe. */
  readonly forget: () => Promise<void>;
}

/** Ranges handed in or under way beyond those kept in the driver's state: bounds what the server holds. */
const WINDOW = 32;
/** Milliseconds between two looks for the next range, at jobs and workers, and between two states that are kept. */
const LOOK = 50;
const SUPERVISE = 1000;
const KEEP = 15_000;

/**
 * Runs a plan on the workers of a server: gives out ranges of it, and adds what comes back in the order of the plan, so
 * that the result has the bits of one process. Memory does not grow with the number of worlds. What is done is kept on
 * the server: after an abort, or a death, the same plan goes on from there.
 *
 * @throws the signal's reason when it is aborted; InputError for a server that cannot be used, a plan that cannot be run,
 * ranges that failed on every try, and a run that another driver has taken over
 */
export async function runOnCluster(plan: Plan, options: DriveOptions): Promise<DrivenRun> {
  const { address, where, say, signal } = options;
  signal?.throwIfAborted();
  const redis = await connect(address, where, {
    onCut: (reason) => say({ kind: "cut", server: address.shown, reason }),
    onBack: () => say({ kind: "back", server: address.shown }),
  });
  const queue = openQueue(address, queueOf(options.edition));
  const close = async () => {
    disconnect(redis);
    await queue.disconnect();
  };
  const driver = new Driver(plan, options, redis, queue);
  const ended = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
  // Nobody may be waiting when it comes.
  ended.catch(() => {});
  try {
    const result = await Promise.race([driver.run(), ended]);
    return {
      result,
      forget: async () => {
        await driver.forget();
        await close();
      },
    };
  } catch (error) {
    driver.stop();
    // The next driver need not wait until the lock expires; a server that is cut off is not waited for.
    if (redis.status === "ready") await driver.leave().catch(() => {});
    await close();
    throw error;
  }
}

class Driver {
  private readonly options: DriveOptions;
  private readonly store: RunStore;
  private readonly redis: Redis;
  private readonly queue: Queue<RangeJob>;
  private readonly head: RunHead;
  private readonly text: Uint8Array;
  private readonly merge: Merge;
  private readonly owner = `${hostname()}:${process.pid} ${randomUUID()}`;
  private readonly refused = new Set<string>();
  private stopped = false;
  private lonely = false;
  private grumbled = "";

  constructor(plan: Plan, options: DriveOptions, redis: Redis, queue: Queue<RangeJob>) {
    this.options = options;
    this.redis = redis;
    this.queue = queue;
    const text = encodePlan(plan);
    const { version, code } = options.edition;
    const digest = createHash("sha256").update(text).digest("hex");
    const id = createHash("sha256").update(`${version}\n${code}\n${digest}`).digest("hex").slice(0, 16);
    this.text = gzipSync(text);
    this.store = new RunStore(redis, id);
    this.head = { version, code, plan: digest, question: options.question, ranges: rangesOf(plan).length };
    this.merge = new Merge(plan, this.store);
  }

  async run(): Promise<EnsembleResult> {
    const { options, merge, store, head } = this;
    await this.takeLock();
    await store.begin(head, this.text);
    for (const job of await deadOf(this.queue, store.id)) await job.remove();
    await merge.restore();
    const known = merge.merged + (await this.handedIn()).filter((found) => found).length;
    if (known > 0) options.say({ kind: "continued", done: known, ranges: head.ranges });
    let [supervised, kept] = [Number.NEGATIVE_INFINITY, performance.now()];
    while (merge.merged < head.ranges && !this.stopped) {
      try {
        const now = performance.now();
        if (now - supervised > Math.min(SUPERVISE, options.takeover / 3)) {
          await this.supervise();
          supervised = performance.now();
        }
        if (await merge.next()) {
          options.progress?.(merge.merged, head.ranges);
          const full = merge.merged - merge.kept >= WINDOW / 2;
          if (merge.merged < head.ranges && (full || now - kept > KEEP)) {
            await this.keep();
            kept = performance.now();
          }
          // Room for more work: not only when it is time to look again.
          if (full) supervised = Number.NEGATIVE_INFINITY;
        } else await pause(LOOK);
      } catch (error) {
        if (!passes(error)) throw error;
        this.grumble((error as Error).message);
        await pause(SUPERVISE);
      }
    }
    return merge.result();
  }

  stop(): void {
    this.stopped = true;
  }

  async leave(): Promise<void> {
    await this.store.unlock(this.owner);
  }

  async forget(): Promise<void> {
    await this.store.remove(this.head.ranges);
  }

  /** Waits until no other driver has the run. */
  private async takeLock(): Promise<void> {
    for (let told = false; !this.stopped; ) {
      const owner = await this.ownerNow();
      if (owner === this.owner) return;
      if (!told) this.options.say({ kind: "waiting", owner: owner.split(" ")[0]! });
      told = true;
      await pause(200);
    }
  }

  /** Keeps what is merged. A lock that expired while this process was held up is taken again, unless another has it. */
  private async keep(): Promise<void> {
    while (!(await this.merge.keep(this.owner))) {
      const owner = await this.ownerNow();
      if (owner !== this.owner) throw this.deposed(owner);
    }
  }

  private ownerNow(): Promise<string> {
    return this.store.lock(this.owner, this.options.takeover);
  }

  private deposed(owner: string): InputError {
    const what = `expected to hold the run, got another driver, ${owner.split(" ")[0]}: it goes on there`;
    return new InputError({ where: `run ${this.store.id}`, what });
  }

  /** Holds the lock, gives out work that nobody has, and looks for reasons not to go on. Done again it changes nothing. */
  private async supervise(): Promise<void> {
    const { store, head, options } = this;
    const owner = await this.ownerNow();
    if (owner !== this.owner) throw this.deposed(owner);
    // A server that was started again may have forgotten the run.
    await store.publish(head, this.text);
    const faults = (await store.faults()) as readonly Fault[] | undefined;
    if (faults) throw new InputError(faults);
    const dead = await deadOf(this.queue, store.id);
    if (dead.length > 0) throw new InputError(dead.map((job) => deadFault(store.id, job)));
    const { ranges, merged } = this.merge;
    const found = await this.handedIn();
    const missing = found.flatMap((there, one) => (there ? [] : [merged + one]));
    await addJobs(
      this.queue,
      missing.map((index) => ({ ...ranges[index]!, run: store.id, index })),
      options.takeover,
    );
    const workers = await whoIsThere(this.redis);
    for (const worker of workers) {
      if (sameEdition(worker, options.edition) || this.refused.has(worker.name)) continue;
      this.refused.add(worker.name);
      const own = editionWords(options.edition);
      options.say({ kind: "refused", worker: worker.name, theirs: editionWords(worker), own });
    }
    const alone = !workers.some((worker) => sameEdition(worker, options.edition));
    if (alone && !this.lonely)
      options.say({
        kind: "no-workers",
        server: options.address.shown,
        edition: editionWords(options.edition),
      });
    this.lonely = alone;
  }

  /** Which of the ranges that may be under way have been handed in. */
  private handedIn(): Promise<boolean[]> {
    const { merged, kept, ranges } = this.merge;
    const end = Math.min(ranges.length, kept + WINDOW);
    return this.store.handedIn(Array.from({ length: Math.max(0, end - merged) }, (_, one) => merged + one));
  }

  private grumble(reason: string): void {
    if (reason === this.grumbled) return;
    this.grumbled = reason;
    this.options.say({ kind: "server", server: this.options.address.shown, reason });
  }
}

function deadFault(run: string, { data, failedReason, attemptsMade }: Job<RangeJob>): Fault {
  const what = `expected a part that can be computed, got after ${attemptsMade} tries: ${failedReason}; mend that and run the same command again: what is done is kept`;
  return { where: `run ${run}, part ${data.index + 1}`, what };
}
