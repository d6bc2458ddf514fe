import { exp, log } from "../numeric/index.ts";
import { type Distribution, quantileAtEdge } from "./distribution-types.ts";
import { betaDensity, incompleteBeta } from "./incomplete-beta.ts";

/** The beta distribution on (0, 1); alpha, beta > 0. Quantiles to about 1e-12 of themselves. */
export function betaDistribution(alpha: number, beta: number): Distribution {
  const fromBottom = (p: number): number => lowerQuantile(p, alpha, beta);
  const fromTop = (q: number): number => 1 - lowerQuantile(q, beta, alpha);
  return {
    kind: "beta",
    support: [0, 1],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [0, 1]) ?? (p <= 0.5 ? fromBottom(p) : fromTop(1 - p)),
    quantileFromTop: (q) => quantileAtEdge(q, [1, 0]) ?? (q < 0.5 ? fromTop(q) : fromBottom(1 - q)),
    cdf: (x) => incompleteBeta(x, alpha, beta),
    tail: (x) => incompleteBeta(1 - x, beta, alpha),
    mean: () => alpha / (alpha + beta),
  };
}

/**
 * The quantile at p <= 1/2. Newton's method on the logarithms, where the lower tail is a straight line (x^alpha), inside
 * a bracket that is halved whenever a step would leave it.
 */
function lowerQuantile(p: number, alpha: number, beta: number): number {
  let low = LEAST_LOG;
  let high = 0;
  const target = log(p);
  let logX = Math.max(LEAST_LOG, log(alpha / (alpha + beta)));
  for (let step = 0; step < 200; step++) {
    const x = exp(logX);
    const reached = incompleteBeta(x, alpha, beta);
    const miss = log(reached) - target;
    if (miss === 0) return x;
    if (miss > 0) high = logX;
    else low = logX;
    let next = logX - (miss * reached) / (x * betaDensity(x, alpha, beta));
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - logX) <= 1e-15 * Math.max(1, -logX)) return exp(next);
    logX = next;
  }
  return exp(logX);
}

/** Where exp would leave the ordinary doubles. */
const LEAST_LOG = -708;
