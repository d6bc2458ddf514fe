import { type Binding, type DecodeRun, decode } from "./decode.ts";
import { type PrefillRun, prefill } from "./prefill.ts";
import { type ServingRun, serve } from "./serve.ts";
import { type TrainingRun, train } from "./train.ts";

/** What a measurement or a question is about: whole requests, one half of them, or training. */
export type Workload =
  | { readonly phase: "mixed"; readonly run: ServingRun }
  | { readonly phase: "decode"; readonly run: DecodeRun }
  | { readonly phase: "prefill"; readonly run: PrefillRun }
  | { readonly phase: "train"; readonly run: TrainingRun };

export interface Prediction {
  /** Tokens/s per chip: generated (mixed, decode), read (prefill) or trained on. */
  readonly rate: number;
  readonly binds: Binding | "prompts";
}

/** The rate of a workload and what binds it. Errors as in the function of its phase. */
export function predict(workload: Workload): Prediction {
  switch (workload.phase) {
    case "mixed":
      return named(serve(workload.run));
    case "decode":
      return named(decode(workload.run));
    case "prefill":
      return named(prefill(workload.run));
    case "train":
      return { rate: train(workload.run).tokensPerSecondPerChip, binds: "compute" };
  }
}

function named(rate: { tokensPerSecondPerChip: number; binds: Prediction["binds"] }): Prediction {
  return { rate: rate.tokensPerSecondPerChip, binds: rate.binds };
}
