import { createHash } from "node:crypto";
import { refuseKernels } from "../engine/index.ts";
import { type Fault, InputError } from "../units/index.ts";
import { openShift } from "./crew-shift.ts";
import type { Histogram } from "./histogram.ts";
import type { Plan } from "./plan.ts";
import { type FinishedRange, joinGroups } from "./range.ts";
import type { EnsembleResult } from "./result.ts";
import { Tally } from "./tally.ts";
import { joinTraces, scenariosAsked, type Trace, type Tracer, type TraceWish } from "./trace.ts";
import { deathOf, type StartedWorkers, startWorkers, stoppedEarly } from "./worker-pool.ts";

/** Worlds of a plan that are to be traced, or counted where nothing is wished. */
export interface Job {
  readonly plan: Plan;
  readonly wishes?: readonly TraceWish[];
}

/** What a job gives for one replicate: what was counted, or traces by scenario, then by wish. */
export interface Done {
  readonly groups?: Omit<FinishedRange, "histograms">;
  readonly traces?: readonly (readonly Trace[])[];
}

/** By scenario, then by fan. */
type Histograms = readonly (readonly Histogram[])[];

/** Jobs on plans of as many replicates, which threads take from each other. */
export interface Shift {
  readonly number: number;
  readonly jobs: readonly Job[];
  /** By job: a name that jobs share whose worlds are drawn and solved for alike; worlds without one are not kept. */
  readonly worlds: readonly (string | undefined)[];
  /** By replicate, the first job that nobody has taken: threads see it all, and none waits for the one that asks. */
  readonly next: Int32Array;
}

/** A shift, and which of how many threads reads it. */
export interface ToCrew {
  readonly shift: Shift;
  readonly hand: number;
  readonly hands: number;
}

export type FromCrew = { readonly shift: number } & (
  | { readonly job: number; readonly replicate: number; readonly done: Done }
  /** The last that a thread says of a shift: by job what it counted. */
  | {
      readonly histograms: readonly (Histograms | undefined)[];
      /** Why it computed without kernels, if it did. */
      readonly refusal: string | undefined;
    }
  | { readonly faults: readonly Fault[] }
);

/** Threads that do many small runs while the one that asks goes on; each keeps the worlds that it opened for the next run. */
export interface Crew {
  /**
   * Counts plans of as many replicates, with the bits of `runEnsemble`.
   *
   * @throws InputError for a delay that the step cannot follow; Error when a thread dies
   */
  count(plans: readonly Plan[]): Promise<EnsembleResult[]>;
  /** As `traceAll`, but it does not tell how far it is. */
  readonly trace: Tracer;
  /** Ends the threads, whatever they do: what still runs never ends. */
  close(): Promise<void>;
}

interface OpenShift {
  take(message: FromCrew): void;
  reject(error: Error): void;
}

/** @param count of threads; with 0 all is done in this one */
export function openCrew(count: number): Crew {
  const started: StartedWorkers = count === 0 ? { workers: [], close: async () => {} } : startWorkers(count);
  const { workers } = started;
  const open = new Map<number, OpenShift>();
  const here = openShift();
  let closed = false;
  const die = (error: Error) => {
    // What nobody waits for any more is no fault.
    if (!closed) for (const shift of open.values()) shift.reject(error);
  };
  for (const worker of workers) {
    worker.on("message", (message: FromCrew) => open.get(message.shift)?.take(message));
    worker.on("error", (error) => die(deathOf(error)));
    worker.on("exit", (code) => die(stoppedEarly(code)));
  }
  let shifts = 0;
  const run = (jobs: readonly Job[]): Promise<Gathered[]> => {
    shifts += 1;
    const number = shifts;
    const { firstReplicate = 0, replicates } = jobs[0]!.plan;
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * replicates));
    const shift: Shift = { number, jobs, worlds: jobs.map(worldsOf), next };
    const gathered = jobs.map((): Gathered => ({ done: [], histograms: [] }));
    const hands = Math.max(1, workers.length);
    let waiting = hands;
    return new Promise((resolve, reject) => {
      const take = (message: FromCrew): void => {
        if ("faults" in message) reject(new InputError(message.faults));
        else if ("done" in message)
          gathered[message.job]!.done[message.replicate - firstReplicate] = message.done;
        else {
          if (message.refusal !== undefined) refuseKernels(message.refusal);
          for (const [job, own] of message.histograms.entries()) if (own) gathered[job]!.histograms.push(own);
          waiting -= 1;
          if (waiting > 0) return;
          open.delete(number);
          resolve(gathered);
        }
      };
      open.set(number, { take, reject });
      if (workers.length === 0) here({ shift, hand: 0, hands }, take);
      for (const [hand, worker] of workers.entries())
        worker.postMessage({ shift, hand, hands } satisfies ToCrew);
    });
  };
  return {
    async count(plans) {
      const gathered = await run(plans.map((plan) => ({ plan })));
      return plans.map((plan, job) => {
        const { done, histograms } = gathered[job]!;
        const tally = new Tally(plan);
        for (const { groups } of done) joinGroups(tally, groups!);
        for (const own of histograms) tally.addHistograms(own);
        return tally.result();
      });
    },
    async trace(plan, scenarioIds, wishes, { worlds }) {
      const scenarios = scenariosAsked(plan, scenarioIds, wishes, worlds);
      const part = { ...plan, scenarios, worldsPerReplicate: worlds / plan.replicates };
      const [{ done }] = (await run([{ plan: part, wishes }])) as [Gathered];
      return scenarios.map((_, scenario) =>
        wishes.map((__, wish) => joinTraces(done.map(({ traces }) => traces![scenario]![wish]!))),
      );
    },
    close() {
      closed = true;
      return started.close();
    },
  };
}

/** What threads gave of one job: by replicate what was done, and by thread what it counted. */
interface Gathered {
  readonly done: Done[];
  readonly histograms: Histograms[];
}

/** All that draws and levels are made of. Worlds that are drawn anew for one run are of no use to others. */
function worldsOf({ plan }: Job): string | undefined {
  if (plan.redrawn) return undefined;
  const { seed, months, parameters, correlations, rates, models } = plan;
  const { solve, month, scenario } = plan.anchors;
  const anchored = [solve, month, scenario.overrides, scenario.series, models[scenario.model]];
  const made = [seed, months, parameters, correlations, rates, anchored];
  return createHash("sha256").update(JSON.stringify(made)).digest("hex");
}
