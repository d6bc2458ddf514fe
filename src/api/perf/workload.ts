import type { Constants, Workload } from "../../hardware/index.ts";
import type { Question } from "./question.ts";

/** A layout and a load: what a search is free to choose. */
export interface Plan {
  readonly chips: number;
  readonly tensorParallel: number;
  readonly expertParallel: number;
  readonly attentionCopies: number;
  /** Requests in flight over all chips; absent: as many as memory holds. */
  readonly concurrency?: number;
}

/** The start of the year at which the constants are stated. */
const REFERENCE_YEAR = 2026;

/** A question with a plan, as the equations take it. */
export function workloadOf(question: Question, plan: Plan, constants: Constants): Workload {
  const { chipSpec, modelSpec, framework, stack, precision, draftTokens } = question;
  const { concurrency, ...layout } = plan;
  const setup = {
    ...layout,
    ...{ chip: chipSpec, model: modelSpec, precision, draftTokens, stack, constants },
    // Unknown ones are forks of vLLM more often than not.
    framework: framework === "other" ? ("vllm" as const) : framework,
    softwareAge: question.year - REFERENCE_YEAR,
  };
  const { promptLength, outputLength, disaggregated } = question;
  if (question.phase === "prefill") return { phase: "prefill", run: { ...setup, promptLength } };
  if (question.phase === "decode") {
    const context = promptLength + outputLength / 2;
    return { phase: "decode", run: { ...setup, context, concurrency: concurrency ?? Number.MAX_VALUE } };
  }
  return {
    phase: "mixed",
    run: {
      ...setup,
      ...{ promptLength, outputLength },
      ...(concurrency !== undefined && { concurrency }),
      ...(disaggregated && { disaggregated }),
    },
  };
}
