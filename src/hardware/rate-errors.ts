import { normalQuantile } from "../numeric/index.ts";
import type { ErrorModel, SpreadName } from "./errors.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { Use } from "./rate-table.ts";

/** Standard deviations of the logarithm of a rate: an error that all chips share, and the chip's own. */
export interface RateError {
  readonly common: number;
  readonly own: number;
}

/** Standard normal quantile of 90 %: half of an 80 % interval in deviations. */
const SPREAD_DEVIATIONS = normalQuantile(0.9);

/**
 * What the equations leave open beyond their constants, for a rate of the race. What vendors with few measurements add is
 * left out: the draw for the software of such a vendor says it already.
 */
export function rateErrors(use: Use, model: Pick<ModelSpec, "experts">, errors: ErrorModel): RateError {
  const kind = model.experts > 0 ? "Mixture" : "Dense";
  const names: readonly SpreadName[] =
    use === "train" ? [`training${kind}`] : [`serving${kind}`, "servingApart"];
  const square = names.reduce((sum, name) => sum + errors.spreads[name] * errors.spreads[name], 0);
  const deviation = Math.sqrt(square) / SPREAD_DEVIATIONS;
  return {
    common: deviation * Math.sqrt(errors.common),
    own: deviation * Math.sqrt(1 - errors.common),
  };
}
