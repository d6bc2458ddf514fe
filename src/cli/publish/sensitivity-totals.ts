import {
  drawnAnew,
  type FirstOrder,
  type Target,
  targetColumn,
  totalOrder,
  type VarianceShare,
  withCorrelated,
} from "../../analysis/sensitivity/index.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Crew, EnsembleResult, Plan } from "../../ensemble/index.ts";

/** Worlds that are run anew for each input, the first of each replicate: a page is to be made in seconds. */
const WORLDS = 512;

/** An output whose variance is shared out. */
interface Output {
  readonly target: Target;
  readonly first: readonly FirstOrder[];
  /** All worlds of the table. */
  readonly column: Float64Array;
}

/**
 * Total-order indices of the inputs that explain most of any output alone, by output: some worlds of the run again, each
 * input drawn anew with those that it is correlated with.
 */
export async function totalsOf(
  { result, question }: Pick<QuestionRun, "result" | "question">,
  scenario: string,
  outputs: readonly Output[],
  { most, crew }: { readonly most: number; readonly crew: Pick<Crew, "count"> },
): Promise<ReadonlyMap<string, VarianceShare>[]> {
  const { plan, worldsPerReplicate: all } = result;
  const worldsPerReplicate = Math.min(all, Math.max(1, Math.floor(WORLDS / plan.replicates)));
  const replication = { replicates: plan.replicates, worldsPerReplicate };
  const small: Plan = {
    ...plan,
    worldsPerReplicate,
    scenarios: plan.scenarios.filter(({ id }) => id === scenario),
    outputs: {
      fans: [],
      events: question.events.filter(({ id }) => outputs.some(({ target }) => target.id === id)),
      table: {
        months: outputs.flatMap(({ target }) => (target.kind === "quantity" ? [target.month] : [])),
        quantities: outputs.flatMap(({ target }) => (target.kind === "quantity" ? [target.id] : [])),
      },
    },
  };
  const base = outputs.map(({ column }) => firstWorlds(column, { ...replication, all }));
  const ids = leading(outputs, most);
  if (ids.length === 0) return outputs.map(() => new Map());
  const anew = await crew.count(ids.map((id) => drawnAnew(small, withCorrelated([id], plan.correlations))));
  return outputs.map(({ target }, at) => {
    const shareOf = (result: EnsembleResult): VarianceShare =>
      totalOrder(base[at]!, targetColumn(result, scenario, target), replication);
    return new Map(ids.map((id, index) => [id, shareOf(anew[index]!)]));
  });
}

/** The inputs that lead in any output, taken in turn. */
function leading(outputs: readonly Output[], most: number): string[] {
  const lists = outputs.map(({ first }) =>
    first.filter(({ stands }) => stands).map(({ parameter }) => parameter),
  );
  const longest = Math.max(...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? []));
  return [...new Set(turns.flat())].slice(0, most);
}

/** The first worlds of each replicate. */
function firstWorlds(
  column: Float64Array,
  { replicates, worldsPerReplicate, all }: { replicates: number; worldsPerReplicate: number; all: number },
): Float64Array {
  const first = new Float64Array(replicates * worldsPerReplicate);
  for (let replicate = 0; replicate < replicates; replicate += 1)
    first.set(
      column.subarray(replicate * all, replicate * all + worldsPerReplicate),
      replicate * worldsPerReplicate,
    );
  return first;
}
