import type { DistributionSpec } from "../../../src/catalog/types.ts";
import {
  ar1,
  correlate,
  distribution,
  hazard,
  normals,
  renewal,
  stratified,
  uniforms,
} from "../../../src/random/index.ts";
import type { Named } from "./named.ts";

/** Every form that an expert may write, beside those of the catalog. */
const FORMS: Readonly<Record<string, DistributionSpec>> = {
  lognormal: { p5: 2, p95: 11 },
  normal: { normal: { p5: -1, p95: 4 } },
  uniform: { uniform: [-3, 8] },
  triangular: { triangular: [0, 2, 9] },
  beta: { beta: { alpha: 0.7, beta: 3 } },
  "fitted beta": { beta: { mean: 0.3, p5: 0.1, p95: 0.6 } },
  discrete: {
    discrete: [
      { value: 0, weight: 0.25 },
      { value: 2, weight: 0.75 },
    ],
  },
  mixture: {
    mixture: [
      { weight: 0.3, of: { p5: 1, p95: 2 } },
      { weight: 0.7, of: { uniform: [0, 9] } },
    ],
  },
  "zero-inflated": { zeroInflated: { zero: 0.3, of: { p5: 2, p95: 11 } } },
  empirical: { empirical: [1, 5, 2, 2, 9] },
  clipped: { p5: 2, p95: 11, clip: [1, 12] },
};

/** Uniforms up to the ends of the tails, and many between. */
const TAILS = [0, 1, 5e-324, 1e-300, 1e-100, 1e-16, 1e-9, 1e-3, 1 - 1e-3, 1 - 1e-9, 1 - 2 ** -53, -1, 2];
const SHARES = Float64Array.from([
  ...TAILS,
  ...Array.from({ length: 2000 }, (_, index) => (index + 0.5) / 2000),
]);

/** Quantiles of the catalog's beliefs and of every form. */
export function* distributionChecks(catalog: Readonly<Record<string, DistributionSpec>>): Generator<Named> {
  for (const [name, spec] of Object.entries({ ...FORMS, ...catalog })) {
    const belief = distribution(spec);
    yield [`quantiles of ${name}`, SHARES.map((p) => belief.quantile(p))];
    yield [`mean of ${name}`, Float64Array.of(belief.mean(), ...belief.support)];
  }
}

/** Streams, stratified points, correlated columns and processes. */
export function* streamChecks(): Generator<Named> {
  const count = 5000;
  const columns = new Map(["a", "b", "c"].map((id) => [id, stratified(2025, id, 3, count, 64)]));
  for (const [id, column] of columns) yield [`stratified ${id}`, column];
  const wishes = [
    { between: ["a", "b"], rho: 0.6 },
    { between: ["b", "c"], rho: -0.3 },
  ] as const;
  for (const [id, column] of correlate(columns, wishes).columns) yield [`correlated ${id}`, column];
  yield ["uniforms", uniforms(7, "x", 1, count)];
  yield ["normals", normals(7, "x", 1, count)];
  const frame = { seed: 11, id: "p", replicate: 2, months: 133, firstWorld: 17, worlds: 65 };
  yield ["ar1", ar1({ ...frame, sd: 2, memory: 5 })];
  yield ["renewal", renewal({ ...frame, median: 7, spread: 0.6 })];
  yield ["hazard", hazard({ ...frame, rate: 0.02, fromMonth: 48 })];
}
