import type { Block, RunnableModel } from "../../../src/engine/index.ts";
import { createInterpreter } from "../../../src/engine/interpreter.ts";
import { createKernel } from "../../../src/engine/kernel/kernel.ts";
import type { Named } from "./named.ts";

const BACKENDS = { kernel: createKernel, interpreter: createInterpreter };

/** A block in both back-ends: every output, which worlds broke, which delays were too short. */
export function* runChecks(
  of: string,
  model: RunnableModel,
  block: Block,
  outputs: readonly { readonly slot: number; readonly name: string }[],
): Generator<Named> {
  for (const [backend, create] of Object.entries(BACKENDS)) {
    const runner = create(model);
    const { values, faults, shortDelays } = runner.run(
      block,
      outputs.map(({ slot }) => slot),
    );
    for (const [index, { name }] of outputs.entries()) yield [`${of}, ${backend}: ${name}`, values[index]!];
    yield [`${of}, ${backend}: faults`, JSON.stringify([faults, shortDelays])];
  }
}
