import type { Catalog, Scenario } from "../catalog/index.ts";
import { distribution } from "../random/index.ts";

/** A number of a scenario that lies outside what is believed of its parameter. */
export interface OutsideBelief {
  readonly parameter: string;
  /** The number, or the median of a distribution given in its stead. */
  readonly value: number;
  /** Bounds of the 90 % interval of the belief, in the parameter's unit. */
  readonly p5: number;
  readonly p95: number;
}

/** Parameters that a scenario sets outside the 90 % interval of their beliefs: it may, but a reader should know. */
export function outsideBeliefs(
  { parameters: set }: Pick<Scenario, "parameters">,
  { parameters }: Pick<Catalog, "parameters">,
): OutsideBelief[] {
  return Object.entries(set).flatMap(([parameter, given]) => {
    const known = parameters.get(parameter);
    if (!known) return [];
    const belief = distribution(known.distribution);
    const [p5, p95] = [belief.quantile(0.05), belief.quantile(0.95)];
    const value = typeof given === "number" ? given : distribution(given).quantile(0.5);
    return value < p5 || value > p95 ? [{ parameter, value, p5, p95 }] : [];
  });
}
