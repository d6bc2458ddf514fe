import { bounded } from "./bounded.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";

/**
 * Share of its peak clock that a chip keeps under full load: what its power allows over what the peak would take at
 * one energy an operation. Chips cut down to few FLOP/s, such as the H20, have power to spare. A chip of unknown power
 * counts as having exactly what it needs.
 */
export function sustainedShare(chip: ChipSpec, c: Constants): number {
  const peak = chip.bf16 ?? (chip.fp8 ?? chip.int8!) / 2;
  return bounded(chip.power === undefined ? 1 : chip.power / (peak * c.energyPerFlop));
}
