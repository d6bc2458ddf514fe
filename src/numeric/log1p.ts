import { double } from "./bits.ts";
import { logNearOne, logOfEdge, splitExponent } from "./log.ts";

/** ln(1 + x) without cancellation near zero; error below 2 ulp, sign of zero kept. */
export function log1p(x: number): number {
  if (!(x > -1) || x === Number.POSITIVE_INFINITY) return x === -1 ? Number.NEGATIVE_INFINITY : logOfEdge(x);
  if (x === 0) return x;
  const sum = 1 + x;
  // What rounding 1 + x lost, relative to the sum; beyond 2^53 nothing that matters is lost.
  const lost = (x > 1 ? 1 - (sum - x) : x - (sum - 1)) / sum;
  const k = splitExponent(sum);
  return logNearOne(double[0]! - 1, k, lost);
}
