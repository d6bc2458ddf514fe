import { kernelRefusal } from "../engine/index.ts";
import { InputError } from "../units/index.ts";
import { outputNames } from "./collect.ts";
import type { Done, FromCrew, Job, ToCrew } from "./crew.ts";
import { KeepingRunner, type OpenedWorlds } from "./keeping-runner.ts";
import { groupsOf, type Plan } from "./plan.ts";
import { countGroups } from "./range.ts";
import { BlockRunner } from "./run-block.ts";
import { namesOf, traceWorlds } from "./trace.ts";
import { BlockWork } from "./work.ts";

/** Gives what was made, and arrays that may be handed over instead of being copied. */
export type Give = (message: FromCrew, buffers: readonly ArrayBufferLike[]) => void;

/**
 * One thread's part of shift after shift, with the worlds that it opened: it takes what nobody has taken, of its own share
 * of the replicates first, and then helps the others.
 */
export function openShift(): (asked: ToCrew, give: Give) => void {
  const opened = new Map<string, OpenedWorlds>();
  const openedAs = (name: string | undefined): OpenedWorlds | undefined => {
    if (name !== undefined && !opened.has(name)) opened.set(name, new Map());
    return name === undefined ? undefined : opened.get(name);
  };
  return ({ shift, hand, hands }, give) => {
    const { jobs, next, number } = shift;
    try {
      const works = jobs.map((job, index) => new JobWork(job, openedAs(shift.worlds[index])));
      const begin = Math.floor((hand * next.length) / hands);
      for (let turn = 0; turn < next.length; turn += 1) {
        const place = (begin + turn) % next.length;
        for (let job = Atomics.add(next, place, 1); job < jobs.length; job = Atomics.add(next, place, 1)) {
          const replicate = (jobs[job]!.plan.firstReplicate ?? 0) + place;
          const done = works[job]!.replicate(replicate);
          give({ shift: number, job, replicate, done }, tracedIn(done));
        }
      }
      const histograms = works.map((work) => work.histograms());
      give(
        { shift: number, histograms, refusal: kernelRefusal() },
        histograms.flatMap((own) => own?.flat().map(({ buffer }) => buffer) ?? []),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Of an error that leaves a thread only the message would arrive.
      give({ shift: number, faults: error.faults }, []);
    }
  };
}

/** A job in one thread, with kernels that are made once. */
class JobWork {
  private readonly job: Job;
  private readonly runner: BlockRunner;
  private count: BlockWork | undefined;

  constructor(job: Job, opened: OpenedWorlds | undefined) {
    const { plan, wishes } = job;
    this.job = job;
    const names = wishes ? namesOf(wishes) : outputNames(plan.outputs);
    this.runner = opened ? new KeepingRunner(plan, names, opened) : new BlockRunner(plan, names);
  }

  replicate(replicate: number): Done {
    const { plan, wishes } = this.job;
    const part: Plan = { ...plan, firstReplicate: replicate, replicates: 1 };
    if (wishes) return { traces: traceWorlds(part, wishes, this.runner) };
    this.count ??= new BlockWork(plan, this.runner);
    return { groups: countGroups(plan, groupsOf(part), this.count) };
  }

  /** Of all that was counted here. */
  histograms() {
    return this.count?.histograms();
  }
}

function tracedIn({ traces = [] }: Done): ArrayBufferLike[] {
  return traces.flat().flatMap(({ values }) => [...values.values()].map(({ buffer }) => buffer));
}
