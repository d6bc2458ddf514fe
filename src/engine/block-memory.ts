import { lookup } from "./arithmetic.ts";
import { ReachedHistory } from "./first-reached.ts";
import { allFinite, LOOPS, moveState, readSeries } from "./loops.ts";
import type { Operation, Program } from "./program.ts";
import type { Block } from "./types.ts";

/** The slots of a program for blocks of one size, and the steps of a run over them. */
export class BlockMemory {
  readonly worlds: number;
  private readonly program: Program;
  /** Slot s of world w is at `s * worlds + w`. */
  private readonly numbers: Float64Array;
  private readonly histories: readonly ReachedHistory[];
  private readonly once: readonly Line[];
  private readonly init: readonly Line[];
  private readonly step: readonly Line[];
  private readonly record: readonly Line[];

  constructor(program: Program, worlds: number) {
    this.program = program;
    this.worlds = worlds;
    this.numbers = new Float64Array(program.slots * worlds);
    const steps = program.months * program.stepsPerMonth + 1;
    this.histories = Array.from(
      { length: program.histories },
      () => new ReachedHistory(steps, worlds, program.stepsPerMonth),
    );
    this.once = program.once.map((operation) => this.line(operation));
    this.init = program.init.map((operation) => this.line(operation));
    this.step = program.step.map((operation) => this.line(operation));
    this.record = program.record.map((operation) => this.line(operation));
    for (const { slot, value } of program.constants) this.slot(slot).fill(value);
  }

  /** All steps of a block; `afterStep` sees the slots of a step before the states move on; what is only recorded is
   * computed at whole months. */
  simulate(block: Block, afterStep: (step: number) => void): void {
    const { program, numbers, worlds } = this;
    const last = program.months * program.stepsPerMonth;
    const length = 1 / program.stepsPerMonth;
    program.parameters.forEach((slot, index) => {
      numbers.set(block.parameters[index]!, slot * worlds);
    });
    this.do(this.once, 0);
    this.setInputs(block, 0);
    this.do(this.init, 0);
    for (let step = 0; ; step += 1) {
      if (step > 0) this.setInputs(block, step);
      this.do(this.step, step);
      if (step % program.stepsPerMonth === 0) this.do(this.record, step);
      afterStep(step);
      if (step === last) return;
      for (const { state, rate } of program.rates) {
        moveState(numbers, state * worlds, rate * worlds, length, worlds);
      }
      for (const { state, value } of program.holds) {
        numbers.copyWithin(state * worlds, value * worlds, (value + 1) * worlds);
      }
    }
  }

  /** The numbers of a slot, one a world: a view. */
  slot(slot: number): Float64Array {
    return this.numbers.subarray(slot * this.worlds, (slot + 1) * this.worlds);
  }

  /** Sets to 1 the worlds in which a watched quantity is not finite. */
  markNotFinite(bad: Uint8Array): void {
    const { numbers, worlds } = this;
    for (const { slot } of this.program.watched) {
      if (allFinite(numbers, slot * worlds, worlds)) continue;
      for (let world = 0; world < worlds; world += 1) {
        if (!Number.isFinite(numbers[slot * worlds + world])) bad[world] = 1;
      }
    }
  }

  /** The first watched quantity that is not finite in a world, by the order of computation. */
  firstNotFinite(world: number): string | undefined {
    const { numbers, worlds } = this;
    return this.program.watched.find(({ slot }) => !Number.isFinite(numbers[slot * worlds + world]))?.name;
  }

  private setInputs(block: Block, step: number): void {
    const { program, numbers, worlds } = this;
    if (program.time >= 0) this.fill(program.time, step / program.stepsPerMonth);
    const month = Math.floor(step / program.stepsPerMonth);
    const past = (step % program.stepsPerMonth) / program.stepsPerMonth;
    for (let index = 0; index < program.series.length; index += 1) {
      const { slot, interpolation } = program.series[index]!;
      const values = block.series[index]!;
      const part = interpolation === "linear" ? past : 0;
      if (values.length === program.months + 1) {
        const here = values[month]!;
        this.fill(slot, part === 0 ? here : here + (values[month + 1]! - here) * part);
      } else readSeries(numbers, slot * worlds, values, { month, part, worlds });
    }
  }

  private fill(slot: number, value: number): void {
    this.numbers.fill(value, slot * this.worlds, (slot + 1) * this.worlds);
  }

  private do(lines: readonly Line[], step: number): void {
    for (let index = 0; index < lines.length; index += 1) lines[index]!(step);
  }

  /** One operation with its places in the memory worked out. */
  private line({ op, out, args, points, history }: Operation): Line {
    const { numbers, worlds } = this;
    const [target, a, b, c] = [out, args[0]!, args[1] ?? out, args[2] ?? out].map(
      (slot) => slot * worlds,
    ) as [number, number, number, number];
    if (op === "lookup") {
      return () => {
        for (let w = 0; w < worlds; w += 1) numbers[target + w] = lookup(numbers[a + w]!, points!);
      };
    }
    if (op === "first_reached") {
      const reached = this.histories[history!]!;
      const [series, level, result] = [this.slot(args[0]!), this.slot(args[1]!), this.slot(out)];
      return (step) => reached.at(step, worlds, series, level, result);
    }
    const loop = LOOPS[op];
    return () => loop(numbers, target, a, b, worlds, c);
  }
}

/** Does an operation for all worlds of the block. */
type Line = (step: number) => void;
