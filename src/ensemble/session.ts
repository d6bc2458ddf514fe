import { withoutPause } from "../engine/index.ts";
import { outputNames } from "./collect.ts";
import {
  type BlockTask,
  blocksOf,
  type OutputSpec,
  type Plan,
  type PlannedModel,
  type PlannedScenario,
  shortened,
} from "./plan.ts";
import type { EnsembleResult } from "./result.ts";
import { BlockRunner, type BlockWorlds } from "./run-block.ts";
import { Tally } from "./tally.ts";
import { BlockWork } from "./work.ts";

/**
 * Worlds of a plan that stay at hand: draws, processes and solved levels of blocks already visited are kept, and another
 * scenario (other overrides, other series, another compiled model) runs over the same worlds. Free of Node: a page's
 * worker uses it. Import this file, not the room's index.
 */
export interface WorldSession {
  readonly plan: Plan;
  /** Starts to count scenarios over the session's worlds; nothing is computed yet. Any number may be under way. */
  start(variant?: Variant): Refinement;
}

/** What is run instead of the plan's own scenarios: `{ ...scenario, overrides: { ...scenario.overrides, id: 3 } }`. */
export interface Variant {
  readonly scenarios: readonly PlannedScenario[];
  /** What `PlannedScenario.model` points into; the plan's own models if left out. */
  readonly models?: readonly PlannedModel[];
  /** Worlds that count; all if left out. */
  readonly where?: Plan["where"];
  readonly withoutDrawn?: boolean;
  /** What is counted, some of the plan's own outputs; all if left out. */
  readonly outputs?: OutputSpec;
  /** Worlds of each replicate at most, rounded up to whole blocks; all if left out. */
  readonly worldsPerReplicate?: number;
}

/** Scenarios being counted block by block: the first worlds of every replicate first, so that any stop is an ensemble. */
export interface Refinement {
  /** Worlds counted so far, over all replicates. */
  readonly counted: number;
  /** Worlds of the whole plan. */
  readonly worlds: number;
  /**
   * Computes one more block; false when at least so many worlds (whole blocks, as many of each replicate) are counted.
   *
   * @throws InputError for a delay that the step cannot follow
   */
  advance(worlds: number): boolean;
  /** The same in parts of a few milliseconds, see `Runner.parts`. */
  parts(worlds: number): Generator<void, boolean>;
  /**
   * Fans, events and table of what was counted when a stage has ended; bit-equal to `runEnsemble` of as many worlds.
   *
   * @throws RangeError amid a stage, while some replicates have more worlds than others
   */
  result(): EnsembleResult;
}

/** Worlds after which a picture is worth showing: 32, 256 and 1,024 of each of 8 replicates. */
export const STAGES: readonly number[] = [256, 2048, 8192];

export interface RefineOptions {
  readonly stages?: readonly number[];
  /** Looked at between blocks. */
  readonly signal?: AbortSignal;
  /** Awaited between blocks, so that messages can come in; a turn of the event loop if left out. */
  readonly pause?: () => Promise<void>;
}

/** Opens the worlds of a plan. @param options.keep worlds whose draws are kept at most; 8,192 if left out */
export function openWorlds(plan: Plan, { keep = 8192 }: { readonly keep?: number } = {}): WorldSession {
  return new KeptWorlds(plan, keep);
}

/**
 * Runs a refinement through its stages and gives the result after each.
 *
 * @throws the signal's reason (an AbortError) when it is aborted
 */
export async function* refine(
  run: Refinement,
  { stages = STAGES, signal, pause = turn }: RefineOptions = {},
): AsyncGenerator<EnsembleResult> {
  const within = stages.filter((worlds) => worlds < run.worlds);
  for (const worlds of stages.some((stage) => stage >= run.worlds) ? [...within, run.worlds] : within) {
    await countTo(run, worlds, { pause, ...(signal && { signal }) });
    yield run.result();
  }
}

/**
 * Counts so many worlds, in whole blocks and as many of each replicate.
 *
 * @throws the signal's reason (an AbortError) when it is aborted; the refinement can be counted on
 */
export async function countTo(
  run: Refinement,
  worlds: number,
  { signal, pause = turn }: Omit<RefineOptions, "stages"> = {},
): Promise<void> {
  signal?.throwIfAborted();
  let more = true;
  while (more) {
    const block = run.parts(worlds);
    let part = block.next();
    for (; !part.done; part = block.next()) {
      await pause();
      signal?.throwIfAborted();
    }
    more = part.value;
    if (!more) continue;
    await pause();
    signal?.throwIfAborted();
  }
}

/** Lets messages that have arrived be handled; a timer of a page would wait four milliseconds. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(0);
  });
}

class KeptWorlds implements WorldSession {
  readonly plan: Plan;
  private readonly runner: BlockRunner;
  private readonly opened = new Map<string, BlockWorlds>();
  private room: number;

  constructor(plan: Plan, room: number) {
    this.plan = plan;
    this.room = room;
    this.runner = new BlockRunner(plan, outputNames(plan.outputs));
  }

  start({ worldsPerReplicate, ...variant }: Variant = this.plan): Refinement {
    const { worldsPerReplicate: all } = this.plan;
    const plan = shortened({ ...this.plan, ...variant }, worldsPerReplicate ?? all);
    return new Counting(plan, this.runner, (task) => this.open(task));
  }

  private open(task: BlockTask): BlockWorlds {
    const key = `${task.replicate} ${task.first}`;
    const known = this.opened.get(key);
    if (known) return known;
    const worlds = this.runner.open(task);
    if (task.worlds <= this.room) {
      this.room -= task.worlds;
      this.opened.set(key, worlds);
    }
    return worlds;
  }
}

class Counting implements Refinement {
  readonly worlds: number;
  private readonly plan: Plan;
  private readonly open: (task: BlockTask) => BlockWorlds;
  private readonly work: BlockWork;
  private readonly tally: Tally;
  /** Blocks still to come: the first of every replicate, then the second of every replicate, and so on. */
  private readonly tasks: readonly BlockTask[];
  private done = 0;

  constructor(plan: Plan, runner: BlockRunner, open: (task: BlockTask) => BlockWorlds) {
    this.plan = plan;
    this.open = open;
    this.worlds = plan.replicates * plan.worldsPerReplicate;
    this.work = new BlockWork(plan, runner);
    this.tally = new Tally(plan);
    this.tasks = blocksOf(plan).sort((a, b) => a.first - b.first || a.replicate - b.replicate);
  }

  get counted(): number {
    const last = this.tasks[this.done - 1];
    return last ? this.tasks.slice(0, this.done).reduce((sum, { worlds }) => sum + worlds, 0) : 0;
  }

  advance(worlds: number): boolean {
    return withoutPause(this.parts(worlds));
  }

  *parts(worlds: number): Generator<void, boolean> {
    const task = this.tasks[this.done];
    // All replicates go on together, also where an earlier wish for more ended amid them.
    const level = this.done % this.plan.replicates === 0;
    if (!task || (level && task.first * this.plan.replicates >= worlds)) return false;
    this.tally.add(yield* this.work.parts(task, this.open(task)));
    this.done += 1;
    return true;
  }

  result(): EnsembleResult {
    if (this.done % this.plan.replicates !== 0)
      throw new RangeError("expected every replicate to have as many worlds: a stage is not at its end");
    return this.tally.resultSoFar(this.counted / this.plan.replicates, this.work.histogramCopies());
  }
}
