import type { Histogram } from "../ensemble/histogram.ts";
import type { EnsembleResult } from "../ensemble/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import { Tally } from "../ensemble/tally.ts";
import { type Counted, type Rows, windowOf } from "../ensemble/window.ts";
import { pack, unpack } from "./pack.ts";
import { type GroupRange, groupsIn, rangesOf } from "./ranges.ts";
import type { RunStore } from "./run-store.ts";

/** What a range gave, rows of the world table apart. */
interface RangeSum {
  readonly counted: readonly Counted[];
  readonly histograms: readonly (readonly Histogram[])[];
}

/** What is kept of a merge, rows of the world table apart: those stay as they were handed in. */
interface KeptState {
  readonly counted: Counted;
  readonly histograms: readonly (readonly Histogram[])[];
}

/** Adds ranges as they are handed in, in the order of the plan: each once, in memory that does not grow with their number. */
export class Merge {
  readonly ranges: readonly GroupRange[];
  private readonly plan: Plan;
  private readonly store: RunStore;
  private tally: Tally;
  private done = 0;
  private inStore = 0;

  constructor(plan: Plan, store: RunStore) {
    this.plan = plan;
    this.store = store;
    this.ranges = rangesOf(plan);
    this.tally = new Tally(plan);
  }

  /** Ranges added. */
  get merged(): number {
    return this.done;
  }

  /** Ranges of which the server has only what was kept of all of them. */
  get kept(): number {
    return this.inStore;
  }

  /** Goes on from what an earlier driver kept; from nothing where it kept nothing whole. */
  async restore(): Promise<void> {
    const { merged, state } = await this.store.kept();
    const kept = state && (unpack(state) as KeptState | undefined);
    const tally = new Tally(this.plan);
    if (kept && (await this.placeRows(tally, 0, merged))) {
      tally.join(kept.counted);
      tally.addHistograms(kept.histograms);
      [this.tally, this.done, this.inStore] = [tally, merged, merged];
    } else if (merged > 0) await this.store.restart();
  }

  /** Adds the next range. False when it has not been handed in. */
  async next(): Promise<boolean> {
    const packed = await this.store.sum(this.done);
    if (packed === null) return false;
    const sum = unpack(packed) as RangeSum | undefined;
    // What was damaged on its way is computed again.
    if (!sum || !(await this.placeRows(this.tally, this.done, this.done + 1))) {
      await this.store.discard(this.done);
      return false;
    }
    for (const one of sum.counted) this.tally.join(one);
    this.tally.addHistograms(sum.histograms);
    this.done += 1;
    return true;
  }

  /** Keeps what has been added on the server and lets go of the ranges in it. False when the run is another driver's. */
  async keep(owner: string): Promise<boolean> {
    const { tally, done, inStore, store } = this;
    const state: KeptState = { counted: tally.counted(), histograms: tally.histograms() };
    if (!(await store.keep(owner, pack(state), { from: inStore, to: done }))) return false;
    this.inStore = done;
    return true;
  }

  /** The result of all ranges. */
  result(): EnsembleResult {
    return this.tally.result();
  }

  /** Puts rows of the world table that ranges have: again is as well as once. False when some are missing. */
  private async placeRows(tally: Tally, from: number, to: number): Promise<boolean> {
    for (let index = from; index < to; index += 1) {
      if (!this.hasRows(index)) continue;
      const packed = await this.store.rows(index);
      const rows = packed && (unpack(packed) as readonly Rows[] | undefined);
      if (!rows) return false;
      for (const one of rows) tally.place(one);
    }
    return true;
  }

  private hasRows(index: number): boolean {
    return groupsIn(this.plan, this.ranges[index]!).some((group) => windowOf(this.plan, group).rows > 0);
  }
}
