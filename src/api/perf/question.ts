import type { Chip, LanguageModel } from "../../catalog/index.ts";
import type { ChipSpec, ModelSpec, Precision } from "../../hardware/index.ts";

export type Framework = "sglang" | "vllm" | "trtllm" | "other";
export type Phase = "mixed" | "decode" | "prefill";

/** A chip and a model as the catalog has them, and as numbers. */
export interface Subject {
  readonly chip: Chip;
  readonly chipSpec: ChipSpec;
  readonly model: LanguageModel;
  readonly modelSpec: ModelSpec;
}

/** What `ssylka perf` is asked; what is absent is searched for or assumed, and said. */
export interface Question extends Subject {
  readonly phase: Phase;
  readonly chips?: number;
  readonly promptLength: number;
  readonly outputLength: number;
  /** Requests in flight over all chips. */
  readonly concurrency?: number;
  readonly tensorParallel?: number;
  readonly expertParallel?: number;
  /** Copies of attention. */
  readonly attentionCopies?: number;
  readonly precision: Precision;
  readonly framework: Framework;
  readonly stack: "open" | "laboratory";
  readonly disaggregated?: { readonly prefillChips: number; readonly decodeChips: number };
  readonly draftTokens: number;
  /** Of the software, as a decimal year. */
  readonly year: number;
  /** Least tokens/s that a user must get, in the search. */
  readonly userSpeed: number;
}
