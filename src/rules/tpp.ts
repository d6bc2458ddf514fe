import type { Chip } from "../catalog/index.ts";
import { type Computed, type FactName, factIn, isMemoryStack, recalledAmong } from "./quantity.ts";

/** Bit length of each precision that counts for certain (Technical Notes 1 and 2 to ECCN 3A090). */
export const BIT_LENGTH = {
  fp64_dense: 64,
  fp32_dense: 32,
  bf16_dense: 16,
  fp16_dense: 16,
  fp8_dense: 8,
  int8_dense: 8,
  fp6_dense: 6,
  fp4_dense: 4,
  int4_dense: 4,
} as const satisfies Partial<Record<FactName, number>>;

/**
 * The bit length of an operation is the largest of the inputs to the multiply operation (Technical Note 1.c). Those of
 * TF32 hold 19 bits and are kept in 32: the note does not say which it means, so both ends count.
 */
export const TF32_BITS = { low: 19, high: 32 } as const;

/** At 32 bits TF32 ties with 16-bit formats of twice its rate; beyond this it is more than the rounding of a data sheet. */
const ROUNDING = 0.01;

/**
 * Total processing performance: the largest, over the precisions a chip supports, of dense TOPS times bit length
 * (a multiply-accumulate is two operations, so data-sheet FLOP/s need no factor). Known within bounds where TF32 would
 * decide, unknown when no rate is given, zero for a stack of memory, which computes nothing.
 *
 * @example tpp(h20) // 2368: 296 TFLOP/s at 8 bits, the same as 148 at 16
 */
export function tpp(chip: Chip): Computed {
  const facts: FactName[] = [];
  let low = 0;
  let high = 0;
  let decidedBy: FactName | undefined;
  for (const [name, bits] of Object.entries(BIT_LENGTH) as [keyof typeof BIT_LENGTH, number][]) {
    const rate = factIn(chip, name, "TFLOP/s");
    if (!rate) continue;
    facts.push(name);
    low = Math.max(low, rate.low * bits);
    if (rate.high * bits > high) decidedBy = name;
    high = Math.max(high, rate.high * bits);
  }
  const tf32 = factIn(chip, "tf32_dense", "TFLOP/s");
  if (tf32 && tf32.high * TF32_BITS.high > high * (1 + ROUNDING)) {
    facts.push("tf32_dense");
    low = Math.max(low, tf32.low * TF32_BITS.low);
    high = tf32.high * TF32_BITS.high;
    decidedBy = "tf32_dense";
  }
  if (facts.length === 0 && isMemoryStack(chip))
    return { low: 0, high: 0, unit: "1", facts, missing: [], recalled: [] };
  if (facts.length === 0) {
    const missing: FactName[] = ["bf16_dense", "fp8_dense"];
    return { low: 0, high: Number.POSITIVE_INFINITY, unit: "1", facts, missing, recalled: [] };
  }
  const rest = { unit: "1", facts, missing: [], recalled: recalledAmong(chip, facts) };
  return decidedBy ? { low, high, ...rest, decidedBy } : { low, high, ...rest };
}
