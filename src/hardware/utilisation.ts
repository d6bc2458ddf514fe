import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import { machineBalance } from "./machine-balance.ts";
import { arithmeticFormat, isFourBit, type Precision } from "./precision.ts";

/** FLOP per byte of the H100: 989.4 TFLOP/s in bf16 over 3.35 TB/s. Efficiencies are stated at this balance. */
const REFERENCE_BALANCE = 989.4e12 / 3.35e12;

/**
 * How much of its arithmetic a chip keeps busy, over an H100: matrix units wait for memory and for power, the more
 * so the more FLOP/s the chip has for its bandwidth. 1 for the H100, more for an H20.
 */
export function balanceFactor(chip: ChipSpec, c: Constants): number {
  return (1 + c.balanceDrag) / (1 + (c.balanceDrag * machineBalance(chip)) / REFERENCE_BALANCE);
}

/** FLOP/s that large matrix products reach on weights of this format. */
export function achievedFlops(chip: ChipSpec, weights: Precision, c: Constants): number {
  const format = arithmeticFormat(chip, weights);
  const widened = isFourBit(weights) && format === "bf16" ? c.wideningEfficiency : 1;
  return chip[format]! * efficiencyOf(format, c) * widened * balanceFactor(chip, c);
}

function efficiencyOf(format: "bf16" | "fp8" | "int8" | "fp4", c: Constants): number {
  if (format === "bf16") return c.computeEfficiencyBf16;
  return format === "fp4" ? c.computeEfficiencyFp4 : c.computeEfficiencyFp8;
}
