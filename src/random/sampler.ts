import { exp } from "../numeric/index.ts";
import { stratified } from "./stratified.ts";
import type { StreamKey } from "./stream-key.ts";
import { counterNormal } from "./streams.ts";

/** Worlds whose steps are drawn together. */
export const NEIGHBOURS = 4;

/** Steps that may be asked for at once. */
export const MOST_STEPS = 64;

/** Some steps of the streams of neighbouring worlds. */
export interface StepRange {
  readonly key: StreamKey;
  readonly replicate: number;
  /** The first of the neighbours. */
  readonly world: number;
  /** Neighbours wanted, from 1 to `NEIGHBOURS`. */
  readonly count: number;
  readonly step: number;
  /** From 1 to `MOST_STEPS`. */
  readonly steps: number;
}

/**
 * Draws in bulk. Numbers of steps are laid out [step][neighbour], `NEIGHBOURS` a step; what stands beyond `count` is of no
 * use, and they are good until the next call.
 */
export interface Sampler {
  readonly stratified: typeof stratified;
  /** `counterNormal` of every neighbour and step. */
  normals(range: StepRange): Float64Array;
  /** e^(centre + spread * normal), a centre and a spread for each neighbour. */
  lognormals(range: StepRange, centre: Float64Array, spread: Float64Array): Float64Array;
}

/** One number after another: what every faster way must give to the bit. */
export const plainSampler: Sampler = { stratified, normals, lognormals };

function normals({ key, replicate, world, count, step, steps }: StepRange): Float64Array {
  const numbers = new Float64Array(steps * NEIGHBOURS);
  for (let row = 0; row < steps; row++) {
    for (let place = 0; place < count; place++)
      numbers[row * NEIGHBOURS + place] = counterNormal(key, replicate, world + place, step + row);
  }
  return numbers;
}

function lognormals(range: StepRange, centre: Float64Array, spread: Float64Array): Float64Array {
  const numbers = normals(range);
  for (let row = 0; row < range.steps; row++) {
    for (let place = 0; place < range.count; place++) {
      const at = row * NEIGHBOURS + place;
      numbers[at] = exp(centre[place]! + spread[place]! * numbers[at]!);
    }
  }
  return numbers;
}
