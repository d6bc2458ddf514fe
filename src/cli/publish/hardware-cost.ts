import type { Chip, Observation } from "../../catalog/index.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

const OWNING_COST = "owning_cost_h100";
const REFERENCE = "h100";
/** Of an hour in seconds, and of the tokens that prices are stated for. */
const HOUR = 3600;
const MILLION = 1e6;

/** Whether the cost of an hour of a chip can be told. */
export function priced({ facts }: Chip): boolean {
  return facts.price !== undefined && facts.price.evidence !== "recalled";
}

/** The row of the catalog that costs rest on: what an hour of owning an H100 costs, all in. */
export function owningCostRow({ catalog }: HardwareSetting): Observation {
  return catalog.observations.find(({ series }) => series === OWNING_COST)!;
}

/**
 * US dollars an hour of owning a chip: that of the H100, server, network, power and building with it, by the ratio of
 * purchase prices. @throws RangeError for a chip without a price
 */
export function chipHourCost(setting: HardwareSetting, chip: string): number {
  const price = (id: string): number => {
    const one = setting.catalog.chips.get(id);
    if (one === undefined || !priced(one)) throw new RangeError(`no price of "${id}" in the catalog`);
    return one.facts.price!.value;
  };
  return (owningCostRow(setting).value * price(chip)) / price(REFERENCE);
}

/** US dollars for a million tokens at a rate in tokens/s and chip. */
export function costOfMillion(chipHour: number, tokensPerSecondPerChip: number): number {
  return (chipHour * MILLION) / (tokensPerSecondPerChip * HOUR);
}
