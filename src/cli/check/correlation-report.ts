import { DEFAULT_SEED } from "../../api/run-question.ts";
import type { Catalog } from "../../catalog/index.ts";
import { correlate, distribution, rankCorrelation, stratified } from "../../random/index.ts";

/** A correlation that the catalog wishes for, and what the draws of a published size make of it. */
export interface CorrelationReport {
  readonly between: readonly [string, string];
  /** As written: of the normals behind both. */
  readonly rho: number;
  /** Rank correlation that rho implies for continuous beliefs: 6/pi asin(rho / 2). */
  readonly wished: number;
  /** Spearman's rank correlation of the values drawn. A belief with few values cannot reach what is wished. */
  readonly achieved: number;
}

const REPLICATES = 8;
const WORLDS = 1024;

/** Draws the parameters that the catalog correlates, as a run of 8 x 1,024 worlds would. */
export function correlationReport({ correlations, parameters }: Catalog): CorrelationReport[] {
  const ids = new Set(correlations.flatMap(({ between }) => between));
  const values = new Map([...ids].map((id) => [id, new Float64Array(REPLICATES * WORLDS)]));
  const beliefs = new Map([...ids].map((id) => [id, distribution(parameters.get(id)!.distribution)]));
  for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
    const points = new Map([...ids].map((id) => [id, stratified(DEFAULT_SEED, id, replicate, WORLDS)]));
    const { columns } = correlate(points, correlations);
    for (const id of ids)
      values.get(id)!.set(columns.get(id)!.map(beliefs.get(id)!.quantile), replicate * WORLDS);
  }
  return correlations.map(({ between, rho }) => ({
    between,
    rho,
    wished: (6 / Math.PI) * Math.asin(rho / 2),
    achieved: rankCorrelation(values.get(between[0])!, values.get(between[1])!),
  }));
}
