import { exp, log, log1p, normalQuantile } from "../numeric/index.ts";
import { type Distribution, quantileAtEdge } from "./distribution-types.ts";
import { incompleteBeta, incompleteBetaOf, logBeta } from "./incomplete-beta.ts";

/** The beta distribution on (0, 1); alpha, beta > 0. Quantiles to about 1e-12 of themselves. */
export function betaDistribution(alpha: number, beta: number): Distribution {
  const lnBeta = logBeta(alpha, beta);
  const lower = lowerQuantiles(alpha, beta, lnBeta);
  const upper = lowerQuantiles(beta, alpha, lnBeta);
  const fromBottom = (p: number): number => lower(p);
  const fromTop = (q: number): number => 1 - upper(q);
  return {
    kind: "beta",
    support: [0, 1],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [0, 1]) ?? (p <= 0.5 ? fromBottom(p) : fromTop(1 - p)),
    quantileFromTop: (q) => quantileAtEdge(q, [1, 0]) ?? (q < 0.5 ? fromTop(q) : fromBottom(1 - q)),
    cdf: (x) => incompleteBeta(x, alpha, beta, lnBeta),
    tail: (x) => incompleteBeta(1 - x, beta, alpha, lnBeta),
    mean: () => alpha / (alpha + beta),
  };
}

/** Where exp would leave the ordinary doubles. */
const LEAST_LOG = -708;

/**
 * The quantile at p <= 1/2. Newton's method on the logarithms, where the lower tail is a straight line (x^alpha), inside
 * a bracket that is halved whenever a step would leave it.
 */
function lowerQuantiles(alpha: number, beta: number, lnBeta: number): (p: number) => number {
  return (p) => {
    let low = LEAST_LOG;
    let high = 0;
    const target = log(p);
    let logX = firstGuess(p, alpha, beta, target, lnBeta);
    for (let step = 0; step < 200; step++) {
      const x = exp(logX);
      const front = exp(alpha * logX + beta * log1p(-x) - lnBeta);
      const reached = incompleteBetaOf(x, alpha, beta, front);
      const miss = log(reached) - target;
      if (miss === 0) return x;
      if (miss > 0) high = logX;
      else low = logX;
      // Derivative of the logarithm of the cdf by that of x.
      const slope = front / ((1 - x) * reached);
      const next = logX - miss / slope;
      // Newton's error falls as its square: after a step as short as this there is nothing left to gain, whether the
      // bracket, whose ends are as uncertain as the last digits, has room for it or not.
      if (Math.abs(next - logX) <= 1e-9) return exp(next);
      logX = next > low && next < high ? next : (low + high) / 2;
    }
    return exp(logX);
  };
}

/**
 * A logarithm to start from: the straight line of the tail where that is small, otherwise the normal approximation of
 * Abramowitz and Stegun, 26.5.22.
 */
function firstGuess(p: number, alpha: number, beta: number, logP: number, lnBeta: number): number {
  const tail = (logP + log(alpha) + lnBeta) / alpha;
  if (alpha < 1 || beta < 1) return Math.max(LEAST_LOG, Math.min(tail, log(alpha / (alpha + beta))));
  const z = normalQuantile(p);
  const lambda = (z * z - 3) / 6;
  const h = 2 / (1 / (2 * alpha - 1) + 1 / (2 * beta - 1));
  const w =
    (-z * Math.sqrt(Math.max(0, h + lambda))) / h -
    (1 / (2 * beta - 1) - 1 / (2 * alpha - 1)) * (lambda + 5 / 6 - 2 / (3 * h));
  const guess = log(alpha / (alpha + beta * exp(2 * w)));
  return Math.max(LEAST_LOG, Math.min(-1e-6, guess));
}
