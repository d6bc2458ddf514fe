import { pow } from "../numeric/index.ts";
import type { ModelSpec } from "./model-spec.ts";

/** Parameters of a model split by how they are read: experts only when routed to, the rest always. */
export interface ParameterSplit {
  /** All routed experts. */
  readonly routed: number;
  /** Everything else. */
  readonly dense: number;
  /** The routed part of what one token passes through. */
  readonly activeRouted: number;
  readonly activeDense: number;
}

/** routed = 3 d w E L: a gated expert has three matrices of hidden x width. */
export function splitParameters(model: ModelSpec): ParameterSplit {
  const routed = 3 * model.hidden * model.expertWidth * model.experts * model.mixtureLayers;
  const activeRouted = model.experts > 0 ? (routed * model.expertsPerToken) / model.experts : 0;
  return {
    routed,
    dense: Math.max(0, model.parameters - routed),
    activeRouted,
    activeDense: Math.max(0, model.activeParameters - activeRouted),
  };
}

/** Expected share of a layer's experts that `tokens` tokens touch, each choosing k of E evenly: 1 - (1 - k/E)^T. */
export function expertsTouched(model: ModelSpec, tokens: number): number {
  if (model.experts === 0) return 0;
  return 1 - pow(1 - model.expertsPerToken / model.experts, tokens);
}
