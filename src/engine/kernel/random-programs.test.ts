import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileModel } from "../compile-model.ts";
import { createInterpreter } from "../interpreter.ts";
import type { Operation } from "../program.ts";
import { smallModel } from "../testing/small-model.ts";
import { createKernel } from "./kernel.ts";
import { randomRuns } from "./testing/random-programs.ts";
import { lineModel, runBoth } from "./testing/same-bits.ts";

describe("the kernel", () => {
  it("has the interpreter's bits, faults and short delays for random programs over all numbers", () => {
    const property = fc.property(randomRuns, ({ model, block, outputs }) => {
      expectSameBits(model, block, outputs);
    });
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

  it("lends the same numbers as it copies, and one world reads its own series after many shared one", () => {
    const model = compileModel(
      smallModel({
        p: ["parameter", "1"],
        a: ["series", "1", undefined, { from: {} }],
        x: ["output", "1", "p * a"],
        y: ["output", "1", "p + a"],
      }),
    );
    const months = model.months + 1;
    const rising = (by: number) => Float64Array.from({ length: months }, (_, place) => by * place);
    const outputs = [model.find("x"), model.find("y")];
    const kernel = createKernel(model);
    for (const worlds of [64, 5, 2, 1, 65]) {
      const drawn = Float64Array.from({ length: worlds }, (_, world) => world / 3);
      const block = { worlds, parameters: [drawn], series: [rising(worlds)] };
      const copied = kernel.run(block, outputs);
      const lent = kernel.run(block, outputs, true);
      expect(lent).toEqual(copied);
      expect(copied).toEqual(createInterpreter(model).run(block, outputs, true));
      expect(lent.values[0]!.buffer === lent.values[1]!.buffer).toBe(worlds <= 64);
      expect(copied.values[0]!.buffer).not.toBe(copied.values[1]!.buffer);
    }
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
