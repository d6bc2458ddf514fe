import { bounded } from "./bounded.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import { arithmeticFormat, isFourBit, type Precision } from "./precision.ts";
import { sustainedShare } from "./sustained.ts";

/** FLOP/s that large matrix products reach on weights of this format, under software of this speed. */
export function achievedFlops(chip: ChipSpec, weights: Precision, speed: number, c: Constants): number {
  const format = arithmeticFormat(chip, weights);
  const widened = isFourBit(weights) && format === "bf16" ? c.wideningEfficiency : 1;
  return chip[format]! * bounded(efficiencyOf(format, c) * speed) * widened * sustainedShare(chip, c);
}

function efficiencyOf(format: "bf16" | "fp8" | "int8" | "fp4", c: Constants): number {
  if (format === "bf16") return c.computeEfficiencyBf16;
  return format === "fp4" ? c.computeEfficiencyFp4 : c.computeEfficiencyFp8;
}
