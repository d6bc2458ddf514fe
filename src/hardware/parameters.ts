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
  /** What every token passes through and is multiplied by: the input table of tokens is only looked up. */
  readonly activeDense: number;
}

/** routed = matrices x input width x expert width x E L: a gated expert has three matrices. */
export function splitParameters(model: ModelSpec): ParameterSplit {
  const perExpert = model.expertMatrices * model.expertHidden * model.expertWidth;
  const routed = perExpert * model.experts * model.mixtureLayers;
  const activeRouted = model.experts > 0 ? (routed * model.expertsPerToken) / model.experts : 0;
  const lookedUp = model.embeddingMatrices > 1 ? model.vocabulary * model.hidden : 0;
  return {
    routed,
    dense: Math.max(0, model.parameters - routed),
    activeRouted,
    activeDense: Math.max(0, model.activeParameters - activeRouted - lookedUp),
  };
}

/** Expected share of a layer's experts that `tokens` tokens touch, each choosing k of E evenly: 1 - (1 - k/E)^T. */
export function expertsTouched(model: ModelSpec, tokens: number): number {
  if (model.experts === 0) return 0;
  return 1 - pow(1 - model.expertsPerToken / model.experts, tokens);
}
