import fc from "fast-check";
import type { RunnableModel } from "../../interpreter.ts";
import { ARITY, type Opcode, type Operation, type Program } from "../../program.ts";
import type { Block } from "../../types.ts";
import { lineModel } from "./same-bits.ts";

const numbers = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, -0, 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 5e-324, 1e308),
);

const PARAMETERS = 3;
const CONSTANTS = [0, -0, 1, 2.5, -1e-3, Number.POSITIVE_INFINITY, Number.NaN];
/** Slots: parameters, constants, time, two series, two states, then one for each operation. */
const TIME = PARAMETERS + CONSTANTS.length;
const SERIES = [TIME + 1, TIME + 2];
const STATES = [TIME + 3, TIME + 4];
const FIRST = TIME + 5;

const opcodes = (Object.keys(ARITY) as Opcode[]).filter((op) => op !== "first_reached");
const line = fc.array(fc.tuple(fc.constantFrom(...opcodes), fc.nat(), fc.nat(), fc.nat()), {
  minLength: 4,
  maxLength: 40,
});

/** A whole program of random operations, cut into its sections, with states that move on random numbers. */
const programs: fc.Arbitrary<RunnableModel> = fc.tuple(line, fc.boolean()).map(([tuples, twoSteps]) => {
  const operations = tuples.map(([op, ...picks], index): Operation => {
    const args = picks.slice(0, ARITY[op]).map((pick) => pick % (FIRST + index));
    return { op, out: FIRST + index, args, ...(op === "lookup" ? { points: [-1, 2, 0, 3, 5, -4] } : {}) };
  });
  // What reads no time, series or state may stand in `once`.
  const timeless = new Set(Array.from({ length: TIME }, (_, slot) => slot));
  const once = operations.filter(({ out, args }) => {
    const fixed = args.every((slot) => timeless.has(slot));
    if (fixed) timeless.add(out);
    return fixed;
  });
  const lines = operations.filter(({ out }) => !timeless.has(out));
  const last = FIRST + operations.length;
  const settled: Operation = { op: "copy", out: last, args: [last - 1] };
  const step = [...lines, settled];
  // Two histories: one that the state follows, one that is only recorded.
  step.push({ op: "first_reached", out: last + 1, args: [last, FIRST, TIME], history: 0 });
  step.push({ op: "first_reached", out: last + 2, args: [FIRST, last, TIME], history: 1 });
  const record: Operation[] = [{ op: "add", out: last + 3, args: [last + 2, STATES[0]!] }];
  const program: Partial<Program> = {
    slots: last + 4,
    months: 4,
    stepsPerMonth: twoSteps ? 2 : 1,
    constants: CONSTANTS.map((value, index) => ({ slot: PARAMETERS + index, value })),
    time: TIME,
    series: [
      { slot: SERIES[0]!, interpolation: "linear" },
      { slot: SERIES[1]!, interpolation: "step" },
    ],
    once,
    init: STATES.map((out, index): Operation => ({ op: "copy", out, args: [index] })),
    record,
    rates: [{ state: STATES[0]!, rate: last + 1 }],
    holds: [{ state: STATES[1]!, value: last }],
    histories: 2,
    // Only part is watched, so that NaN in the rest is no fault.
    watched: [STATES[0]!, last - 1, last + 3, 0, PARAMETERS].map((slot) => ({ slot, name: `slot${slot}` })),
    stages: [last - 1, 1].map((slot) => ({ slot, name: `stage${slot}`, call: "DELAY1" })),
  };
  const series = ["a", "b"].map((id) => ({ name: id, id, element: [], interpolation: "step" as const }));
  return { ...lineModel(PARAMETERS, step, program), series };
});

const sizes = fc.constantFrom(0, 1, 2, 3, 63, 64, 65, 130);

/** A random program with a block of any size over all numbers, and slots to read. */
export interface RandomRun {
  readonly model: RunnableModel;
  readonly block: Block;
  readonly outputs: readonly number[];
}

export const randomRuns: fc.Arbitrary<RandomRun> = fc
  .tuple(programs, sizes, fc.array(numbers, { minLength: 60, maxLength: 60 }))
  .map(([model, worlds, pool]) => {
    const draw = (length: number, start: number) =>
      Float64Array.from({ length }, (_, place) => pool[(place * 7 + start) % pool.length]!);
    const parameters = model.parameters.map((_, index) => draw(worlds, index * 13));
    const block = { worlds, parameters, series: [draw(5 * worlds, 3), draw(5, 5)] };
    const { slots } = model.program;
    return { model, block, outputs: [STATES[0]!, slots - 1, slots - 5, 0] };
  });
