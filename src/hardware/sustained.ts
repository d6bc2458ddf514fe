import { pow } from "../numeric/index.ts";
import { bounded } from "./bounded.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";

/** Year at which the energy of an operation is stated. */
const REFERENCE_YEAR = 2025;

/**
 * Share of its peak clock that a chip keeps under full load: what its power allows over what the peak would take, where
 * an operation costs less energy every year. Chips cut down to few FLOP/s, such as the H20, have power to spare.
 * A chip of unknown power counts as having exactly what it needs.
 */
export function sustainedShare(chip: ChipSpec, c: Constants): number {
  const peak = chip.bf16 ?? (chip.fp8 ?? chip.int8!) / 2;
  const energy = c.energyPerFlop * pow(1 - c.energyDecline, chip.year - REFERENCE_YEAR);
  return chip.power === undefined ? bounded(1) : bounded(chip.power / (peak * energy));
}
