import { type Constants, decode, prefill, serve, type Workload } from "../../hardware/index.ts";
import type { Question } from "./question.ts";
import { type Plan, workloadOf } from "./workload.ts";

/** What binds a run, as the equations name it. */
export type Binds = "bandwidth" | "compute" | "communication" | "overhead" | "capacity" | "prompts";

/** One plan with its speed: the middle of the prediction, without its interval. */
export interface Point {
  readonly plan: Plan;
  readonly workload: Workload;
  /** Tokens/s for each chip: generated, or of prompts in the prefill phase. 0 when the model does not fit. */
  readonly rate: number;
  /** Tokens/s that a user sees; NaN in the prefill phase. */
  readonly userSpeed: number;
  /** The same over all that a user waits, with the time until others end where memory holds fewer than were asked for. */
  readonly servedSpeed: number;
  /** Seconds that one group spends on a prompt and on a step of generation; NaN where it does neither. */
  readonly promptSeconds: number;
  readonly stepSeconds: number;
  readonly binds: Binds;
  /** Requests that run at once over all chips; NaN in the prefill phase. */
  readonly running: number;
  /** Requests that memory holds. */
  readonly batchLimit: number;
  /** Requests that wait for others to end; 0 where memory holds all. */
  readonly waiting: number;
  /** Bytes on each (generating) chip. */
  readonly memoryUsed: number;
}

/** The speed of a question in a plan. @throws InputError for a layout that does not divide the chips */
export function pointAt(question: Question, plan: Plan, constants: Constants): Point {
  const workload = workloadOf(question, plan, constants);
  if (workload.phase === "mixed") {
    const found = serve(workload.run);
    return {
      ...queue(plan, found),
      ...{ plan, workload, rate: found.tokensPerSecondPerChip, userSpeed: found.tokensPerSecondPerUser },
      ...{ promptSeconds: found.promptSeconds, stepSeconds: found.stepSeconds },
      ...{ binds: found.binds, running: found.generating },
      ...{ batchLimit: found.batchLimit, memoryUsed: found.memoryUsed },
    };
  }
  if (workload.phase === "decode") {
    const found = decode(workload.run);
    const running = Math.min(workload.run.concurrency, found.batchLimit);
    return {
      ...queue(plan, found),
      ...{ plan, workload, rate: found.tokensPerSecondPerChip, userSpeed: found.tokensPerSecondPerUser },
      ...{ promptSeconds: Number.NaN, stepSeconds: found.stepSeconds, binds: found.binds, running },
      ...{ batchLimit: found.batchLimit, memoryUsed: found.memoryUsed },
    };
  }
  if (workload.phase === "train") throw new Error("training is no serving");
  const found = prefill(workload.run);
  const groups = plan.chips / groupOf(plan);
  return {
    ...{ plan, workload, rate: found.tokensPerSecondPerChip, userSpeed: Number.NaN, servedSpeed: Number.NaN },
    ...{ promptSeconds: found.promptSeconds * groups, stepSeconds: Number.NaN },
    ...{ binds: found.binds, running: Number.NaN, waiting: 0 },
    ...{ batchLimit: Number.NaN, memoryUsed: Number.NaN },
  };
}

/** Who waits, and what a user gets then: all requests together get no more than the chips make. */
function queue(
  { chips, concurrency }: Plan,
  found: {
    readonly batchLimit: number;
    readonly tokensPerSecondPerChip: number;
    readonly tokensPerSecondPerUser: number;
  },
): Pick<Point, "waiting" | "servedSpeed"> {
  const waiting = Math.max(0, (concurrency ?? 0) - found.batchLimit);
  if (waiting === 0) return { waiting, servedSpeed: found.tokensPerSecondPerUser };
  return { waiting, servedSpeed: (found.tokensPerSecondPerChip * chips) / concurrency! };
}

/** Chips that hold one copy of the model together. */
export function groupOf({ tensorParallel, expertParallel, attentionCopies }: Plan): number {
  return Math.max(tensorParallel * attentionCopies, expertParallel);
}
