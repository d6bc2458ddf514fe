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
  const total = (of: (part: Distribution) => number): number =>
    Math.min(
      1,
      used.reduce((sum, { weight, of: part }) => sum + weight * of(part), 0),
    );
  const cdf = (x: number): number => total((part) => part.cdf(x));
  const tail = (x: number): number => total((part) => part.tail(x));
  // Below the median what lies below a value is told precisely, above it what lies beyond.
  const fromBottom = (p: number): number =>
    firstReached(
      (x) => cdf(x) >= p,
      endsOf(used, (part) => part.quantile(p)),
      atoms,
    );
  const fromTop = (q: number): number =>
    firstReached(
      (x) => tail(x) <= q,
      endsOf(used, (part) => part.quantileFromTop(q)),
      atoms,
    );
  return {
    kind: "mixture",
    support,
    atoms,
    cdf,
    tail,
    quantile: (p) => quantileAtEdge(p, support) ?? (p <= 0.5 ? fromBottom(p) : fromTop(1 - p)),
    quantileFromTop: (q) =>
      quantileAtEdge(q, [support[1], support[0]]) ?? (q < 0.5 ? fromTop(q) : fromBottom(1 - q)),
    mean: () => used.reduce((sum, { weight, of }) => sum + weight * of.mean(), 0),
  };
}

/** Zero with probability `zero`, otherwise a draw of `of`, whose values are not negative. */
export function zeroInflatedDistribution(zero: number, of: Distribution): Distribution {
  const rest = 1 - zero;
  const support: [number, number] = [zero > 0 ? 0 : of.support[0], zero < 1 ? of.support[1] : 0];
  const fromBottom = (p: number): number => (p <= zero ? 0 : of.quantile((p - zero) / rest));
  const fromTop = (q: number): number => (q >= rest ? 0 : of.quantileFromTop(q / rest));
  return {
    kind: "zeroInflated",
    support,
    atoms: zero > 0 ? [...new Set([0, ...of.atoms])] : of.atoms,
    cdf: (x) => (x < 0 ? 0 : zero + rest * of.cdf(x)),
    tail: (x) => (x < 0 ? 1 : rest * of.tail(x)),
    quantile: (p) => quantileAtEdge(p, support) ?? (p <= 0.5 ? fromBottom(p) : fromTop(1 - p)),
    quantileFromTop: (q) =>
      quantileAtEdge(q, [support[1], support[0]]) ?? (q < 0.5 ? fromTop(q) : fromBottom(1 - q)),
    mean: () => rest * of.mean(),
  };
}

/** A quantile of a mixture lies between the least and the greatest of its parts' quantiles. */
function endsOf(parts: readonly MixturePart[], quantile: (part: Distribution) => number): [number, number] {
  const values = parts.map(({ of }) => quantile(of));
  return [Math.min(...values), Math.max(...values)];
}

/**
 * The least x between the ends at which enough is reached, which stays so above it; atoms are tried first, since
 * bisection would only come near them.
 */
function firstReached(
  reached: (x: number) => boolean,
  ends: readonly [number, number],
  atoms: readonly number[],
): number {
  let [low, high] = ends;
  if (low === high || reached(low)) return low;
  for (const atom of atoms) {
    if (atom <= low || atom > high) continue;
    if (!reached(atom)) {
      low = atom;
      continue;
    }
    // The step at the atom, if there is one across p, lies between its value and the point just below.
    if (!reached(justBelow(atom))) return atom;
    high = atom;
    break;
  }
  for (let step = 0; step < 200; step++) {
    // By ratios where the ends lie orders of magnitude apart, so that small values are found to their last digits.
    const far = low > 0 && high > 4 * low;
    const middle = far ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low <= 1e-15 * Math.abs(middle)) break;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function justBelow(x: number): number {
  return x - Math.max(Math.abs(x) * 2.220446049250313e-16, 5e-324);
}
