import { MOST_STEPS, NEIGHBOURS, STEP_PURPOSE } from "../../random/index.ts";
import { expFunction, expOfAll } from "./emit-exp.ts";
import { normalQuantile, tailQuantile } from "./emit-normal-quantile.ts";
import { flippedFunction, stratifiedFunction } from "./emit-stratified.ts";
import { philoxWords, uniformsOf } from "./emit-uniforms.ts";
import { FunctionBody } from "./functions.ts";
import { type Code, control, f64x2, I32, i32, i32x4, local, V128, v128 } from "./instructions.ts";
import { moduleBytes } from "./module-bytes.ts";

/** Bytes in the module's memory: a number for each neighbour, and what was drawn last. */
export const SAMPLER_MEMORY = { centre: 0, spread: 8 * NEIGHBOURS, drawn: 16 * NEIGHBOURS };
/** Numbers drawn at once at most. */
export const MOST_DRAWN = MOST_STEPS * NEIGHBOURS;

/** What the module exports; all numbers are words of 32 bits. */
export interface SamplerEntries {
  normals(world: number, step: number, replicate: number, low: number, high: number, steps: number): void;
  /** The same, then e^(centre + spread * normal). */
  lognormals: SamplerEntries["normals"];
  /** Of so many worlds from the first on, which have the levels before `from` in common. */
  stratified(
    world: number,
    keys0: number,
    keys1: number,
    keys2: number,
    keys3: number,
    from: number,
    count: number,
  ): void;
}

/** Places of functions in the module. */
const FUNCTION = { expOfAll: 0, exp: 1, tails: 2, normals: 3, lognormals: 4, flipped: 5, stratified: 6 };

/** A WebAssembly module that draws what `Sampler` of src/random does, four worlds at a time. */
export function samplerBytes(): Uint8Array<ArrayBuffer> {
  return moduleBytes([
    expOfAll(),
    expFunction(FUNCTION.expOfAll),
    tailQuantile(),
    normalsFunction(),
    lognormalsFunction(),
    flippedFunction(),
    stratifiedFunction(FUNCTION.flipped),
    stepsEntry("normals"),
    stepsEntry("lognormals"),
    stratifiedEntry(),
  ]);
}

/** Worlds, step and replicate, the words of Philox's counter but the last, and those of its key. */
const OF_STEP = [V128, V128, V128, V128, V128] as const;

/** Normals of four worlds at a step. */
function normalsFunction(): FunctionBody {
  const body = new FunctionBody(OF_STEP, [V128, V128]);
  const [worlds, step, replicate, low, high] = body.allParameters();
  const purpose = i32x4.constant(STEP_PURPOSE);
  const { first, second } = philoxWords(body, [worlds, step, replicate, purpose], [low, high]);
  const uniforms = uniformsOf(body, first, second);
  body.do(...uniforms.map((p) => normalQuantile(body, p, FUNCTION.tails)));
  return body;
}

/** The same of lognormals. */
function lognormalsFunction(): FunctionBody {
  const body = new FunctionBody(OF_STEP, [V128, V128]);
  const given = body.allParameters();
  const logarithms = body.letAll(control.call(FUNCTION.normals, ...given), 2).map((normal, pair) => {
    const [centre, spread] = [SAMPLER_MEMORY.centre, SAMPLER_MEMORY.spread].map((offset) =>
      v128.load(i32.constant(offset), 16 * pair),
    ) as [Code, Code];
    return f64x2.add(centre, f64x2.mul(spread, normal));
  });
  body.do(control.call(FUNCTION.exp, ...logarithms));
  return body;
}

/** A loop over steps that leaves each step's numbers in memory. */
function stepsEntry(name: "normals" | "lognormals"): FunctionBody {
  const body = new FunctionBody([I32, I32, I32, I32, I32, I32], [], name);
  const [world, first, replicate, low, high, steps] = body.allParameters();
  const worlds = body.let(neighbours(world));
  const [all, key0, key1] = [replicate, low, high].map((word) => body.let(i32x4.splat(word))) as [
    Code,
    Code,
    Code,
  ];
  const row = body.variable(I32);
  const step = i32x4.splat(i32.add(first, local.get(row)));
  const numbers = control.call(FUNCTION[name], worlds, step, all, key0, key1);
  body.do(
    control.loop(
      ...stored(body, numbers, i32.mul(local.get(row), i32.constant(8 * NEIGHBOURS))),
      local.set(row, i32.add(local.get(row), i32.constant(1))),
      control.branchIf(i32.ltU(local.get(row), steps), 0),
    ),
  );
  return body;
}

function stratifiedEntry(): FunctionBody {
  const body = new FunctionBody([I32, I32, I32, I32, I32, I32, I32], [], "stratified");
  const [world, order0, order1, digits0, digits1, from, count] = body.allParameters();
  const keys = [order0, order1, digits0, digits1].map((word) => body.let(i32x4.splat(word)));
  const shared = body.let(
    control.call(FUNCTION.flipped, i32x4.splat(world), keys[0]!, keys[1]!, i32.constant(0), from),
  );
  const done = body.variable(I32);
  const worlds = neighbours(i32.add(world, local.get(done)));
  const numbers = control.call(FUNCTION.stratified, worlds, shared, ...keys, from);
  body.do(
    control.loop(
      ...stored(body, numbers, i32.mul(local.get(done), i32.constant(8))),
      local.set(done, i32.add(local.get(done), i32.constant(NEIGHBOURS))),
      control.branchIf(i32.ltU(local.get(done), count), 0),
    ),
  );
  return body;
}

function neighbours(world: Code): Code {
  return i32x4.add(i32x4.splat(world), i32x4.constants([0, 1, 2, 3]));
}

/** Stores two vectors that a call leaves, so many bytes into what is drawn. */
function stored(body: FunctionBody, vectors: Code, at: Code): Code[] {
  const [first, second] = [body.variable(V128), body.variable(V128)];
  return [
    // The last value is on top.
    local.set(first, local.set(second, vectors)),
    v128.store(at, SAMPLER_MEMORY.drawn, local.get(first)),
    v128.store(at, SAMPLER_MEMORY.drawn + 16, local.get(second)),
  ];
}
