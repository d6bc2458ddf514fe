import { lookup } from "./arithmetic.ts";
import type { CompiledModel } from "./compiled-model.ts";
import { ReachedHistory } from "./first-reached.ts";
import { allFinite, LOOPS, moveState, readSeries } from "./loops.ts";
import type { Operation, Program } from "./program.ts";
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
  /** `outputs` are numbers given by `CompiledModel.find`. The arrays of the result are new ones. */
  run(block: Block, outputs: readonly number[]): RunResult;
}

/** Runs one block of worlds. For many blocks keep a `createRunner`. */
export function run(model: CompiledModel, block: Block, outputs: readonly number[]): RunResult {
  return createRunner(model).run(block, outputs);
}

/**
 * The reference back-end: for each operation one loop over the worlds of the block; nothing is allocated inside a run
 * but its results. World k's numbers do not depend on the other worlds of the block.
 */
export function createRunner(model: CompiledModel): Runner {
  const { program } = model;
  let memory: Memory | undefined;
  return {
    run(block, outputs) {
      checkBlock(model, block);
      if (memory?.worlds !== block.worlds) memory = new Memory(program, block.worlds);
      const bad = new Uint8Array(block.worlds);
      const values = outputs.map(() => new Float64Array((program.months + 1) * block.worlds));
      const shortest = program.stages.map(() =>
        new Float64Array(block.worlds).fill(Number.POSITIVE_INFINITY),
      );
      memory.bind(block);
      memory.simulate(block, (step) => {
        if (step % program.stepsPerMonth !== 0) return;
        const month = step / program.stepsPerMonth;
        memory!.record(outputs, values, month);
        memory!.markNotFinite(bad);
        memory!.noteStages(shortest);
      });
      const faults = bad.includes(1) ? nameFaults(memory, program, block, bad) : [];
      return { values, faults, shortDelays: shortDelays(program, shortest) };
    },
  };
}

/** Slots of one block size and what runs over them. */
class Memory {
  readonly worlds: number;
  private readonly program: Program;
  private readonly slots: Float64Array[];
  private readonly histories: ReachedHistory[];

  constructor(program: Program, worlds: number) {
    this.program = program;
    this.worlds = worlds;
    const all = new Float64Array(program.slots * worlds);
    this.slots = Array.from({ length: program.slots }, (_, slot) =>
      all.subarray(slot * worlds, (slot + 1) * worlds),
    );
    const steps = program.months * program.stepsPerMonth + 1;
    this.histories = Array.from(
      { length: program.histories },
      () => new ReachedHistory(steps, worlds, program.stepsPerMonth),
    );
    for (const { slot, value } of program.constants) this.slots[slot]!.fill(value);
  }

  bind(block: Block): void {
    this.program.parameters.forEach((slot, index) => {
      this.slots[slot] = block.parameters[index]!;
    });
  }

  /** All steps; `afterStep` sees the slots of a step before the states move on. */
  simulate(block: Block, afterStep: (step: number) => void): void {
    const { program, slots } = this;
    const last = program.months * program.stepsPerMonth;
    this.do(program.once, 0);
    this.setInputs(block, 0);
    this.do(program.init, 0);
    for (let step = 0; ; step += 1) {
      if (step > 0) this.setInputs(block, step);
      this.do(program.step, step);
      afterStep(step);
      if (step === last) return;
      for (const { state, rate } of program.rates) {
        moveState(slots[state]!, slots[rate]!, 1 / program.stepsPerMonth, this.worlds);
      }
      for (const { state, value } of program.holds) slots[state]!.set(slots[value]!);
    }
  }

  record(outputs: readonly number[], values: readonly Float64Array[], month: number): void {
    for (let index = 0; index < outputs.length; index += 1) {
      values[index]!.set(this.slots[outputs[index]!]!, month * this.worlds);
    }
  }

  markNotFinite(bad: Uint8Array): void {
    for (const { slot } of this.program.watched) {
      if (allFinite(this.slots[slot]!, this.worlds)) continue;
      for (let world = 0; world < this.worlds; world += 1) {
        if (!Number.isFinite(this.slots[slot]![world])) bad[world] = 1;
      }
    }
  }

  /** The first watched quantity that is not finite in a world, by the order of computation. */
  firstNotFinite(world: number): string | undefined {
    return this.program.watched.find(({ slot }) => !Number.isFinite(this.slots[slot]![world]))?.name;
  }

  noteStages(shortest: readonly Float64Array[]): void {
    for (const [index, { slot }] of this.program.stages.entries()) {
      const stages = this.slots[slot]!;
      LOOPS.min(shortest[index]!, shortest[index]!, stages, this.worlds, stages);
    }
  }

  private setInputs(block: Block, step: number): void {
    const { program, slots, worlds } = this;
    if (program.time >= 0) slots[program.time]!.fill(step / program.stepsPerMonth);
    const month = Math.floor(step / program.stepsPerMonth);
    const part = (step % program.stepsPerMonth) / program.stepsPerMonth;
    for (let index = 0; index < program.series.length; index += 1) {
      const { slot, interpolation } = program.series[index]!;
      const values = block.series[index]!;
      const between = interpolation === "linear" ? part : 0;
      if (values.length === program.months + 1 && worlds !== 1) {
        const here = values[month]!;
        slots[slot]!.fill(between === 0 ? here : here + (values[month + 1]! - here) * between);
      } else readSeries(slots[slot]!, values, month, between, worlds);
    }
  }

  private do(lines: readonly Operation[], step: number): void {
    const { slots, worlds } = this;
    for (let index = 0; index < lines.length; index += 1) {
      const { op, out, args, points, history } = lines[index]!;
      const target = slots[out]!;
      const a = slots[args[0]!]!;
      if (op === "lookup") {
        for (let world = 0; world < worlds; world += 1) target[world] = lookup(a[world]!, points!);
      } else if (op === "first_reached") {
        this.histories[history!]!.at(step, worlds, a, slots[args[1]!]!, target);
      } else {
        const b = slots[args[1] ?? out]!;
        LOOPS[op](target, a, b, worlds, slots[args[2] ?? out]!);
      }
    }
  }
}

/** Runs again the block in which worlds went wrong, looking at every step, to name the first quantity of each. */
function nameFaults(memory: Memory, program: Program, block: Block, bad: Uint8Array): WorldFault[] {
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

function shortDelays(program: Program, shortest: readonly Float64Array[]): ShortDelay[] {
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

function checkBlock(model: CompiledModel, block: Block): void {
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
