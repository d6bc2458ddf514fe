import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { createInterpreter } from "./interpreter.ts";
import { createRunner } from "./kernel/create-runner.ts";
import { NaiveModel } from "./testing/naive-model.ts";
import { randomModels } from "./testing/random-model.ts";
import { smallModel } from "./testing/small-model.ts";

const NAMES = ["p", "q", "s", "y", "(TIME / 1 {month})"];

/** Texts of expressions over two parameters, a series, a stock and time. */
const expressions = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...NAMES),
    fc.constantFrom("0", "1", "2", "0.5", "3.25", "1e-3", "1e30"),
    fc
      .tuple(
        fc.constantFrom("+", "-", "*", "/", "^", "<", "<=", ">", ">=", "=", "<>", "AND", "OR"),
        tie("tree"),
        tie("tree"),
      )
      .map(([operator, a, b]) => `(${a} ${operator} ${b})`),
    fc
      .tuple(fc.constantFrom("ABS", "EXP", "LN", "LOG10", "SQRT", "INT", "-", "NOT "), tie("tree"))
      .map(([name, a]) => `(${name}(${a}))`),
    fc
      .tuple(fc.constantFrom("MIN", "MAX"), tie("tree"), tie("tree"))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([a, b, c]) => `(IF ${a} THEN ${b} ELSE ${c})`),
  ),
})).tree;

const numbers = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.constantFrom(0, -0, 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324, 1e308),
);

function modelOf(first: string, second: string) {
  return compileModel(
    smallModel(
      {
        p: ["parameter", "1"],
        q: ["parameter", "1"],
        s: ["series", "1"],
        x: ["output", "1", first],
        y: ["stock", "1", `(${second}) / 1 {month}`, { initial: "q" }],
      },
      { step: 0.5, end: "2022-05" },
    ),
  );
}

/** The bits of numbers, all NaN alike. */
function bits(values: Iterable<number>): string {
  return [...values].map((value) => (Object.is(value, -0) ? "-0" : String(value))).join(" ");
}

describe("the interpreter", () => {
  it("gives the bits of a naive reading for random models with pairs, reductions and memory; so does the kernel", () => {
    const MONTHS = 5;
    const inputs = fc.array(numbers, { minLength: 30, maxLength: 30 });
    const property = fc.property(randomModels, inputs, (source, drawn) => {
      const model = compileModel(source);
      const row = (index: number) =>
        Array.from({ length: MONTHS + 1 }, (_, month) => drawn[(index * 7 + month) % 30]!);
      const block = {
        worlds: 1,
        parameters: model.parameters.map((_, index) => Float64Array.of(drawn[index]!)),
        series: model.series.map((_, index) => Float64Array.from(row(index))),
      };
      const naive = new NaiveModel(source, (name, time) => {
        const parameter = model.parameters.indexOf(name);
        if (parameter >= 0) return drawn[parameter]!;
        const index = model.series.findIndex((series) => series.name === name);
        const [here, next] = [row(index)[Math.floor(time)]!, row(index)[Math.floor(time) + 1]!];
        const part = model.series[index]!.interpolation === "linear" ? time % 1 : 0;
        return part === 0 ? here : here + (next - here) * part;
      }).run(MONTHS);
      const names = model.quantities.flatMap(({ elementNames }) => elementNames);
      const slots = names.map((name) => model.find(name));
      for (const runner of [createInterpreter(model), createRunner(model, "kernel")]) {
        const { values } = runner.run(block, slots);
        const found = names.map((name, at) => `${name} ${bits(values[at]!)}`);
        expect(found).toEqual(names.map((name) => `${name} ${bits(naive.get(name)!)}`));
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("gives a world the same bits in blocks of 1, 3, 64 and 100, in any order", () => {
    const worlds = 100;
    const draw = fc.array(numbers, { minLength: worlds, maxLength: worlds });
    const property = fc.property(expressions, expressions, draw, draw, (first, second, p, q) => {
      const model = modelOf(`${first} + FIRST_REACHED(y, p) / 1 {month} + DELAY3(y, 3 {month}, 1)`, second);
      const outputs = [model.find("x"), model.find("y")];
      const series = Float64Array.from({ length: 5 * worlds }, (_, place) => Math.sqrt(place));
      const runner = createInterpreter(model);
      const order = Array.from({ length: worlds }, (_, world) => (world * 37) % worlds);
      const results = [1, 3, 64, 100].map((size) => {
        const of = new Map<number, string>();
        for (let start = 0; start < worlds; start += size) {
          const mine = size === 100 ? Array.from(order.keys()) : order.slice(start, start + size);
          const pick = (all: ArrayLike<number>, month = 0) =>
            mine.map((world) => all[month * worlds + world]!);
          const block = {
            worlds: mine.length,
            parameters: [Float64Array.from(pick(p)), Float64Array.from(pick(q))],
            series: [Float64Array.from([0, 1, 2, 3, 4].flatMap((month) => pick(series, month)))],
          };
          const { values, faults } = runner.run(block, outputs);
          mine.forEach((world, place) => {
            const own = values.flatMap((output) => [...output].filter((_, at) => at % mine.length === place));
            const fault = faults.find((one) => one.world === place);
            of.set(world, `${bits(own)} ${fault?.quantity} ${fault?.month}`);
          });
        }
        return order.map((world) => of.get(world));
      });
      for (const result of results) expect(result).toEqual(results[0]);
    });
    fc.assert(property, { numRuns: 30 });
  });
});
