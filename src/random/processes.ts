import { exp, log } from "../numeric/index.ts";
import { stratified } from "./stratified.ts";
import { keyOf } from "./stream-key.ts";
import { counterNormal, counterUniform } from "./streams.ts";

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
): Float64Array {
  const { seed, id, replicate, months, firstWorld, worlds } = options;
  const key = keyOf(seed, id);
  const rows = new Float64Array(months * worlds);
  for (let world = 0; world < worlds; world++) {
    const sd = settingOf(options.sd, world, "sd", 0);
    const memory = settingOf(options.memory, world, "memory", 0);
    const kept = memory === 0 ? 0 : exp(-1 / memory);
    const fresh = sd * Math.sqrt(1 - kept * kept);
    let value = 0;
    for (let month = 0; month < months; month++) {
      const normal = counterNormal(key, replicate, firstWorld + world, month);
      value = month === 0 ? sd * normal : kept * value + fresh * normal;
      rows[month * worlds + world] = value;
    }
  }
  return rows;
}

/**
 * Shorter median intervals would mean many events a month, which a flag cannot show. The catalog refuses beliefs that
 * reach below it in more than a draw in a million; such a draw is moved here.
 */
const LEAST_MEDIAN = 0.05;

/**
 * Months with at least one event of a renewal process (1, otherwise 0; row m covers [m, m + 1) months).
 * Intervals are lognormal with the given `median` in months and `spread`, the standard deviation of their
 * logarithm. The process has been running forever: the first event ends an interval drawn in proportion
 * to its length and cut at a uniform place.
 * @returns `months * worlds` flags laid out [month][world]
 */
export function renewal(
  options: ProcessFrame & { readonly median: Setting; readonly spread: Setting },
): Float64Array {
  const { seed, id, replicate, months, firstWorld, worlds } = options;
  const key = keyOf(seed, id);
  const rows = new Float64Array(months * worlds);
  for (let world = 0; world < worlds; world++) {
    const centre = log(Math.max(LEAST_MEDIAN, settingOf(options.median, world, "median", 0)));
    const spread = settingOf(options.spread, world, "spread", 0);
    const index = firstWorld + world;
    // Weighting a lognormal by its value moves the mean of its logarithm by the variance.
    const spanning = exp(centre + spread * spread + spread * counterNormal(key, replicate, index, 0));
    let time = spanning * counterUniform(key, replicate, index, 1);
    for (let step = 2; time < months; step++) {
      rows[Math.floor(time) * worlds + world] = 1;
      time += exp(centre + spread * counterNormal(key, replicate, index, step));
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
): Float64Array {
  const { seed, id, replicate, months, firstWorld, worlds } = options;
  const points = stratified(seed, id, replicate, worlds, firstWorld);
  const rows = new Float64Array(months * worlds);
  for (let world = 0; world < worlds; world++) {
    const rate = settingOf(options.rate, world, "rate", 0);
    const from = settingOf(options.fromMonth, world, "fromMonth", Number.NEGATIVE_INFINITY);
    const event = rate === 0 ? Number.POSITIVE_INFINITY : from - log(points[world]!) / rate;
    for (let month = Math.max(0, Math.ceil(event)); month < months; month++) rows[month * worlds + world] = 1;
  }
  return rows;
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
