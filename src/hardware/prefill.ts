import type { Binding } from "./decode.ts";
import { promptSeconds } from "./prompt-seconds.ts";
import { type ServingSetup, stepSetting } from "./step-setting.ts";

/** Reading of prompts by one set of chips. */
export interface PrefillRun extends ServingSetup {
  /** Tokens of one prompt. */
  readonly promptLength: number;
}

export interface PrefillRate {
  /** Prompt tokens per second and chip. */
  readonly tokensPerSecondPerChip: number;
  /** Seconds of all chips together that one prompt takes (not its latency). */
  readonly promptSeconds: number;
  readonly binds: Binding;
}

/** Rate of reading prompts, with enough of them at hand that weights are read once for many tokens. */
export function prefill(run: PrefillRun): PrefillRate {
  const setting = stepSetting(run);
  const g = setting.groups;
  const { total, compute, memory, communication } = promptSeconds(setting, run.promptLength);
  const longest = Math.max(compute, memory, communication);
  return {
    tokensPerSecondPerChip: run.promptLength / (total * g.group),
    promptSeconds: total / g.replicas,
    binds: compute === longest ? "compute" : memory === longest ? "bandwidth" : "communication",
  };
}
