import type { ChipSpec } from "./chip-spec.ts";

/** Dense bf16 FLOP per byte of memory traffic, at peak; eight-bit peaks are halved where bf16 is unknown. */
export function machineBalance(chip: ChipSpec): number {
  return (chip.bf16 ?? (chip.fp8 ?? chip.int8!) / 2) / chip.hbmBandwidth;
}
