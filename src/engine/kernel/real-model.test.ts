import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BUILT_IN_CATALOG, loadCatalog } from "../../catalog/index.ts";
import { distribution } from "../../random/index.ts";
import { compileModel } from "../compile-model.ts";
import { declareParameters } from "../declare-parameters.ts";
import { readModel } from "../read-model.ts";
import type { Block } from "../types.ts";
import { emitKernel } from "./emit.ts";
import { createKernel } from "./kernel.ts";
import { runBoth } from "./testing/same-bits.ts";

const folder = fileURLToPath(new URL("../../../model/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml") && name !== "anchors.yaml")
  .map((name) => ({ path: `model/${name}`, text: readFileSync(folder + name, "utf8") }));
const { parameters } = loadCatalog([BUILT_IN_CATALOG]);
const model = compileModel(declareParameters(readModel(files), [...parameters.values()]));
const outputs = model.program.watched.map(({ slot }) => slot);

/** A share that looks drawn, from two whole numbers. */
const share = (a: number, b: number) =>
  ((a * 0.6180339887498949 + b * 0.7548776662466927) % 1) * 0.998 + 0.001;

/** Drawn parameters; series that rise and differ between worlds in every second one. */
function blockOf(worlds: number): Block {
  return {
    worlds,
    parameters: model.parameters.map((id, index) => {
      const known = parameters.get(id);
      const beliefs = known && distribution(known.distribution);
      return Float64Array.from({ length: worlds }, (_, world) => beliefs?.quantile(share(world, index)) ?? 0);
    }),
    series: model.series.map((_, index) => {
      const rows = index % 2 === 0 ? 1 : worlds;
      return Float64Array.from({ length: (model.months + 1) * rows }, (_unused, place) => {
        const month = Math.floor(place / rows);
        return share(index, place % rows) * (1 + month / 24);
      });
    }),
  };
}

describe("the kernel of the published model", () => {
  it.each([1, 3, 64, 65])("has the interpreter's bits in all quantities of blocks of %i worlds", (worlds) => {
    const { kernel, interpreter, values } = runBoth(model, blockOf(worlds), outputs);
    expect(kernel).toEqual(interpreter);
    const finite = values.filter((output) => output.every(Number.isFinite)).length;
    expect(finite).toBeGreaterThan(outputs.length / 2);
  });

  it("serves runs of fewer months as the interpreter does", () => {
    const shorter = { ...model, program: { ...model.program, months: 20 } };
    const block = blockOf(5);
    const cut = (values: Float64Array) => values.subarray(0, (values.length / (model.months + 1)) * 21);
    createKernel(model);
    const { kernel, interpreter } = runBoth(shorter, { ...block, series: block.series.map(cut) }, outputs);
    expect(kernel).toEqual(interpreter);
  });

  it("has the same bits in parts, and when another run begins between them", () => {
    const blocks = [
      blockOf(64),
      { ...blockOf(64), parameters: blockOf(65).parameters.map((all) => all.slice(1)) },
    ];
    const whole = blocks.map((block) => createKernel(model).run(block, outputs));
    expect(whole[0]).not.toEqual(whole[1]);
    const kernel = createKernel(model);
    const going = blocks.map((block) => kernel.parts(block, outputs));
    const ended: unknown[] = [];
    let parts = 0;
    while (ended.filter(Boolean).length < 2)
      for (const [index, one] of going.entries()) {
        if (ended[index]) continue;
        const { done, value } = one.next();
        parts += 1;
        if (done) ended[index] = value;
      }
    expect(parts).toBeGreaterThan(6);
    expect(ended).toEqual(whole);
  });

  it("is the same module, byte for byte, however often it is made", () => {
    const wanted = { outputs, shared: model.series.map((_, index) => index % 2 === 0) };
    const { bytes } = emitKernel(model.program, wanted);
    expect(emitKernel(model.program, wanted).bytes).toEqual(bytes);
    expect(bytes.length).toBeLessThan(250_000);
  });
});
