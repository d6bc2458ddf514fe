import { withoutPause } from "../engine/index.ts";
import { Counter, outputNames, type ScenarioCount } from "./collect.ts";
import { FanHistograms } from "./fan-histograms.ts";
import type { Histogram } from "./histogram.ts";
import type { BlockTask, Plan } from "./plan.ts";
import type { AnchorMisses } from "./result.ts";
import { BlockRunner, type BlockWorlds, type ShortDelay } from "./run-block.ts";

/** What a block gives, histograms apart. */
export interface FinishedBlock {
  readonly task: BlockTask;
  /** By scenario. */
  readonly scenarios: readonly ScenarioCount[];
  /** Worlds of the block that the table holds: its first ones. */
  readonly tabled: number;
  /** Drawn values in the order of `Plan.parameters`, solved levels in place, one column after another. */
  readonly parameters: Float64Array;
  readonly misses: AnchorMisses;
  readonly shortDelays: readonly (ShortDelay & {
    /** Index into `Plan.scenarios`. */
    readonly scenario: number;
  })[];
}

/** A miss of an anchored level that is worth a word, in the level's unit. */
export const MISS_TOLERANCE = 0.05;

/** Runs and counts blocks of a plan in one thread. Blocks are pure functions of the plan and their task. */
export class BlockWork {
  private readonly plan: Plan;
  private readonly runner: BlockRunner;
  private readonly counter: Counter;
  /** By scenario. */
  private readonly fans: readonly FanHistograms[];

  /** @param runner one that keeps its models between runs of other scenarios over the same worlds */
  constructor(plan: Plan, runner = new BlockRunner(plan, outputNames(plan.outputs))) {
    this.plan = plan;
    this.runner = runner;
    this.counter = new Counter(plan, runner.outputs);
    this.fans = plan.scenarios.map(() => new FanHistograms(plan));
  }

  /** Of all blocks finished here, by scenario, then by fan. Blocks finished later are counted into the same arrays. */
  histograms(): readonly (readonly Histogram[])[] {
    return this.fans.map((fans) => fans.histograms());
  }

  /** The same in arrays of the caller's own. */
  histogramCopies(): readonly (readonly Histogram[])[] {
    return this.fans.map((fans) => fans.copies());
  }

  /** @param worlds the block as opened before; drawn and solved for if left out */
  finish(task: BlockTask, worlds: BlockWorlds = this.runner.open(task)): FinishedBlock {
    return withoutPause(this.parts(task, worlds));
  }

  /** The same in parts, see `Runner.parts`. Whoever gives a block up gives up this work. */
  *parts(task: BlockTask, worlds: BlockWorlds): Generator<void, FinishedBlock> {
    const { plan, runner, counter } = this;
    const shortDelays: FinishedBlock["shortDelays"][number][] = [];
    const left = outside(worlds, plan);
    const scenarios: ScenarioCount[] = [];
    for (const [index, scenario] of plan.scenarios.entries()) {
      const block = yield* runner.scenarioParts(worlds, scenario, { models: plan.models, borrow: true });
      for (const short of block.shortDelays) shortDelays.push({ ...short, scenario: index });
      scenarios.push(counter.count(task, block, this.fans[index]!, left));
    }
    const tabled = counter.tabled(task);
    const kept = drawnOf(plan);
    const parameters = new Float64Array(kept.length * tabled);
    for (const [index, { id }] of tabled > 0 ? kept.entries() : [])
      parameters.set(worlds.values.get(id)!.subarray(0, tabled), index * tabled);
    return { task, scenarios, tabled, parameters, misses: missesOf(worlds), shortDelays };
  }
}

/** Parameters whose drawn values a result holds: switches always, as answers are split by them. */
export function drawnOf({ parameters, withoutDrawn }: Plan): Plan["parameters"] {
  return withoutDrawn === true
    ? parameters.filter(({ distribution }) => "discrete" in distribution)
    : parameters;
}

/** Places in a block of the worlds outside the plan's bounds. */
function outside({ task, values }: BlockWorlds, { where = [] }: Plan): number[] {
  if (where.length === 0) return [];
  const bounds = where.map(({ parameter, low, high }) => ({ drawn: values.get(parameter)!, low, high }));
  return Array.from({ length: task.worlds }, (_, place) => place).filter((place) =>
    bounds.some(({ drawn, low, high }) => drawn[place]! < low || drawn[place]! > high),
  );
}

function missesOf({ levels: { misses, unmet } }: BlockWorlds): AnchorMisses {
  const left = new Set(unmet.map(({ world }) => world));
  const kept = misses.filter((_, world) => !left.has(world));
  return {
    worst: kept.reduce((worst, miss) => Math.max(worst, miss), 0),
    above: kept.filter((miss) => miss > MISS_TOLERANCE).length,
    leftOut: left.size,
  };
}

/** What a block hands over to another thread instead of being copied. */
export function buffersOf({ scenarios, parameters }: FinishedBlock): ArrayBuffer[] {
  const arrays = scenarios.flatMap(({ moments, table, reached }) => [
    moments.means,
    moments.squares,
    table,
    reached,
  ]);
  return [...arrays, parameters].map(({ buffer }) => buffer as ArrayBuffer);
}
