import type { QuestionRun } from "../../api/run-question.ts";
import { quantilesOf, type Trace, type Tracer } from "../../ensemble/index.ts";

/** Worlds whose whole course is kept at most for the pages of equations: the first ones of each replicate. */
const WORLDS = 256;
/** Months between two values kept. */
const EVERY = 3;

/** The quantities of the model over some worlds of a run in its reference scenario. */
export interface ModelTrace {
  readonly worlds: number;
  /** Months kept; the date of the data is among them, and the ends of years. */
  readonly months: readonly number[];
  /** Quantiles of an element at a month. */
  readonly quantiles: (name: string, month: number, ps: readonly number[]) => readonly number[];
  /** Least and greatest value of a quantity or belief over its elements, worlds and months. */
  readonly range: (id: string) => { readonly low: number; readonly high: number };
}

/** Runs the first worlds once more and keeps every element of every quantity, four times a year. */
export async function modelTrace(
  { result, model, question }: QuestionRun,
  trace: Tracer,
): Promise<ModelTrace> {
  const names = Object.keys(model.slots);
  const months = Array.from({ length: Math.floor(model.months / EVERY) + 1 }, (_, index) => index * EVERY);
  const worlds = worldsTraced(result);
  const [[found]] = (await trace(result.plan, [question.scenarios[0]!], [{ names, months }], {
    worlds,
  })) as [[Trace]];
  const ranges = new Map<string, { low: number; high: number }>();
  for (const name of names) {
    const id = name.replace(/\[.*$/, "");
    const known = ranges.get(id) ?? { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
    ranges.set(id, rangeOf(found, name, known));
  }
  const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return {
    worlds,
    months,
    quantiles: (name, month, ps) => quantilesOf(found, name, month, ps),
    range: (id) => ranges.get(id) ?? anything,
  };
}

/** As many of each replicate, of which there may be any number. */
export function worldsTraced(
  { worlds, worldsPerReplicate }: Pick<QuestionRun["result"], "worlds" | "worldsPerReplicate">,
  most = WORLDS,
): number {
  const replicates = worlds / worldsPerReplicate;
  return replicates * Math.min(worldsPerReplicate, Math.max(1, Math.floor(most / replicates)));
}

function rangeOf(trace: Trace, name: string, start: { low: number; high: number }) {
  let { low, high } = start;
  // Not spread into Math.min: there are tens of thousands of values. A world that failed is NaN and moves neither.
  for (const value of trace.values.get(name)!) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
