import { exp, log } from "../numeric/index.ts";
import { MOST_STEPS, NEIGHBOURS, plainSampler, type Sampler } from "./sampler.ts";
import { keyOf } from "./stream-key.ts";
import { counterUniform } from "./streams.ts";

/** What every process needs to know; world `firstWorld + w` is column w, whatever block it is drawn in. */
export interface ProcessFrame {
  readonly seed: number | bigint;
  /** Id of the process: its stream. */
  readonly id: string;
  readonly replicate: number;
  /** Number of monthly rows; a horizon of M months has M + 1. */
  readonly months: number;
  readonly firstWorld: number;
  readonly worlds: number;
}

/** A setting for each world of the block, or one for all. */
export type Setting = Float64Array | number;

/**
 * A stationary autoregressive series: standard deviation `sd` in every month (the first too), correlation
 * exp(-n / memory) between values n months apart; `memory` in months, 0 gives independent months.
 * @returns `months * worlds` values laid out [month][world]
 */
export function ar1(
  options: ProcessFrame & { readonly sd: Setting; readonly memory: Setting },
  sampler: Sampler = plainSampler,
): Float64Array {
  const { seed, id, replicate, months, firstWorld, worlds } = options;
  const key = keyOf(seed, id);
  const rows = new Float64Array(months * worlds);
  for (let first = 0; first < worlds; first += NEIGHBOURS) {
    const count = Math.min(NEIGHBOURS, worlds - first);
    const walks = Array.from({ length: count }, (_, place) => {
      const sd = settingOf(options.sd, first + place, "sd", 0);
      const memory = settingOf(options.memory, first + place, "memory", 0);
      const kept = memory === 0 ? 0 : exp(-1 / memory);
      return { sd, kept, fresh: sd * Math.sqrt(1 - kept * kept), value: 0 };
    });
    for (let step = 0; step < months; step += MOST_STEPS) {
      const steps = Math.min(MOST_STEPS, months - step);
      const world = firstWorld + first;
      const normals = sampler.normals({ key, replicate, world, count, step, steps });
      for (let place = 0; place < count; place++) {
        const walk = walks[place]!;
        const { sd, kept, fresh } = walk;
        let { value } = walk;
        for (let row = 0; row < steps; row++) {
          const normal = normals[row * NEIGHBOURS + place]!;
          value = step + row === 0 ? sd * normal : kept * value + fresh * normal;
          rows[(step + row) * worlds + first + place] = value;
        }
        walk.value = value;
      }
    }
  }
  return rows;
}

/**
 * Shorter median intervals would mean many events a month, which a flag cannot show. The catalog refuses beliefs that
 * reach below it in more than a draw in a million; such a draw is moved here.
 */
const LEAST_MEDIAN = 0.05;

/** Intervals drawn at once: some are drawn in vain when the last one has passed the horizon. */
const INTERVALS = 8;

/**
 * Months with at least one event of a renewal process (1, otherwise 0; row m covers [m, m + 1) months).
 * Intervals are lognormal with the given `median` in months and `spread`, the standard deviation of their
 * logarithm. The process has been running forever: the first event ends an interval drawn in proportion
 * to its length and cut at a uniform place.
 * @returns `months * worlds` flags laid out [month][world]
 */
export function renewal(
  options: ProcessFrame & { readonly median: Setting; readonly spread: Setting },
  sampler: Sampler = plainSampler,
): Float64Array {
  const { seed, id, replicate, months, firstWorld, worlds } = options;
  const key = keyOf(seed, id);
  const rows = new Float64Array(months * worlds);
  const [centre, spread, weighted, time] = ofNeighbours();
  for (let first = 0; first < worlds; first += NEIGHBOURS) {
    const count = Math.min(NEIGHBOURS, worlds - first);
    const world = firstWorld + first;
    for (let place = 0; place < count; place++) {
      centre[place] = log(Math.max(LEAST_MEDIAN, settingOf(options.median, first + place, "median", 0)));
      spread[place] = settingOf(options.spread, first + place, "spread", 0);
      // Weighting a lognormal by its value moves the mean of its logarithm by the variance.
      weighted[place] = centre[place]! + spread[place]! * spread[place]!;
    }
    const firstStep = { key, replicate, world, count, step: 0, steps: 1 };
    const spanning = sampler.lognormals(firstStep, weighted, spread);
    for (let place = 0; place < count; place++)
      time[place] = spanning[place]! * counterUniform(key, replicate, world + place, 1);
    for (let step = 2, going = true; going; step += INTERVALS) {
      // Written out: to spread an object takes longer than to draw the numbers.
      const range = { key, replicate, world, count, step, steps: INTERVALS };
      const intervals = sampler.lognormals(range, centre, spread);
      going = false;
      for (let place = 0; place < count; place++) {
        let now = time[place]!;
        for (let row = 0; now < months && row < INTERVALS; row++) {
          rows[Math.floor(now) * worlds + first + place] = 1;
          now += intervals[row * NEIGHBOURS + place]!;
        }
        time[place] = now;
        going ||= now < months;
      }
    }
  }
  return rows;
}

/**
 * 0 before an event, 1 from it on: the event comes at a constant `rate` (per month) from `fromMonth` on,
 * and row m says whether it has come by m months after the start. A rate of 0 never fires. The draw is
 * stratified over worlds, so the share of worlds with an event is precise.
 * @returns `months * worlds` values laid out [month][world]
 */
export function hazard(
  options: ProcessFrame & { readonly rate: Setting; readonly fromMonth: Setting },
  sampler: Sampler = plainSampler,
): Float64Array {
  const { seed, id, replicate, months, firstWorld, worlds } = options;
  const points = sampler.stratified(seed, id, replicate, worlds, firstWorld);
  const rows = new Float64Array(months * worlds);
  for (let world = 0; world < worlds; world++) {
    const rate = settingOf(options.rate, world, "rate", 0);
    const from = settingOf(options.fromMonth, world, "fromMonth", Number.NEGATIVE_INFINITY);
    const event = rate === 0 ? Number.POSITIVE_INFINITY : from - log(points[world]!) / rate;
    for (let month = Math.max(0, Math.ceil(event)); month < months; month++) rows[month * worlds + world] = 1;
  }
  return rows;
}

/** Four arrays with a number for each of the worlds that are drawn together. */
function ofNeighbours(): [Float64Array, Float64Array, Float64Array, Float64Array] {
  const numbers = () => new Float64Array(NEIGHBOURS);
  return [numbers(), numbers(), numbers(), numbers()];
}

function settingOf(setting: Setting, world: number, name: string, least: number): number {
  const value = typeof setting === "number" ? setting : setting[world];
  if (value === undefined || !Number.isFinite(value) || value < least) {
    throw new RangeError(
      `expected ${name} to be a finite number of at least ${least} in world ${world}, got ${value}`,
    );
  }
  return value;
}
