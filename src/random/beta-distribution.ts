import { exp, log } from "../numeric/index.ts";
import { type Distribution, quantileAtEdge } from "./distribution-types.ts";
import { betaDensity, incompleteBeta } from "./incomplete-beta.ts";

/** The beta distribution on (0, 1); alpha, beta > 0. Quantiles to about 1e-12 of themselves. */
export function betaDistribution(alpha: number, beta: number): Distribution {
  return {
    kind: "beta",
    support: [0, 1],
    atoms: [],
    quantile: (p) => quantileAtEdge(p, [0, 1]) ?? betaQuantile(p, alpha, beta),
    cdf: (x) => incompleteBeta(x, alpha, beta),
    mean: () => alpha / (alpha + beta),
  };
}

/** Bounds of alpha + beta within which a beta distribution is fitted: from U-shaped to a needle. */
const LEAST_CONCENTRATION = 0.05;
const GREATEST_CONCENTRATION = 1e8;

/**
 * The beta distribution with this mean whose distance between the 5 % and the 95 % point is p95 - p5;
 * undefined when none is (the distance is too wide for the mean).
 */
export function betaWithSpread(mean: number, p5: number, p95: number): Distribution | undefined {
  const excess = (logConcentration: number): number => {
    const concentration = exp(logConcentration);
    const alpha = mean * concentration;
    const beta = (1 - mean) * concentration;
    return betaQuantile(0.95, alpha, beta) - betaQuantile(0.05, alpha, beta) - (p95 - p5);
  };
  // The spread falls as the concentration grows, except for extremely U-shaped ones near the lower bound.
  let low = log(LEAST_CONCENTRATION);
  let high = log(GREATEST_CONCENTRATION);
  while (excess(low) < 0 && low < 1) low += 0.25;
  if (excess(low) < 0 || excess(high) > 0) return undefined;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  const concentration = exp((low + high) / 2);
  return betaDistribution(mean * concentration, (1 - mean) * concentration);
}

/** Newton's method inside a bracket that halves whenever a step would leave it. */
function betaQuantile(p: number, alpha: number, beta: number): number {
  let low = 0;
  let high = 1;
  let x = alpha / (alpha + beta);
  for (let step = 0; step < 200; step++) {
    const miss = incompleteBeta(x, alpha, beta) - p;
    if (miss === 0) return x;
    if (miss > 0) high = x;
    else low = x;
    let next = x - miss / betaDensity(x, alpha, beta);
    if (!(next > low && next < high)) next = middleOf(low, high);
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

/** Geometric once the bracket spans orders of magnitude, so that tiny quantiles are reached too. */
function middleOf(low: number, high: number): number {
  if (low === 0 && high > 1e-280) return high < 0.5 ? high / 100 : high / 2;
  return low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
}
