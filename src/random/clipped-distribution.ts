import { exp, normalCdf } from "../numeric/index.ts";
import { type Distribution, quantileAtEdge } from "./distribution-types.ts";

const STEPS = 4000;
const REACH = 9;

/** Values outside [low, high] are moved to the nearer bound (not redrawn), so other worlds keep theirs. */
export function clippedDistribution(of: Distribution, low: number, high: number): Distribution {
  const support: [number, number] = [
    Math.min(high, Math.max(low, of.support[0])),
    Math.max(low, Math.min(high, of.support[1])),
  ];
  const quantile = (p: number): number =>
    quantileAtEdge(p, support) ?? Math.max(low, Math.min(high, of.quantile(p)));
  const fromTop = (q: number): number =>
    quantileAtEdge(q, [support[1], support[0]]) ?? Math.max(low, Math.min(high, of.quantileFromTop(q)));
  return {
    kind: of.kind,
    support,
    atoms: [...new Set([low, ...of.atoms.filter((atom) => atom > low && atom < high), high])].filter(
      Number.isFinite,
    ),
    quantile,
    quantileFromTop: fromTop,
    cdf: (x) => (x < low ? 0 : x >= high ? 1 : of.cdf(x)),
    tail: (x) => (x < low ? 1 : x >= high ? 0 : of.tail(x)),
    mean: () => meanOfQuantiles(quantile),
  };
}

/** The integral of the quantile over p = normalCdf(z), by the trapezoid rule; relative error near 1e-5 at the kinks of a clip. */
function meanOfQuantiles(quantile: (p: number) => number): number {
  let sum = 0;
  let weights = 0;
  for (let step = 0; step <= STEPS; step++) {
    const z = -REACH + (2 * REACH * step) / STEPS;
    const p = normalCdf(z);
    const value = p > 0 && p < 1 ? quantile(p) : Number.NaN;
    if (!Number.isFinite(value)) continue;
    const weight = exp((-z * z) / 2);
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}
