import { InputError } from "../units/index.ts";
import type { ChipSpec } from "./chip-spec.ts";

/** One label for a whole run, as measurements give it; see `tensorFormats` for what each tensor is in. */
export type Precision = "bf16" | "fp8" | "int8" | "fp4" | "int4";

/** Formats in which chips have a peak. */
export type Arithmetic = "bf16" | "fp8" | "int8" | "fp4";

/**
 * Where a chip lacks the format of the label, weights stay in it and the arithmetic runs in the next one:
 * eight-bit floating and integer units stand for each other, and four-bit weights are widened to bf16.
 */
const arithmetic: Readonly<Record<Precision, readonly Arithmetic[]>> = {
  bf16: ["bf16"],
  fp8: ["fp8", "int8", "bf16"],
  int8: ["int8", "fp8", "bf16"],
  fp4: ["fp4", "bf16"],
  int4: ["bf16"],
};

/** Bytes of one weight with its scales: one byte for 16 four-bit floating values, two and a zero for 128 integers. */
const weightBytes: Readonly<Record<Precision, number>> = {
  bf16: 2,
  fp8: 1,
  int8: 1,
  fp4: 0.5 + 1 / 16,
  int4: 0.5 + 4 / 128,
};

/** The format in which `chip` does the arithmetic of weights in `precision`; an InputError when it has none. */
export function arithmeticFormat(chip: ChipSpec, precision: Precision): Arithmetic {
  for (const format of arithmetic[precision]) if (chip[format] !== undefined) return format;
  throw new InputError({
    where: `chip ${chip.id}`,
    what: `expected a dense peak in ${arithmetic[precision].join(" or ")}, got none`,
  });
}

/** Dense peak of the arithmetic, FLOP/s. */
export function peakFlops(chip: ChipSpec, precision: Precision): number {
  return chip[arithmeticFormat(chip, precision)]!;
}

/** Bytes that one weight takes in memory. */
export function bytesPerWeight(precision: Precision): number {
  return weightBytes[precision];
}

/** Whether weights are four bits wide. */
export function isFourBit(precision: Precision): boolean {
  return precision === "fp4" || precision === "int4";
}
