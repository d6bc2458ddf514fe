import { normalQuantile } from "../numeric/index.ts";
import { philox, philoxWords } from "./philox.ts";
import { keyOf, type StreamKey } from "./stream-key.ts";

/** The last counter word says what a draw is for, so that kinds of streams of one id never overlap. */
const UNIFORM_PURPOSE = 1;
export const STEP_PURPOSE = 2;

/** `count` independent uniforms strictly inside (0, 1); value k depends on (seed, id, replicate, k) only. */
export function uniforms(seed: number | bigint, id: string, replicate: number, count: number): Float64Array {
  const key = keyOf(seed, id);
  const values = new Float64Array(count);
  for (let world = 0; world < count; world++) {
    philox(world, 0, replicate, UNIFORM_PURPOSE, key.low, key.high);
    values[world] = uniformOf(philoxWords[0]!, philoxWords[1]!);
  }
  return values;
}

/** `count` independent standard normals, by the quantile function of `uniforms`. */
export function normals(seed: number | bigint, id: string, replicate: number, count: number): Float64Array {
  return uniforms(seed, id, replicate, count).map(normalQuantile);
}

/** One uniform of the stream of (key, replicate, world), at a step: for processes that draw again and again. */
export function counterUniform(key: StreamKey, replicate: number, world: number, step: number): number {
  philox(world, step, replicate, STEP_PURPOSE, key.low, key.high);
  return uniformOf(philoxWords[0]!, philoxWords[1]!);
}

/** One standard normal of the stream of (key, replicate, world), at a step. */
export function counterNormal(key: StreamKey, replicate: number, world: number, step: number): number {
  return normalQuantile(counterUniform(key, replicate, world, step));
}

/** 32 upper and 20 lower bits to the middle of one of 2^52 cells: strictly inside (0, 1) and exact. */
export function uniformOf(upper: number, lower: number): number {
  return (upper * 1048576 + (lower >>> 12) + 0.5) * 2.220446049250313e-16;
}
