import { chipHour } from "../../api/perf/chip-hour.ts";
import { exact, type Interval, product, scaled } from "../../api/perf/interval.ts";
import type { Chip } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** Of an hour in seconds, and of the tokens that prices are stated for. */
const HOUR = 3600;
const MILLION = 1e6;

/** US dollars an hour of owning a chip; undefined for one whose price or power is not known to readers. */
export function chipHourCost(setting: HardwareSetting, id: string): Interval | undefined {
  const chip = setting.catalog.chips.get(id);
  if (chip === undefined || !told(chip)) return undefined;
  return chipHour(setting.catalog, chip)?.usd;
}

/** What is quoted from memory only is shown to no reader. */
function told({ facts: { price, power } }: Chip): boolean {
  return [price, power].every((fact) => fact !== undefined && fact.evidence !== "recalled");
}

/** US dollars for a million tokens at a rate in tokens/s and chip, errors of price and rate taken as independent. */
export function costOfMillion(hour: Interval, rate: Uncertain): Uncertain {
  const { value, low, high } = rate;
  const tokens = low === undefined || high === undefined ? exact(value) : { p10: low, p50: value, p90: high };
  const { p10, p50, p90 } = scaled(product([hour], [tokens]), MILLION / HOUR);
  return { value: p50, low: p10, high: p90 };
}
