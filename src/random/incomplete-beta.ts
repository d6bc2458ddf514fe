import { exp, log, log1p, logGamma } from "../numeric/index.ts";

const SMALLEST = 1e-300;

/** The logarithm of the beta function. */
export function logBeta(alpha: number, beta: number): number {
  return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
}

/**
 * The regularised incomplete beta function I_x(alpha, beta) = P(B <= x), for alpha, beta > 0; relative error
 * near 1e-13. The continued fraction of DLMF 8.17.22, by the modified Lentz method.
 *
 * @param lnBeta `logBeta(alpha, beta)`, for who asks again and again
 */
export function incompleteBeta(
  x: number,
  alpha: number,
  beta: number,
  lnBeta: number = logBeta(alpha, beta),
): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(alpha * log(x) + beta * log1p(-x) - lnBeta);
  return incompleteBetaOf(x, alpha, beta, front);
}

/** The same, when x^alpha (1 - x)^beta / B(alpha, beta) is at hand: x (1 - x) times the density. */
export function incompleteBetaOf(x: number, alpha: number, beta: number, front: number): number {
  // The fraction converges fast below this point; beyond it the mirror image does.
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - (front * fraction(1 - x, beta, alpha)) / beta;
  return (front * fraction(x, alpha, beta)) / alpha;
}

function fraction(x: number, alpha: number, beta: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((alpha + beta) * x) / (alpha + 1));
  let value = d;
  for (let m = 1; m <= 10000; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = d * c;
    value *= change;
    // Rounding alone leaves a change of this size.
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
