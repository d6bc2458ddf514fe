import type { ModelSpec } from "./model-spec.ts";
import { isFourBit, type Precision } from "./precision.ts";

/** The format of each class of tensors in one run. */
export interface TensorFormats {
  readonly experts: Precision;
  /** Everything else that is multiplied: attention projections, shared experts, output table. */
  readonly dense: Precision;
}

/**
 * What a label means for each class of tensors. Of a mixture, a four-bit label names the experts alone, as in the
 * published weights: attention, shared experts and the output table stay in bf16.
 */
export function tensorFormats(model: ModelSpec, label: Precision): TensorFormats {
  return { experts: label, dense: model.experts > 0 && isFourBit(label) ? "bf16" : label };
}
