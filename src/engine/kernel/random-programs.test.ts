import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileModel } from "../compile-model.ts";
import { createInterpreter } from "../interpreter.ts";
import { ARITY, type Opcode, type Operation, type Program } from "../program.ts";
import { smallModel } from "../testing/small-model.ts";
import { createKernel } from "./kernel.ts";
import { lineModel, runBoth } from "./testing/same-bits.ts";

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
const programs = fc.tuple(line, fc.boolean()).map(([tuples, twoSteps]) => {
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

describe("the kernel", () => {
  it("has the interpreter's bits, faults and short delays for random programs over all numbers", () => {
    const sizes = fc.constantFrom(0, 1, 2, 3, 63, 64, 65, 130);
    const property = fc.property(
      programs,
      sizes,
      fc.array(numbers, { minLength: 60, maxLength: 60 }),
      (model, worlds, pool) => {
        const draw = (length: number, start: number) =>
          Float64Array.from({ length }, (_, place) => pool[(place * 7 + start) % pool.length]!);
        const parameters = model.parameters.map((_, index) => draw(worlds, index * 13));
        const block = { worlds, parameters, series: [draw(5 * worlds, 3), draw(5, 5)] };
        const { program } = model;
        const outputs = [STATES[0]!, program.slots - 1, program.slots - 5, 0];
        expectSameBits(model, block, outputs);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it("gives the same whatever ran before in its memory", () => {
    const model = compileModel(
      smallModel({
        p: ["parameter", "1"],
        y: ["stock", "1", "(p - y) / 1 {month}", { initial: "p" }],
        x: ["output", "month", "FIRST_REACHED(y, 2 - p)"],
      }),
    );
    const outputs = [model.find("x"), model.find("y")];
    const blockOf = (...values: number[]) => ({
      worlds: values.length,
      parameters: [Float64Array.from(values)],
      series: [],
    });
    const kernel = createKernel(model);
    const before = kernel.run(blockOf(1, 2, 3), outputs);
    kernel.run(blockOf(Number.NaN, -4, 8, 1, 0), outputs);
    expect(kernel.run(blockOf(1, 2, 3), outputs)).toEqual(before);
    expect(before).toEqual(createInterpreter(model).run(blockOf(1, 2, 3), outputs));
  });

  it("names a world that broke in a large block by its place there", () => {
    const model = compileModel(
      smallModel({
        p: ["parameter", "1"],
        half: ["auxiliary", "1", "p / 2"],
        x: ["output", "1", "1 / half"],
      }),
    );
    const parameters = [Float64Array.from({ length: 200 }, (_, world) => (world === 137 ? 0 : 1))];
    const { faults } = createKernel(model).run({ worlds: 200, parameters, series: [] }, [model.find("x")]);
    expect(faults).toEqual([{ world: 137, quantity: "x", month: 0 }]);
  });

  it("reads a slot that belongs to no quantity as well", () => {
    const step: Operation[] = [
      { op: "add", out: 1, args: [0, 0] },
      { op: "mul", out: 2, args: [1, 1] },
    ];
    const model = lineModel(1, step, { watched: [{ slot: 2, name: "square" }] });
    const block = { worlds: 1, parameters: [Float64Array.of(3)], series: [] };
    expect(expectSameBits(model, block, [1, 2]).map((values) => values[0])).toEqual([6, 36]);
  });
});

/** Fails when the back-ends differ in a bit; gives the values. */
function expectSameBits(...asked: Parameters<typeof runBoth>): readonly Float64Array[] {
  const { kernel, interpreter, values } = runBoth(...asked);
  expect(kernel).toEqual(interpreter);
  return values;
}
