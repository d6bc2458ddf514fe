import { exp, log, logGamma } from "../../numeric/index.ts";

/** Probability of at least so many successes in so many trials; 1 for none. */
export function binomialTail(trials: number, successes: number, chance: number): number {
  if (successes <= 0) return 1;
  if (chance >= 1) return 1;
  if (chance <= 0) return 0;
  const start =
    logGamma(trials + 1) -
    logGamma(successes + 1) -
    logGamma(trials - successes + 1) +
    successes * log(chance) +
    (trials - successes) * log(1 - chance);
  let term = exp(start);
  let sum = term;
  for (let count = successes; count < trials; count += 1) {
    term *= ((trials - count) / (count + 1)) * (chance / (1 - chance));
    sum += term;
  }
  return Math.min(1, sum);
}
