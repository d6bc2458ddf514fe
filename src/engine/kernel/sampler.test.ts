import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "../../numeric/index.ts";
import { ar1, hazard, keyOf, MOST_STEPS, NEIGHBOURS, plainSampler, renewal } from "../../random/index.ts";
import { chooseSampler } from "./choose-sampler.ts";
import { normalQuantile as emitted, tailQuantile } from "./emit-normal-quantile.ts";
import { FunctionBody } from "./functions.ts";
import { i32, v128 } from "./instructions.ts";
import { moduleBytes } from "./module-bytes.ts";
import { createKernelSampler } from "./sampler.ts";
import { webAssembly } from "./web-assembly.ts";

const fast = createKernelSampler();
const bits = (numbers: Float64Array) => Buffer.from(numbers.slice().buffer).toString("hex");

const seed = fc.maxSafeNat();
const id = fc.string();
const replicate = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const world = fc.oneof(fc.nat(20_000), fc.integer({ min: 0, max: 2 ** 32 - 2000 }));
const setting = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

test("the interpreter's sampler is the plain one, the kernel's is not", () => {
  expect(chooseSampler("interpreter")).toBe(plainSampler);
  expect(chooseSampler("kernel")).not.toBe(plainSampler);
});

test("stratified points have the plain sampler's bits, in blocks of any size and place", () => {
  const count = fc.oneof(fc.nat(70), fc.constantFrom(255, 256, 257, 1000));
  fc.assert(
    fc.property(seed, id, replicate, count, world, (...asked) => {
      expect(bits(fast.stratified(...asked))).toBe(bits(plainSampler.stratified(...asked)));
    }),
    { numRuns: 400 },
  );
});

test("normals and lognormals have the plain sampler's bits", () => {
  const step = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 100 }));
  const steps = fc.integer({ min: 1, max: MOST_STEPS });
  const four = (least: number, most: number) =>
    fc.array(setting(least, most), { minLength: NEIGHBOURS, maxLength: NEIGHBOURS });
  fc.assert(
    fc.property(seed, id, replicate, world, step, steps, four(-5, 5), four(0, 400), (...asked) => {
      const [s, i, r, w, first, count, centres, spreads] = asked;
      const range = {
        key: keyOf(s, i),
        replicate: r,
        world: w,
        count: NEIGHBOURS,
        step: first,
        steps: count,
      };
      const used = count * NEIGHBOURS;
      expect(bits(fast.normals(range).subarray(0, used))).toBe(bits(plainSampler.normals(range)));
      const [centre, spread] = [Float64Array.from(centres), Float64Array.from(spreads)];
      const lognormals = plainSampler.lognormals(range, centre, spread);
      expect(bits(fast.lognormals(range, centre, spread).subarray(0, used))).toBe(bits(lognormals));
    }),
    { numRuns: 400 },
  );
});

test("quantiles have the bits of src/numeric, to the ends of both tails and where their formulas meet", () => {
  const quantile = pairQuantile();
  const edges = [0.075, 0.5, 0.925, Math.exp(-25), 2 ** -53, 2 ** -52, 1e-9, 0.2];
  const p = fc.oneof(
    fc.integer({ min: 1, max: 2 ** 53 - 1 }).map((cell) => cell / 2 ** 53),
    fc.double({ min: 2 ** -53, max: 1e-10, noNaN: true }),
    fc
      .double({ min: -8, max: 8, noNaN: true })
      .chain((by) => fc.constantFrom(...edges).map((edge) => edge * (1 + Math.round(by) * 2 ** -52))),
  );
  const sides = fc.tuple(p, fc.boolean()).map(([one, isUpper]) => (isUpper ? 1 - one : one));
  const inside = sides.filter((one) => one >= 2 ** -53 && one < 1);
  fc.assert(
    fc.property(inside, inside, (one, other) => {
      const both = [normalQuantile(one), normalQuantile(other)];
      expect(bits(quantile(one, other))).toBe(bits(Float64Array.from(both)));
    }),
    { numRuns: 20_000 },
  );
});

test("processes have the same bits for any settings, worlds and months", () => {
  const block = fc.record({
    seed,
    id,
    replicate: fc.nat(9),
    months: fc.integer({ min: 0, max: 200 }),
    firstWorld: world,
    worlds: fc.integer({ min: 0, max: 70 }),
  });
  const many = (least: number, most: number) =>
    fc.array(setting(least, most), { minLength: 70, maxLength: 70 }).map((all) => Float64Array.from(all));
  fc.assert(
    fc.property(block, many(0, 40), many(0, 3), (frame, long, short) => {
      for (const draw of [
        (sampler = fast) => ar1({ ...frame, sd: short, memory: long }, sampler),
        (sampler = fast) => renewal({ ...frame, median: long, spread: short }, sampler),
        (sampler = fast) => hazard({ ...frame, rate: short, fromMonth: 3 }, sampler),
      ])
        expect(bits(draw())).toBe(bits(draw(plainSampler)));
    }),
    { numRuns: 60 },
  );
});

/** The emitted quantile of two numbers, in a module of its own. */
function pairQuantile(): (one: number, other: number) => Float64Array {
  const body = new FunctionBody([], [], "pair");
  const nowhere = i32.constant(0);
  body.do(v128.store(nowhere, 0, emitted(body, body.let(v128.load(nowhere, 0)), 0)));
  const { Instance, Memory, Module } = webAssembly();
  const memory = new Memory({ initial: 1 });
  const module = new Module(moduleBytes([tailQuantile(), body]));
  const { pair } = new Instance(module, { kernel: { memory } }).exports as { pair(): void };
  const numbers = new Float64Array(memory.buffer, 0, 2);
  return (one, other) => {
    numbers.set([one, other]);
    pair();
    return numbers;
  };
}
