import type { Histogram } from "./histogram.ts";
import { type BlockTask, blocksWithin, type Plan } from "./plan.ts";
import type { BlockRunner } from "./run-block.ts";
import { Tally } from "./tally.ts";
import { type Counted, type Rows, windowOf } from "./window.ts";
import { BlockWork } from "./work.ts";

/** What some neighbouring groups of a plan give: it joins a tally on another machine with the bits of one process. */
export interface FinishedRange {
  /** By group. */
  readonly counted: readonly Counted[];
  /** Of groups that have rows in the world table. */
  readonly rows: readonly Rows[];
  /** Of all groups together: by scenario, then by fan. */
  readonly histograms: readonly (readonly Histogram[])[];
}

/**
 * Runs groups of a plan: a pure function of both.
 *
 * @param runner one that keeps its compiled models from range to range of the same plan
 * @throws InputError for a delay that the step cannot follow
 */
export function runRange(plan: Plan, groups: readonly BlockTask[], runner?: BlockRunner): FinishedRange {
  const work = new BlockWork(plan, runner);
  return { ...countGroups(plan, groups, work), histograms: work.histograms() };
}

/**
 * The same without histograms, which stay with the work.
 *
 * @throws InputError for a delay that the step cannot follow
 */
export function countGroups(
  plan: Plan,
  groups: readonly BlockTask[],
  work: BlockWork,
): Omit<FinishedRange, "histograms"> {
  const tallies = groups.map((group) => {
    const tally = new Tally(plan, windowOf(plan, group));
    for (const task of blocksWithin(group)) tally.add(work.finish(task));
    return tally;
  });
  return {
    counted: tallies.map((tally) => tally.counted()),
    rows: tallies.map((tally) => tally.rows()).filter(({ window }) => window.rows > 0),
  };
}

/** Adds a finished range to a tally of its plan; of the groups of one replicate the earlier first. */
export function joinRange(tally: Tally, { histograms, ...groups }: FinishedRange): void {
  joinGroups(tally, groups);
  tally.addHistograms(histograms);
}

/** The same of what `countGroups` gives. */
export function joinGroups(tally: Tally, { counted, rows }: Omit<FinishedRange, "histograms">): void {
  for (const one of counted) tally.join(one);
  for (const one of rows) tally.place(one);
}
