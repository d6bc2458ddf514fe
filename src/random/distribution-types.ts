/** One belief about a number, ready to be drawn: `quantile` turns a uniform into a value. */
export interface Distribution {
  /** The key of the form it was given in: `lognormal`, `beta`, `mixture`... */
  readonly kind: string;
  /** Least and greatest possible value; infinite where there is no bound. */
  readonly support: readonly [number, number];
  /** The least x with cdf(x) >= p, for p in (0, 1); the ends of the support at 0 and 1, NaN outside [0, 1]. Never decreasing, but for rounding (1e-13) where it is solved for. */
  quantile(p: number): number;
  /** `quantile(1 - q)`, precise where q is so small that 1 - q is not. */
  quantileFromTop(q: number): number;
  /** P(X <= x). */
  cdf(x: number): number;
  /** P(X > x), precise where it is so small that 1 - cdf(x) is not. */
  tail(x: number): number;
  mean(): number;
  /** Values that have a probability of their own, ascending; empty for a continuous distribution. */
  readonly atoms: readonly number[];
}

/** The quantile at an end or outside of [0, 1]; undefined inside. */
export function quantileAtEdge(p: number, support: readonly [number, number]): number | undefined {
  if (p > 0 && p < 1) return undefined;
  if (p === 0) return support[0];
  return p === 1 ? support[1] : Number.NaN;
}
