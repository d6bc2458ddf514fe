import { type Distribution, quantileAtEdge } from "./distribution-types.ts";

/** The uniform distribution on [low, high]; low < high. */
export function uniformDistribution(low: number, high: number): Distribution {
  const width = high - low;
  // Measured from the end nearer to zero, so that small values keep their digits.
  const inside = (p: number, q: number): number =>
    nearerZero(low, high) ? low + p * width : high - q * width;
  return {
    kind: "uniform",
    support: [low, high],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [low, high]) ?? inside(p, 1 - p),
    quantileFromTop: (q) => quantileAtEdge(q, [high, low]) ?? inside(1 - q, q),
    cdf: (x) => share((x - low) / width),
    tail: (x) => share((high - x) / width),
    mean: () => low + width / 2,
  };
}

/** The triangular distribution; low <= mode <= high and low < high. */
export function triangularDistribution(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  /** From `end`, with the share of the triangle on its side, at probability `p` counted from it and `q` from the other. */
  const distance = (near: number, far: number, p: number, q: number): number => {
    if (p < near / width) return Math.sqrt(p * width * near);
    // width - sqrt(q width far), without the cancellation where q is near 1.
    return (width * (near + p * far)) / (width + Math.sqrt(q * width * far));
  };
  const inside = (p: number, q: number): number =>
    nearerZero(low, high)
      ? low + distance(mode - low, high - mode, p, q)
      : high - distance(high - mode, mode - low, q, p);
  const below = (x: number): number => ((x - low) * (x - low)) / (width * (mode - low));
  const above = (x: number): number => ((high - x) * (high - x)) / (width * (high - mode));
  return {
    kind: "triangular",
    support: [low, high],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [low, high]) ?? inside(p, 1 - p),
    quantileFromTop: (q) => quantileAtEdge(q, [high, low]) ?? inside(1 - q, q),
    cdf: (x) => (x <= low ? 0 : x >= high ? 1 : x < mode ? below(x) : 1 - above(x)),
    tail: (x) => (x <= low ? 1 : x >= high ? 0 : x < mode ? 1 - below(x) : above(x)),
    mean: () => (low + mode + high) / 3,
  };
}

function nearerZero(low: number, high: number): boolean {
  return Math.abs(low) <= Math.abs(high);
}

function share(x: number): number {
  return Math.max(0, Math.min(1, x));
}
