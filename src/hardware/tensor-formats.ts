import type { ChipSpec } from "./chip-spec.ts";
import type { ModelSpec } from "./model-spec.ts";
import { isFourBit, type Precision } from "./precision.ts";

/** The format of each class of tensors in one run. */
export interface TensorFormats {
  readonly experts: Precision;
  /** Everything else that is multiplied: attention projections, shared experts, output table. */
  readonly dense: Precision;
}

/**
 * What a label means for each class of tensors. Of a mixture, a four-bit label names the experts alone: the rest stays
 * in eight bits where the chip has them and the label is floating (as in the published NVFP4 weights), in bf16 otherwise.
 */
export function tensorFormats(chip: ChipSpec, model: ModelSpec, label: Precision): TensorFormats {
  if (model.experts === 0 || !isFourBit(label)) return { experts: label, dense: label };
  return { experts: label, dense: label === "fp4" && chip.fp8 !== undefined ? "fp8" : "bf16" };
}
