import { createHash, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { UnrecoverableError, Worker } from "bullmq";
import { LIMITS } from "../ensemble/bundle/index.ts";
import { InputError } from "../units/index.ts";
import type { ClusterAddress } from "./address.ts";
import { connect, connectionOptions, disconnect, passes } from "./connect.ts";
import { type Edition, editionWords, queueOf, sameEdition } from "./edition.ts";
import { MOST_TAKEOVERS, type RangeJob } from "./jobs.ts";
import { leave, type Present, tell } from "./presence.ts";
import { openRuns, PREFIX, RunStore } from "./run-store.ts";
import { type PackedRange, ThreadPool } from "./thread-pool.ts";

/** What a worker tells while it works. */
export type WorkerNotice =
  | {
      readonly kind: "ready";
      readonly name: string;
      readonly threads: number;
      readonly server: string;
      readonly edition: string;
    }
  | { readonly kind: "refused"; readonly run: string; readonly wanted: string; readonly own: string }
  | {
      readonly kind: "computed";
      readonly run: string;
      readonly index: number;
      readonly ranges: number;
      readonly seconds: number;
    }
  | { readonly kind: "failed"; readonly run: string; readonly index: number; readonly reason: string }
  /** Computes by the interpreter, since this host refuses kernels; told once. */
  | { readonly kind: "slow"; readonly reason: string }
  | { readonly kind: "cut"; readonly server: string; readonly reason: string }
  | { readonly kind: "back"; readonly server: string };

export interface WorkerOptions {
  readonly address: ClusterAddress;
  /** Option that gave the address, for faults. */
  readonly where: string;
  readonly edition: Edition;
  readonly threads: number;
  /** Milliseconds of silence after which others take over what this worker has at hand. */
  readonly takeover: number;
  readonly say: (notice: WorkerNotice) => void;
  /** Aborted, the worker ends what it has at hand and leaves. */
  readonly signal: AbortSignal;
  /** Milliseconds without work after which the worker leaves; never if left out. */
  readonly idle?: number | undefined;
}

/** Plans that a worker keeps at most: one a run. */
const MOST_PLANS = 4;
/** Seconds that a worker tries to hand in what it has computed while the server refuses to write. */
const PATIENCE = 120;

/**
 * Serves runs of this edition until the signal or until there is nothing to do.
 *
 * @returns ranges computed, and runs of another edition that were refused
 * @throws InputError for a server that cannot be used
 */
export async function serve(
  options: WorkerOptions,
): Promise<{ readonly computed: number; readonly refused: number }> {
  const { address, where, edition, threads, takeover, say, signal, idle } = options;
  const server = address.shown;
  const redis = await connect(address, where, {
    onCut: (reason) => say({ kind: "cut", server, reason }),
    onBack: () => say({ kind: "back", server }),
  });
  const name = `${hostname()}:${process.pid}`;
  const pool = new ThreadPool(threads);
  const plans = new Plans();
  let [computed, active, lastWork] = [0, 0, performance.now()];
  let slow = false;
  const work = async ({ data }: { readonly data: RangeJob }): Promise<void> => {
    const began = performance.now();
    active += 1;
    try {
      const store = new RunStore(redis, data.run);
      if ((await store.isWanted(data.index)) !== "wanted") return;
      const { plan, ranges } = await plans.of(store);
      const packed = await pool.compute(data.run, plan, data);
      await handIn(store, data, packed);
      if (packed.refusal !== undefined && !slow) say({ kind: "slow", reason: packed.refusal });
      slow ||= packed.refusal !== undefined;
      computed += 1;
      const seconds = (performance.now() - began) / 1000;
      say({ kind: "computed", run: data.run, index: data.index, ranges, seconds });
    } catch (error) {
      say({ kind: "failed", run: data.run, index: data.index, reason: (error as Error).message });
      if (!(error instanceof InputError)) throw error;
      // Whoever computes it again finds the same fault.
      await new RunStore(redis, data.run).fail(error.faults);
      throw new UnrecoverableError(error.message);
    } finally {
      active -= 1;
      lastWork = performance.now();
    }
  };
  const jobs = new Worker<RangeJob>(queueOf(edition), work, {
    connection: connectionOptions(address),
    prefix: PREFIX,
    concurrency: threads,
    lockDuration: takeover,
    stalledInterval: takeover / 2,
    maxStalledCount: MOST_TAKEOVERS,
    drainDelay: 1,
    runRetryDelay: 500,
  });
  jobs.on("error", () => {});
  await jobs.waitUntilReady();
  say({ kind: "ready", name, threads, server, edition: editionWords(edition) });
  const id = randomUUID();
  const present: Present = { ...edition, name, threads };
  const refused = new Set<string>();
  const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  try {
    while (!signal.aborted) {
      await Promise.race([tellAndLook(), ended]).catch(() => {});
      if (idle !== undefined && active === 0 && performance.now() - lastWork > idle) break;
      await pause(Math.min(takeover / 3, 1000), undefined, { signal }).catch(() => {});
    }
    // What is at hand is ended; a server that is cut off is not waited for.
    await jobs.close(redis.status !== "ready");
  } finally {
    await pool.close();
    if (redis.status === "ready") await leave(redis, id);
    disconnect(redis);
  }
  return { computed, refused: refused.size };

  async function tellAndLook(): Promise<void> {
    await tell(redis, id, present, Math.max(3 * takeover, 5000));
    for (const { id: run, head } of await openRuns(redis)) {
      if (sameEdition(head, edition) || refused.has(run)) continue;
      refused.add(run);
      say({ kind: "refused", run, wanted: editionWords(head), own: editionWords(edition) });
    }
  }
}

/** Hands in what a range gave, patiently. @throws InputError when another machine gave other bits */
async function handIn(store: RunStore, { run, index }: RangeJob, { sum, rows }: PackedRange): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const became = await store.handIn(index, sum, rows);
      if (became !== "differs") return;
      const what = `expected the bits that another machine gave for part ${index + 1}, got others; compute it on machines of one kind`;
      throw new InputError({ where: `run ${run}`, what });
    } catch (error) {
      if (!passes(error) || tries >= PATIENCE) throw error;
      await pause(1000);
    }
  }
}

/** Plans of the runs served last, compressed. */
class Plans {
  private readonly known = new Map<string, Promise<{ readonly plan: Uint8Array; readonly ranges: number }>>();

  of(store: RunStore): Promise<{ readonly plan: Uint8Array; readonly ranges: number }> {
    const known = this.known.get(store.id) ?? fetchPlan(store);
    this.known.delete(store.id);
    this.known.set(store.id, known);
    known.catch(() => this.known.delete(store.id));
    for (const id of [...this.known.keys()].slice(0, -MOST_PLANS)) this.known.delete(id);
    return known;
  }
}

/** @throws Error when the plan is not the one that the run is named by */
async function fetchPlan(store: RunStore): Promise<{ readonly plan: Uint8Array; readonly ranges: number }> {
  const [head, plan] = await Promise.all([store.head(), store.plan()]);
  if (!head || !plan) throw new Error(`run ${store.id} is not there any more`);
  const text = gunzipSync(plan, { maxOutputLength: LIMITS.planBytes });
  const digest = createHash("sha256").update(text).digest("hex");
  if (digest !== head.plan)
    throw new Error(
      `run ${store.id} asks for the plan ${head.plan.slice(0, 12)}, but the server has ${digest.slice(0, 12)}`,
    );
  return { plan, ranges: head.ranges };
}
