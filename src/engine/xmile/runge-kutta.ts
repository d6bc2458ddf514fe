import { canonicalNaN } from "../../numeric/index.ts";
import { ARITHMETIC, lookup } from "../arithmetic.ts";
import type { RunResult, ShortDelay, WorldFault } from "../interpreter.ts";
import type { Operation, Program } from "../program.ts";

export type Method = "euler" | "rk2" | "rk4";

/** Where in a step the rates are looked at, and how much each look counts. */
const STAGES = {
  rk2: { at: [0, 1], weights: [1 / 2, 1 / 2] },
  rk4: { at: [0, 1 / 2, 1 / 2, 1], weights: [1 / 6, 1 / 3, 1 / 3, 1 / 6] },
} as const;

/**
 * Runs a program of one world without parameters and series by a Runge-Kutta method: every step computes the rates two or
 * four times, at the start, in the middle and at the end of the step as far as the rates so far lead. What `PREVIOUS`
 * holds changes between steps only.
 *
 * @returns the values of the outputs at every step, as the interpreter's `run` does
 */
export function runByStages(
  program: Program,
  outputs: readonly number[],
  method: "rk2" | "rk4",
): Pick<RunResult, "values" | "faults" | "shortDelays"> {
  const numbers = new Float64Array(program.slots);
  for (const { slot, value } of program.constants) numbers[slot] = value;
  const atTime = (time: number): void => {
    if (program.time >= 0) numbers[program.time] = time;
  };
  const values = outputs.map(() => new Float64Array(program.months + 1));
  const shortest = program.stages.map(() => Number.POSITIVE_INFINITY);
  let fault: WorldFault | undefined;
  doAll(program.once, numbers);
  atTime(0);
  doAll(program.init, numbers);
  for (let step = 0; ; step += 1) {
    atTime(step);
    doAll(program.step, numbers);
    doAll(program.record, numbers);
    outputs.forEach((slot, place) => {
      values[place]![step] = numbers[slot]!;
    });
    program.stages.forEach(({ slot }, place) => {
      shortest[place] = Math.min(shortest[place]!, numbers[slot]!);
    });
    const broken = fault ? undefined : program.watched.find(({ slot }) => !Number.isFinite(numbers[slot]));
    if (broken) fault = { world: 0, quantity: broken.name, month: step };
    if (step === program.months) break;
    move(program, numbers, step, STAGES[method], atTime);
  }
  const shortDelays = shortStages(program, shortest);
  return { values: values.map((one) => one.map(canonicalNaN)), faults: fault ? [fault] : [], shortDelays };
}

/** Moves the states on by one step; `numbers` hold all of its start. */
function move(
  program: Program,
  numbers: Float64Array,
  step: number,
  { at, weights }: { readonly at: readonly number[]; readonly weights: readonly number[] },
  atTime: (time: number) => void,
): void {
  const { rates, holds } = program;
  const start = rates.map(({ state }) => numbers[state]!);
  const held = holds.map(({ value }) => numbers[value]!);
  let seen = rates.map(({ rate }) => numbers[rate]!);
  const change = seen.map((rate) => weights[0]! * rate);
  for (let stage = 1; stage < at.length; stage += 1) {
    rates.forEach(({ state }, place) => {
      numbers[state] = start[place]! + at[stage]! * seen[place]!;
    });
    atTime(step + at[stage]!);
    doAll(program.step, numbers);
    seen = rates.map(({ rate }) => numbers[rate]!);
    seen.forEach((rate, place) => {
      change[place]! += weights[stage]! * rate;
    });
  }
  rates.forEach(({ state }, place) => {
    numbers[state] = start[place]! + change[place]!;
  });
  holds.forEach(({ state }, place) => {
    numbers[state] = held[place]!;
  });
}

function doAll(lines: readonly Operation[], numbers: Float64Array): void {
  for (const { op, out, args, points } of lines) {
    const a = numbers[args[0]!]!;
    if (op === "lookup") numbers[out] = lookup(a, points!);
    // The language of files has no words for what only our own has: `FIRST_REACHED` never comes here.
    else if (op === "first_reached") throw new RangeError("first_reached needs the interpreter");
    else numbers[out] = ARITHMETIC[op](a, numbers[args[1] ?? 0]!, numbers[args[2] ?? 0]!);
  }
}

function shortStages(program: Program, shortest: readonly number[]): ShortDelay[] {
  return program.stages.flatMap(({ name, call }, place) => {
    const stage = shortest[place]!;
    return stage >= 1 ? [] : [{ quantity: name, call, world: 0, stage, worlds: 1 }];
  });
}
