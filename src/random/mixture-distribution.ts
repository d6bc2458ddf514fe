import { type Distribution, quantileAtEdge } from "./distribution-types.ts";

/** One part of a mixture; the weights of all parts sum to 1. */
export interface MixturePart {
  readonly weight: number;
  readonly of: Distribution;
}

/** A mixture: with its weight, each part decides. Quantiles by bisection between those of the parts. */
export function mixtureDistribution(parts: readonly MixturePart[]): Distribution {
  const used = parts.filter(({ weight }) => weight > 0);
  const support: [number, number] = [
    Math.min(...used.map(({ of }) => of.support[0])),
    Math.max(...used.map(({ of }) => of.support[1])),
  ];
  const atoms = [...new Set(used.flatMap(({ of }) => of.atoms))].sort((a, b) => a - b);
  const cdf = (x: number): number =>
    Math.min(
      1,
      used.reduce((sum, { weight, of }) => sum + weight * of.cdf(x), 0),
    );
  return {
    kind: "mixture",
    support,
    atoms,
    cdf,
    quantile: (p) => quantileAtEdge(p, support) ?? invert(cdf, p, bracket(used, p), atoms),
    mean: () => used.reduce((sum, { weight, of }) => sum + weight * of.mean(), 0),
  };
}

/** Zero with probability `zero`, otherwise a draw of `of`, whose values are not negative. */
export function zeroInflatedDistribution(zero: number, of: Distribution): Distribution {
  const support: [number, number] = [zero > 0 ? 0 : of.support[0], zero < 1 ? of.support[1] : 0];
  return {
    kind: "zeroInflated",
    support,
    atoms: zero > 0 ? [...new Set([0, ...of.atoms])] : of.atoms,
    cdf: (x) => (x < 0 ? 0 : zero + (1 - zero) * of.cdf(x)),
    quantile: (p) => quantileAtEdge(p, support) ?? (p <= zero ? 0 : of.quantile((p - zero) / (1 - zero))),
    mean: () => (1 - zero) * of.mean(),
  };
}

/** A quantile of a mixture lies between the least and the greatest of its parts' quantiles. */
function bracket(parts: readonly MixturePart[], p: number): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { of } of parts) {
    const value = of.quantile(p);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** The least x of the bracket with cdf(x) >= p; atoms are tried first, since bisection would only come near them. */
function invert(
  cdf: (x: number) => number,
  p: number,
  ends: [number, number],
  atoms: readonly number[],
): number {
  let [low, high] = ends;
  if (low === high || cdf(low) >= p) return low;
  for (const atom of atoms) {
    if (atom <= low || atom > high) continue;
    if (cdf(atom) < p) {
      low = atom;
      continue;
    }
    // The step at the atom, if there is one across p, lies between its value and the point just below.
    if (cdf(justBelow(atom)) < p) return atom;
    high = atom;
    break;
  }
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low <= 1e-15 * Math.abs(middle)) break;
    if (cdf(middle) >= p) high = middle;
    else low = middle;
  }
  return high;
}

function justBelow(x: number): number {
  return x - Math.max(Math.abs(x) * 2.220446049250313e-16, 5e-324);
}
