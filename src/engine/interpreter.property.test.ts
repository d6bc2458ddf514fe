import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { createInterpreter } from "./interpreter.ts";
import { parseExpression } from "./language/parse.ts";
import { naive } from "./testing/naive.ts";
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
  it("gives the bits of a naive recursive evaluation for random equations", () => {
    const property = fc.property(expressions, expressions, numbers, numbers, (first, second, p, q) => {
      const model = modelOf(first, second);
      const series = Float64Array.from([2, -1, 0.3, 7, 4]);
      const block = { worlds: 1, parameters: [Float64Array.of(p), Float64Array.of(q)], series: [series] };
      const { values } = createInterpreter(model).run(block, [model.find("x"), model.find("y")]);
      const [x, rate] = [parseExpression(first), parseExpression(`(${second}) / 1 {month}`)];
      let y = q;
      for (let step = 0; step <= 8; step += 1) {
        const now: Record<string, number> = { p, q, s: series[Math.floor(step / 2)]!, y, time: step / 2 };
        const found = naive(x, (id) => now[id]!);
        if (step % 2 === 0) {
          expect(bits([values[0]![step / 2]!, values[1]![step / 2]!])).toBe(bits([found, y]));
        }
        y += naive(rate, (id) => now[id]!) * 0.5;
      }
    });
    fc.assert(property, { numRuns: 400 });
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
