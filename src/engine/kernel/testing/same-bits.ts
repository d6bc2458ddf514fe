import { expect } from "vitest";
import { createInterpreter, type RunnableModel } from "../../interpreter.ts";
import type { Operation, Program } from "../../program.ts";
import type { Block } from "../../types.ts";
import { createKernel } from "../kernel.ts";

/** Fails when the two back-ends differ in a bit of a value, in a fault or in a short delay; gives what both gave. */
export function expectSameBits(model: RunnableModel, block: Block, outputs: readonly number[]) {
  const kernel = createKernel(model).run(block, outputs);
  const reference = createInterpreter(model).run(block, outputs);
  expect(kernel.values.map(bitsOf)).toEqual(reference.values.map(bitsOf));
  expect(kernel.faults).toEqual(reference.faults);
  expect(kernel.shortDelays).toEqual(reference.shortDelays);
  return reference;
}

/** Words of the numbers, their NaN as they are. */
function bitsOf(values: Float64Array): string {
  return Buffer.from(values.buffer).toString("hex");
}

/** A model of one month and one line of operations at every step over the parameters, which are slots 0, 1, ... */
export function lineModel(
  parameters: number,
  step: readonly Operation[],
  more: Partial<Program> = {},
): RunnableModel {
  const slots = 1 + Math.max(parameters - 1, ...step.map(({ out }) => out));
  return {
    parameters: Array.from({ length: parameters }, (_, index) => `p${index}`),
    series: [],
    program: {
      slots,
      stepsPerMonth: 1,
      months: 1,
      constants: [],
      parameters: Array.from({ length: parameters }, (_, index) => index),
      series: [],
      time: -1,
      once: [],
      init: [],
      step,
      record: [],
      rates: [],
      holds: [],
      histories: 0,
      watched: step.map(({ out }) => ({ slot: out, name: `slot${out}` })),
      stages: [],
      ...more,
    },
  };
}
