import { createInterpreter, type RunnableModel, type RunResult } from "../../interpreter.ts";
import type { Operation, Program } from "../../program.ts";
import type { Block } from "../../types.ts";
import { createKernel } from "../kernel.ts";

/** A result whose values are written as their bits, so that equal means equal to the bit. */
export interface ExactResult extends Omit<RunResult, "values"> {
  readonly bits: readonly string[];
}

/** What the two back-ends give for a block, and the interpreter's values as numbers. */
export function runBoth(
  model: RunnableModel,
  block: Block,
  outputs: readonly number[],
): { kernel: ExactResult; interpreter: ExactResult; values: readonly Float64Array[] } {
  const reference = createInterpreter(model).run(block, outputs);
  const kernel = createKernel(model).run(block, outputs);
  return { kernel: exact(kernel), interpreter: exact(reference), values: reference.values };
}

function exact({ values, faults, shortDelays }: RunResult): ExactResult {
  const bits = values.map((output) => Buffer.from(output.buffer).toString("hex"));
  return { bits, faults, shortDelays };
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
