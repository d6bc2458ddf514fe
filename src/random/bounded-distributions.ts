import { type Distribution, quantileAtEdge } from "./distribution-types.ts";

/** The uniform distribution on [low, high]; low < high. */
export function uniformDistribution(low: number, high: number): Distribution {
  return {
    kind: "uniform",
    support: [low, high],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [low, high]) ?? low + p * (high - low),
    cdf: (x) => Math.max(0, Math.min(1, (x - low) / (high - low))),
    mean: () => low + (high - low) / 2,
  };
}

/** The triangular distribution; low <= mode <= high and low < high. */
export function triangularDistribution(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const share = (mode - low) / width;
  const inside = (p: number): number =>
    p < share ? low + Math.sqrt(p * width * (mode - low)) : high - Math.sqrt((1 - p) * width * (high - mode));
  const cdfInside = (x: number): number =>
    x < mode
      ? ((x - low) * (x - low)) / (width * (mode - low))
      : 1 - ((high - x) * (high - x)) / (width * (high - mode));
  return {
    kind: "triangular",
    support: [low, high],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [low, high]) ?? inside(p),
    cdf: (x) => (x <= low ? 0 : x >= high ? 1 : cdfInside(x)),
    mean: () => (low + mode + high) / 3,
  };
}
