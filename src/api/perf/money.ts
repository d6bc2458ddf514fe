import type { Catalog, Chip } from "../../catalog/index.ts";
import { type ChipHour, chipHour, chipWatts } from "./chip-hour.ts";
import { exact, type Interval, product } from "./interval.ts";

const SECONDS_PER_HOUR = 3600;
const MILLION = 1e6;

/** What a million tokens costs its owner, and the energy of one token; what is unknown is absent. */
export interface Money {
  readonly hour?: ChipHour;
  /** USD for a million tokens. */
  readonly perMillion?: Interval;
  /** Joules at the wall for one token. */
  readonly joules?: Interval;
}

/** Cost and energy of tokens that one chip makes at `rate` tokens/s, never idle. */
export function moneyOf(catalog: Catalog, chip: Chip, rate: Interval): Money {
  const hour = chipHour(catalog, chip);
  const watts = chipWatts(catalog, chip);
  return {
    ...(hour && { hour, perMillion: product([hour.usd, exact(MILLION / SECONDS_PER_HOUR)], [rate]) }),
    ...(watts && { joules: product([watts], [rate]) }),
  };
}
