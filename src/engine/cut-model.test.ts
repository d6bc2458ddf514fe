import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atEveryStep, cutModel } from "./cut-model.ts";
import type { RunnableModel } from "./interpreter.ts";
import { createInterpreter } from "./interpreter.ts";
import { createKernel } from "./kernel/kernel.ts";
import { type RandomRun, randomRuns } from "./kernel/testing/random-programs.ts";

/** A random program that looks for no level. */
function withoutHistories({ model, ...run }: RandomRun): RandomRun {
  const { program } = model;
  const step = program.step.filter(({ op }) => op !== "first_reached");
  const last = step.at(-1)!.out;
  const rates = program.rates.map(({ state }) => ({ state, rate: last - 1 }));
  return { model: { ...model, program: { ...program, step, rates, histories: 0 } }, ...run };
}

describe("a model in two parts", () => {
  it("gives the bits of the whole for every output and month, in either back-end", () => {
    let handedOver = 0;
    const property = fc.property(
      randomRuns.map(withoutHistories),
      fc.subarray(["p0", "p1", "p2"]),
      (run, moving) => {
        const { model, block, outputs } = run;
        const { months, stepsPerMonth, from: first } = model.program;
        const cut = cutModel(model, { moving, outputs, shared: [block.worlds === 1, true] })!;
        handedOver += cut.handed.length;
        const series = block.series.map((values, index) =>
          atEveryStep(values, model.program, model.program.series[index]!.interpolation),
        );
        for (const create of [createInterpreter, createKernel] as ((
          model: RunnableModel,
        ) => ReturnType<typeof createKernel>)[]) {
          const whole = create({ ...model, program: { ...model.program, watched: [], stages: [] } }).run(
            block,
            outputs,
          );
          const handed = create(cut.still).run({ ...block, series }, cut.handed).values;
          const rest = create(cut.rest).run({ ...block, series: [...series, ...handed] }, outputs).values;
          for (const [index, values] of whole.values.entries())
            for (let given = 0; given <= months - (first ?? 0); given += 1) {
              const from = given * stepsPerMonth * block.worlds;
              expect(rest[index]!.slice(from, from + block.worlds)).toEqual(
                values.slice(given * block.worlds, (given + 1) * block.worlds),
              );
            }
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
    expect(handedOver).toBeGreaterThan(100);
  });

  it("is refused where an output looks back for a level", () => {
    const [{ model, outputs }] = fc.sample(randomRuns, 1) as [RandomRun];
    expect(cutModel(model, { moving: ["p0"], outputs, shared: [false, true] })).toBeUndefined();
  });
});
