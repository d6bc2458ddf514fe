import { type BlockRows, collect, emptyHistograms, outputNames } from "./collect.ts";
import { addInto, type Histogram, type Scale, scaleOf } from "./histogram.ts";
import { type BlockTask, blocksOf, type Plan } from "./plan.ts";
import { BlockRunner } from "./run-block.ts";

/** What one worker gives back when its blocks are done. */
export interface Share {
  /** By scenario, then by fan. */
  readonly histograms: readonly (readonly Histogram[])[];
  readonly blocks: readonly FinishedBlock[];
}

export interface FinishedBlock {
  readonly index: number;
  /** By scenario. */
  readonly rows: readonly BlockRows[];
  /** Drawn values in the order of `Plan.parameters`, solved levels in place. */
  readonly parameters: readonly Float64Array[];
  readonly anchorError: number;
  readonly shortDelays: readonly {
    /** Index into `Plan.scenarios`. */
    readonly scenario: number;
    readonly quantity: string;
    readonly call: string;
    readonly stage: number;
  }[];
}

/** Runs the blocks whose number is `part` modulo `parts`. Blocks are pure functions of the plan and their number. */
export function workShare(plan: Plan, part: number, parts: number, progress: () => void): Share {
  const names = outputNames(plan.outputs);
  const runner = new BlockRunner(plan, names);
  const histograms = plan.scenarios.map(() => emptyHistograms(plan, plan.months));
  const scales = plan.outputs.fans.map(scaleOf);
  const blocks: FinishedBlock[] = [];
  blocksOf(plan).forEach((task, index) => {
    if (index % parts !== part) return;
    blocks.push(finishBlock(runner, plan, task, { index, names, scales, histograms }));
    progress();
  });
  return { histograms, blocks };
}

function finishBlock(
  runner: BlockRunner,
  plan: Plan,
  task: BlockTask,
  into: {
    index: number;
    names: readonly string[];
    scales: readonly Scale[];
    histograms: readonly (readonly Histogram[])[];
  },
): FinishedBlock {
  const { scenarios, solved, anchorError } = runner.run(task);
  const rows = scenarios.map((result, index) =>
    collect(plan, task, result, { ...into, histograms: into.histograms[index]! }),
  );
  const parameters = plan.parameters.map(
    ({ id }) => solved.get(id) ?? runner.columns.get(id)!.slice(task.first, task.first + task.worlds),
  );
  const shortDelays = scenarios.flatMap((result, scenario) =>
    result.shortDelays.map((short) => ({ ...short, scenario })),
  );
  return { index: into.index, rows, parameters, anchorError, shortDelays };
}

/** Adds the histograms of one share to those of another. */
export function addShare(
  sum: readonly (readonly Histogram[])[],
  more: readonly (readonly Histogram[])[],
): void {
  for (const [scenario, fans] of sum.entries()) {
    for (const [fan, histogram] of fans.entries()) addInto(histogram, more[scenario]![fan]!);
  }
}
