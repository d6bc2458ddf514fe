import type { Plan, PlannedModel, PlannedScenario } from "./plan.ts";
import { type EnsembleResult, mergeShares } from "./result.ts";
import { workShare } from "./work.ts";

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
}

/** Scenarios being counted block by block: the first worlds of every replicate first, so that any stop is an ensemble. */
export interface Refinement {
  /** Worlds counted so far, over all replicates. */
  readonly counted: number;
  /** Worlds of the whole plan. */
  readonly worlds: number;
  /**
   * Computes one block of at most so many worlds in all; false when that many have been counted.
   *
   * @throws InputError for a delay that the step cannot follow
   */
  advance(worlds: number): boolean;
  /** Fans, events and table of what was counted at the end of a stage; bit-equal to `runEnsemble` of as many worlds. */
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
export function openWorlds(plan: Plan, _options: { readonly keep?: number } = {}): WorldSession {
  return { plan, start: (variant = { scenarios: plan.scenarios }) => new Counting(plan, variant) };
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
    signal?.throwIfAborted();
    while (run.advance(worlds)) {
      await pause();
      signal?.throwIfAborted();
    }
    yield run.result();
  }
}

/** Lets messages that have arrived be handled; a timer of a page would wait four milliseconds. */
function turn(): Promise<void> {
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

class Counting implements Refinement {
  counted = 0;
  readonly worlds: number;
  private readonly plan: Plan;

  constructor(plan: Plan, { scenarios, models = plan.models }: Variant) {
    this.plan = { ...plan, scenarios, models };
    this.worlds = plan.replicates * plan.worldsPerReplicate;
  }

  advance(worlds: number): boolean {
    if (this.counted >= worlds) return false;
    this.counted = Math.min(this.worlds, worlds);
    return true;
  }

  result(): EnsembleResult {
    const plan = { ...this.plan, worldsPerReplicate: this.counted / this.plan.replicates };
    return mergeShares(plan, [workShare(plan, 0, 1, () => {})]);
  }
}
