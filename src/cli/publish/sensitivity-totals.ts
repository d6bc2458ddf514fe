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
import { type EnsembleResult, openWorlds, type Plan } from "../../ensemble/index.ts";

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
export function totalsOf(
  { result, question }: Pick<QuestionRun, "result" | "question">,
  scenario: string,
  outputs: readonly Output[],
  most: number,
): ReadonlyMap<string, VarianceShare>[] {
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
  const totals = outputs.map(() => new Map<string, VarianceShare>());
  for (const id of leading(outputs, most)) {
    const anew = computed(drawnAnew(small, withCorrelated([id], plan.correlations)));
    for (const [at, { target }] of outputs.entries())
      totals[at]!.set(id, totalOrder(base[at]!, targetColumn(anew, scenario, target), replication));
  }
  return totals;
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

function computed(plan: Plan): EnsembleResult {
  const run = openWorlds(plan, { keep: 0 }).start();
  while (run.advance(run.worlds));
  return run.result();
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
