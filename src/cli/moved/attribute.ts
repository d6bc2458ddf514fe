import { type Estimate, estimate, monthAt, type Question, quantile } from "../../analysis/index.ts";
import { STEPS, stepsBetween } from "../../analysis/moved-steps.ts";
import { type Target, targetColumn } from "../../analysis/sensitivity/index.ts";
import { standardError } from "../../analysis/statistics.ts";
import type { Progress } from "../../api/progress.ts";
import { type Plan, runEnsemble } from "../../ensemble/index.ts";

/** How much of the move of one number each kind of change makes, over the same draws. */
export interface MovedParts {
  readonly scenario: string;
  readonly output: string;
  readonly kind: Target["kind"];
  readonly date: string;
  readonly before: Estimate;
  readonly now: Estimate;
  readonly parts: readonly ({ readonly step: (typeof STEPS)[number] } & Estimate)[];
}

/** Worlds of each of the four runs at most. */
const MOST_WORLDS = 4096;

/** Runs the plans between two for the headline numbers of a question, in the first scenario that both plans have. */
export async function attributeMove(
  before: Plan,
  now: Plan,
  {
    question,
    start,
    workers,
    progress,
  }: { question: Question; start: string; workers: number; progress?: Progress },
): Promise<MovedParts[]> {
  const scenario = now.scenarios.find(({ id }) => before.scenarios.some((one) => one.id === id))?.id;
  if (scenario === undefined) return [];
  const { event, lag } = question.headline;
  const targets: readonly (Target & { readonly date: string })[] = [
    { kind: "event", id: event.id, month: monthAt(event.by, start), date: event.by },
    { kind: "quantity", id: lag.quantity, month: monthAt(lag.date, start), date: lag.date },
  ];
  const worldsPerReplicate = Math.min(now.worldsPerReplicate, Math.ceil(MOST_WORLDS / now.replicates));
  const outputs = {
    fans: [],
    events: now.outputs.events.filter(({ id }) => id === event.id),
    table: { months: [targets[1]!.month], quantities: [lag.quantity] },
  };
  const steps = stepsBetween(before, { ...now, worldsPerReplicate, outputs }, scenario);
  const columns: Float64Array[][] = [];
  for (const [done, { plan }] of steps.entries()) {
    const result = await runEnsemble(plan, { workers });
    columns.push(targets.map((target) => targetColumn(result, scenario, target)));
    progress?.(done + 1, steps.length);
  }
  const replication = { replicates: now.replicates, worldsPerReplicate };
  return targets.map(({ kind, id, date }, at) => {
    const statistic = kind === "event" ? meanOf : (values: Float64Array) => quantile(values, 0.5);
    const values = columns.map((own) => estimate(own[at]!, replication, statistic));
    const parts = STEPS.map((step, index) => {
      const [from, to] = [columns[index]![at]!, columns[index + 1]![at]!];
      const differences = Array.from({ length: replication.replicates }, (_, part) => {
        const own = (values: Float64Array) =>
          statistic(values.subarray(part * worldsPerReplicate, (part + 1) * worldsPerReplicate));
        return own(to) - own(from);
      });
      return {
        step,
        value: values[index + 1]!.value - values[index]!.value,
        mcse: standardError(differences),
      };
    });
    return { scenario, output: id, kind, date, before: values[0]!, now: values.at(-1)!, parts };
  });
}

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
