import { exp, log, normalCdf, normalQuantile } from "../numeric/index.ts";
import type { Distribution } from "./distribution-types.ts";

/** The 95 % point of the standard normal. */
const Z95 = 1.6448536269514722;

/** The normal distribution with these 5 % and 95 % points; p5 < p95. */
export function normalDistribution(p5: number, p95: number): Distribution {
  const centre = p5 + (p95 - p5) / 2;
  const spread = (p95 - p5) / (2 * Z95);
  return {
    kind: "normal",
    support: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    atoms: [],
    quantile: (p) => centre + spread * normalQuantile(p),
    quantileFromTop: (q) => centre - spread * normalQuantile(q),
    cdf: (x) => normalCdf((x - centre) / spread),
    tail: (x) => normalCdf((centre - x) / spread),
    mean: () => centre,
  };
}

/** The lognormal distribution with these 5 % and 95 % points; 0 < p5 < p95. */
export function lognormalDistribution(p5: number, p95: number): Distribution {
  const centre = (log(p5) + log(p95)) / 2;
  const spread = (log(p95) - log(p5)) / (2 * Z95);
  return {
    kind: "lognormal",
    support: [0, Number.POSITIVE_INFINITY],
    atoms: [],
    quantile: (p) => exp(centre + spread * normalQuantile(p)),
    quantileFromTop: (q) => exp(centre - spread * normalQuantile(q)),
    cdf: (x) => (x <= 0 ? 0 : normalCdf((log(x) - centre) / spread)),
    tail: (x) => (x <= 0 ? 1 : normalCdf((centre - log(x)) / spread)),
    mean: () => exp(centre + (spread * spread) / 2),
  };
}
