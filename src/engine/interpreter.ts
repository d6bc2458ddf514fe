import { canonicalNaN } from "../numeric/index.ts";
import { BlockMemory } from "./block-memory.ts";
import type { CompiledModel } from "./compiled-model.ts";
import type { Program } from "./program.ts";
import type { Block } from "./types.ts";

/** A world in which a quantity stopped being a finite number. */
export interface WorldFault {
  readonly world: number;
  /** Element name of the first quantity, in the order of computation, that was not finite. */
  readonly quantity: string;
  /** Month of the run in which it happened (whole months since start). */
  readonly month: number;
}

/** A delay with a stage shorter than the step: its numbers cannot be trusted. */
export interface ShortDelay {
  readonly quantity: string;
  /** The call as written, `DELAY3(orders, shipping_time)`. */
  readonly call: string;
  /** World with the shortest stage, and the stage there (months). */
  readonly world: number;
  readonly stage: number;
  /** How many worlds of the block have it too short. */
  readonly worlds: number;
}

export interface RunResult {
  /** One for every output asked for: `[month][world]`, months 0 to `months` inclusive. */
  readonly values: readonly Float64Array[];
  /** At most one for a world, in the order of worlds. */
  readonly faults: readonly WorldFault[];
  readonly shortDelays: readonly ShortDelay[];
}

/** Runs blocks one after another, reusing its memory. */
export interface Runner {
  /**
   * `outputs` are numbers given by `CompiledModel.find`.
   *
   * @param borrow the values may lie in the runner's own memory, good until its next run; otherwise they are new arrays
   */
  run(block: Block, outputs: readonly number[], borrow?: boolean): RunResult;
  /**
   * The same run in parts of a few milliseconds, where it has them: whoever asks for it can listen in between. Other runs may
   * begin meanwhile.
   */
  parts(block: Block, outputs: readonly number[], borrow?: boolean): Generator<void, RunResult>;
}

/** What a runner needs of a compiled model: plain data that can be sent to a worker. */
export type RunnableModel = Pick<CompiledModel, "program" | "parameters" | "series">;

/** Runs one block of worlds in the interpreter. For many blocks keep a runner. */
export function run(model: RunnableModel, block: Block, outputs: readonly number[]): RunResult {
  return createInterpreter(model).run(block, outputs);
}

/**
 * The reference back-end: for each operation one loop over the worlds of the block; its memory is kept from block to block
 * of one size. World k's numbers do not depend on the other worlds of the block.
 */
export function createInterpreter(model: RunnableModel): Runner {
  const { program } = model;
  let memory: BlockMemory | undefined;
  const runner: Runner = {
    // biome-ignore lint/correctness/useYield: it has one part
    *parts(block, outputs) {
      return runner.run(block, outputs);
    },
    run(block, outputs) {
      checkBlock(model, block);
      if (memory?.worlds !== block.worlds) memory = new BlockMemory(program, block.worlds);
      const bad = new Uint8Array(block.worlds);
      const values = outputs.map(() => new Float64Array((program.months + 1) * block.worlds));
      const shortest = program.stages.map(() =>
        new Float64Array(block.worlds).fill(Number.POSITIVE_INFINITY),
      );
      const watching = memory;
      watching.simulate(block, (step) => {
        if (step % program.stepsPerMonth !== 0) return;
        const at = (step / program.stepsPerMonth) * block.worlds;
        outputs.forEach((slot, index) => {
          values[index]!.set(watching.slot(slot), at);
        });
        watching.markNotFinite(bad);
        noteStages(program, watching, shortest);
      });
      const faults = bad.includes(1) ? nameFaults(memory, program, block, bad) : [];
      canonicalNumbers(values, faults, block.worlds);
      return { values, faults, shortDelays: shortDelays(program, shortest) };
    },
  };
  return runner;
}

/** Runs again the block in which worlds went wrong, looking at every step, to name the first quantity of each. */
function nameFaults(memory: BlockMemory, program: Program, block: Block, bad: Uint8Array): WorldFault[] {
  const found = new Map<number, WorldFault>();
  memory.simulate(block, (step) => {
    bad.forEach((isBad, world) => {
      if (isBad === 0 || found.has(world)) return;
      const quantity = memory.firstNotFinite(world);
      const month = Math.floor(step / program.stepsPerMonth);
      if (quantity) found.set(world, { world, quantity, month });
    });
  });
  return [...found.values()].sort((a, b) => a.world - b.world);
}

function noteStages(program: Program, memory: BlockMemory, shortest: readonly Float64Array[]): void {
  for (const [index, { slot }] of program.stages.entries()) {
    const least = shortest[index]!;
    memory.slot(slot).forEach((stage, world) => {
      least[world] = Math.min(least[world]!, stage);
    });
  }
}

/** Makes every NaN of the worlds that broke the same one: back-ends differ in its bits, and hashes of results must not. */
export function canonicalNumbers(
  values: readonly Float64Array[],
  faults: readonly WorldFault[],
  worlds: number,
): void {
  for (const { world } of faults) {
    for (const output of values) {
      for (let at = world; at < output.length; at += worlds) output[at] = canonicalNaN(output[at]!);
    }
  }
}

/** The delays of which some world had a stage shorter than a step, by the shortest length of each stage and world. */
export function shortDelays(program: Program, shortest: readonly Float64Array[]): ShortDelay[] {
  const step = 1 / program.stepsPerMonth;
  return program.stages.flatMap(({ name, call }, index) => {
    const stages = shortest[index]!;
    // A stage that is not a number is too short as well.
    const worlds = stages.reduce((count, stage) => count + (stage >= step ? 0 : 1), 0);
    if (worlds === 0) return [];
    const stage = stages.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    return [
      { quantity: name, call, world: stages.findIndex((value) => Object.is(value, stage)), stage, worlds },
    ];
  });
}

/** @throws RangeError when a block has not the parameters and series of the model */
export function checkBlock(model: RunnableModel, block: Block): void {
  const { parameters, series, program } = model;
  const shared = program.months + 1;
  if (block.parameters.length !== parameters.length || block.series.length !== series.length) {
    throw new RangeError(
      `expected ${parameters.length} parameters and ${series.length} series, got ` +
        `${block.parameters.length} and ${block.series.length}`,
    );
  }
  block.parameters.forEach((values, index) => {
    if (values.length === block.worlds) return;
    throw new RangeError(`expected ${block.worlds} values of ${parameters[index]}, got ${values.length}`);
  });
  block.series.forEach((values, index) => {
    if (values.length === shared || values.length === shared * block.worlds) return;
    const name = series[index]!.name;
    throw new RangeError(
      `expected ${shared} months of ${name}, for all worlds or each, got ${values.length}`,
    );
  });
}
