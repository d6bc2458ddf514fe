import { footingOf } from "../../analysis/explain-sources.ts";
import { type Estimate, estimate, type Origins, quantile } from "../../analysis/index.ts";
import {
  allElseDrawnAnew,
  closedFirstOrder,
  misread,
  type SourceShare,
  sourceShares,
  type Target,
  type VarianceShare,
  withCorrelated,
} from "../../analysis/sensitivity/index.ts";
import { standardError } from "../../analysis/statistics.ts";
import type { Plan } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";
import type { Progress } from "../progress.ts";
import type { Base } from "./group-indices.ts";
import type { ColumnRunner } from "./run-column.ts";

/** A source with how far an output moves if it is wrong. */
export interface SourceEffect extends SourceShare {
  /** What its assumptions, with those correlated with them, explain as a group; of the sources looked at one by one. */
  readonly group?: VarianceShare;
  /** By how much the output moves had the source's numbers to be doubled, and halved; absent where the model cannot run so. */
  readonly doubled?: Estimate;
  readonly halved?: Estimate;
}

/** What is asked: behind which element of the model, and of how many sources more than the sum of indices. */
interface Asked {
  readonly origins: Origins;
  readonly element: string;
  readonly most: number;
}

const FACTOR = 2;

/** All sources behind an output, ranked; the first few run again with their numbers doubled and halved. */
export async function sourceEffects(
  base: Base & { readonly target: Target },
  { origins, element, most }: Asked,
  run: ColumnRunner,
  progress?: Progress,
): Promise<SourceEffect[]> {
  const { plan, first } = base;
  const from = (id: string) => origins.equations.model.quantities.find((one) => one.id === id)?.source.from;
  const ranked = sourceShares(footingOf(origins, element), first, { plan, from });
  const runs = Math.min(most, ranked.length) * 3;
  let done = 0;
  const effects: SourceEffect[] = [];
  for (const [rank, source] of ranked.entries()) {
    if (rank >= most) {
      effects.push(source);
      continue;
    }
    const step = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work;
      done += 1;
      progress?.(done, runs);
      return result;
    };
    const group = await step(groupOf(base, source, run));
    const doubled = await step(moved(base, misread(plan, source, FACTOR), run));
    const halved = await step(moved(base, misread(plan, source, 1 / FACTOR), run));
    effects.push({ ...source, group, ...(doubled ? { doubled } : {}), ...(halved ? { halved } : {}) });
  }
  return effects;
}

async function groupOf(
  { plan, column, replication }: Base,
  { parameters }: SourceShare,
  run: ColumnRunner,
): Promise<VarianceShare> {
  const members = withCorrelated(parameters, plan.correlations);
  const { column: others } = await run(allElseDrawnAnew(plan, members));
  return closedFirstOrder(column, others, replication);
}

/** By how much the probability or the median of an output differs in another plan over the same worlds. */
async function moved(
  { column, replication, target }: Base & { readonly target: Target },
  plan: Plan,
  run: ColumnRunner,
): Promise<Estimate | undefined> {
  try {
    const { column: other } = await run(plan);
    const statistic = statisticOf(target);
    const { worldsPerReplicate, replicates } = replication;
    const parts = Array.from({ length: replicates }, (_, part) => {
      const [from, to] = [part * worldsPerReplicate, (part + 1) * worldsPerReplicate];
      return statistic(other.subarray(from, to)) - statistic(column.subarray(from, to));
    });
    return { value: statistic(other) - statistic(column), mcse: standardError(parts) };
  } catch (error) {
    // A delay shorter than the step.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function statisticOf({ kind }: Target): (values: Float64Array) => number {
  return kind === "event" ? mean : (values) => quantile(values, 0.5);
}

function mean(values: Float64Array): number {
  let [sum, all] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    all += 1;
  }
  return sum / all;
}

/** The probability or the median of an output, with its error. */
export function valueOfColumn(
  column: Float64Array,
  target: Target,
  replication: Base["replication"],
): Estimate {
  return estimate(column, replication, statisticOf(target));
}
