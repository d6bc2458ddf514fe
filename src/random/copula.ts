import { normalCdf, normalQuantile } from "../numeric/index.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";
import { choleskyOf } from "./cholesky.ts";
import { rankCorrelation } from "./rank-correlation.ts";

/** One wish: the correlation of the normals that stand behind two columns. */
export interface CorrelationWish {
  readonly between: readonly [string, string];
  readonly rho: number;
  /** Place of this wish, for messages; otherwise that of the list and an index tell it. */
  readonly where?: string;
}

/** What became of a wish: `rank` is the Spearman correlation of the columns given back. */
export interface AchievedCorrelation extends CorrelationWish {
  readonly rank: number;
}

const LARGEST_UNIFORM = 0.9999999999999999; // 1 - 2^-53
const SMALLEST_UNIFORM = 1.1102230246251565e-16; // 2^-53

/**
 * Correlates columns of uniforms by a Gaussian copula. Each world is treated alone, so world k does not
 * depend on how many worlds there are; columns without a wish are given back as they are, and in each
 * group of correlated columns the first by id is too. A changed column keeps its uniform distribution but
 * is no longer stratified exactly. Spearman's rank correlation is near 6/pi asin(rho/2), at most 0.02 from rho.
 * @throws InputError for unknown ids, rho outside (-1, 1), a pair given twice, or correlations that cannot
 * hold together, naming the pairs
 */
export function correlate(
  uniformColumns: ReadonlyMap<string, Float64Array>,
  correlations: readonly CorrelationWish[],
  where = "correlations",
): { columns: Map<string, Float64Array>; achieved: AchievedCorrelation[] } {
  const faults = faultsOf(uniformColumns, correlations, where);
  if (faults.length > 0) throw new InputError(faults);
  const columns = new Map(uniformColumns);
  for (const ids of groupsOf(correlations)) {
    const { factor, failedAt } = choleskyOf(matrixOf(ids, correlations));
    if (failedAt >= 0) {
      faults.push(impossible(ids.slice(0, failedAt + 1), correlations, where));
      continue;
    }
    mix(ids, factor, uniformColumns, columns);
  }
  if (faults.length > 0) throw new InputError(faults);
  const achieved = correlations.map(({ between, rho }) => ({
    between,
    rho,
    rank: rankCorrelation(columns.get(between[0])!, columns.get(between[1])!),
  }));
  return { columns, achieved };
}

function mix(
  ids: readonly string[],
  factor: readonly (readonly number[])[],
  from: ReadonlyMap<string, Float64Array>,
  into: Map<string, Float64Array>,
): void {
  const normals = ids.map((id) => from.get(id)!.map(normalQuantile));
  for (let row = 1; row < ids.length; row++) {
    const weights = factor[row]!;
    const column = new Float64Array(normals[row]!.length);
    for (let world = 0; world < column.length; world++) {
      let sum = 0;
      for (let other = 0; other <= row; other++) sum += weights[other]! * normals[other]![world]!;
      column[world] = Math.max(SMALLEST_UNIFORM, Math.min(LARGEST_UNIFORM, normalCdf(sum)));
    }
    into.set(ids[row]!, column);
  }
}

/** Connected groups of ids, each sorted, so that the order in which wishes are written changes nothing. */
function groupsOf(correlations: readonly CorrelationWish[]): string[][] {
  const groups: Set<string>[] = [];
  for (const { between, rho } of correlations) {
    if (rho === 0) continue;
    const touched = groups.filter((group) => group.has(between[0]) || group.has(between[1]));
    const merged = new Set([...touched.flatMap((group) => [...group]), ...between]);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => [...group].sort());
}

function matrixOf(ids: readonly string[], correlations: readonly CorrelationWish[]): number[][] {
  const matrix: number[][] = ids.map((_, row) => ids.map((_, column) => (row === column ? 1 : 0)));
  for (const { between, rho } of correlations) {
    const row = ids.indexOf(between[0]);
    const column = ids.indexOf(between[1]);
    if (row < 0 || column < 0) continue;
    matrix[row]![column] = rho;
    matrix[column]![row] = rho;
  }
  return matrix;
}

function impossible(ids: readonly string[], correlations: readonly CorrelationWish[], where: string): Fault {
  const clashing = correlations.filter(
    ({ between, rho }) => rho !== 0 && ids.includes(between[0]) && ids.includes(between[1]),
  );
  const pairs = clashing.map(({ between, rho }) => `${between[0]} ~ ${between[1]} (${rho})`);
  return {
    // The last one given broke what held before.
    where: clashing.at(-1)?.where ?? where,
    what: `expected correlations that can hold together, got ${pairs.join(", ")}; bring one nearer to 0`,
  };
}

function faultsOf(
  columns: ReadonlyMap<string, Float64Array>,
  wishes: readonly CorrelationWish[],
  where: string,
): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  wishes.forEach((wish, index) => {
    const { between, rho } = wish;
    const place = wish.where === undefined ? { where, path: `[${index}]` } : { where: wish.where };
    for (const id of between) {
      if (!columns.has(id))
        faults.push({
          ...place,
          what: `expected the id of a parameter, got "${id}"${didYouMean(id, columns.keys())}`,
        });
    }
    if (between[0] === between[1])
      faults.push({ ...place, what: `expected two different parameters, got "${between[0]}" twice` });
    if (!(rho > -1 && rho < 1)) faults.push({ ...place, what: `expected rho between -1 and 1, got ${rho}` });
    const pair = [...between].sort().join("\n");
    if (seen.has(pair))
      faults.push({ ...place, what: `expected each pair once, got ${between.join(" ~ ")} again` });
    seen.add(pair);
  });
  return faults;
}
