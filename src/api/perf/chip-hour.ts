import type { Catalog, Chip, Fact } from "../../catalog/index.ts";
import { convert, parseUnit } from "../../units/index.ts";
import { readBeliefs } from "./beliefs.ts";
import { exact, type Interval, product, scaled, sum } from "./interval.ts";

/** What an hour of one chip costs its owner, and what it is made of. */
export interface ChipHour {
  /** USD an hour. */
  readonly usd: Interval;
  readonly capital: Interval;
  readonly energy: Interval;
  /** Watts at the wall. */
  readonly watts: Interval;
  readonly price: Fact;
  readonly power: Fact;
}

/** Beliefs of `catalog/hardware/costs.yaml` by id, each with the unit it is used in. */
const UNITS = {
  system_share: "1",
  life: "hour",
  power_overhead: "1",
  electricity: "USD/Wh",
  price_spread: "1",
} as const;

export type Costs = Readonly<Record<keyof typeof UNITS, Interval>>;

/** The beliefs in hours, watt-hours and dollars. @throws InputError for one that is missing or not in order */
export function costs(catalog: Catalog): Costs {
  return readBeliefs(catalog, "costs", UNITS);
}

/**
 * Cost of an hour of a chip that is never idle: purchase with its share of the system, written off over its life, and
 * electricity. Undefined when the chip's price or power is unknown: nothing is guessed.
 */
export function chipHour(catalog: Catalog, chip: Chip): ChipHour | undefined {
  const { price, power } = chip.facts;
  const watts = chipWatts(catalog, chip);
  if (!price || !power || !watts) return undefined;
  const beliefs = costs(catalog);
  const energy = product([watts, beliefs.electricity]);
  const share = beliefs.system_share;
  const whole = { p10: 1 + share.p10, p50: 1 + share.p50, p90: 1 + share.p90 };
  const paid = inUnit(price, "USD/chip");
  const spread = paid.p10 < paid.p90 ? exact(1) : beliefs.price_spread;
  const capital = product([paid, spread, whole], [beliefs.life]);
  return { usd: sum([capital, energy]), capital, energy, watts, price, power };
}

/** Watts at the wall of a chip at full board power; undefined when its power is unknown. */
export function chipWatts(catalog: Catalog, { facts }: Chip): Interval | undefined {
  return facts.power && product([inUnit(facts.power, "W"), costs(catalog).power_overhead]);
}

function inUnit({ value, low = value, high = value, unit }: Fact, wanted: string): Interval {
  const by = convert(1, parseUnit(unit), parseUnit(wanted));
  return scaled({ p10: low, p50: value, p90: high }, by);
}
